/** Of the app's accent, between the one for light and the one for dark: readable on either task bar. */
const COLOUR = { red: 0x3b, green: 0x9c, blue: 0x95 }
const STEPS = 4

/**
 * The tray's picture: a ring whose bright part is what is left of the phase, a whole one when nothing is counted down.
 *
 * @param spent share of the phase, 0 to 1; null: no end is shown
 * @returns pixels, four bytes each: blue, green, red, opacity
 */
export function clockPicture(sizePx: number, spent: number | null): Buffer {
  const pixels = Buffer.alloc(sizePx * sizePx * 4)
  for (let y = 0; y < sizePx; y++) {
    for (let x = 0; x < sizePx; x++) {
      const opacity = opacityAt(x, y, sizePx, spent ?? 0)
      const { red, green, blue } = COLOUR
      // Premultiplied, as bitmaps are taken.
      pixels.set([blue * opacity, green * opacity, red * opacity, 255 * opacity].map(Math.round), (y * sizePx + x) * 4)
    }
  }
  return pixels
}

/** Looked at in sixteen places of the pixel, so that the ring has smooth edges. */
function opacityAt(x: number, y: number, sizePx: number, spent: number): number {
  let sum = 0
  for (let step = 0; step < STEPS * STEPS; step++) {
    const dx = (x + ((step % STEPS) + 0.5) / STEPS) / sizePx - 0.5
    const dy = (y + (Math.floor(step / STEPS) + 0.5) / STEPS) / sizePx - 0.5
    const radius = Math.hypot(dx, dy)
    if (radius < 0.26 || radius > 0.46) continue
    // From the top, with the clock.
    const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1
    sum += turn >= spent ? 1 : 0.3
  }
  return sum / (STEPS * STEPS)
}
