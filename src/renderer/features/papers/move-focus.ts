import type { KeyboardEvent } from 'react'

/** Arrow keys go from one `[data-paper]` of a list to another: up and down to the nearest one of the next row. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-paper]')]
  const from = links.indexOf(event.target as HTMLElement)
  if (from < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const to = target(event.key, links, from)
  if (!to) return
  event.preventDefault()
  to.focus()
}

function target(key: string, links: readonly HTMLElement[], from: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
      return links[from + 1]
    case 'ArrowLeft':
      return links[from - 1]
    case 'Home':
      return links[0]
    case 'End':
      return links.at(-1)
    case 'ArrowDown':
      return nearestBelow(links.slice(from), 1)
    case 'ArrowUp':
      return nearestBelow(links.slice(0, from + 1).reverse(), -1)
    default:
      return undefined
  }
}

/** The first of the links is where one stands; the others follow in the direction that is wanted. */
function nearestBelow([start, ...others]: readonly HTMLElement[], direction: 1 | -1): HTMLElement | undefined {
  if (!start) return undefined
  const here = start.closest('li')?.getBoundingClientRect() ?? start.getBoundingClientRect()
  const boxes = others.map((link) => ({ link, box: link.closest('li')?.getBoundingClientRect() ?? link.getBoundingClientRect() }))
  const row = boxes.find(({ box }) => (box.top - here.top) * direction > 1)?.box.top
  const sameRow = boxes.filter(({ box }) => row !== undefined && Math.abs(box.top - row) <= 1)
  return sameRow.sort((a, b) => Math.abs(a.box.left - here.left) - Math.abs(b.box.left - here.left))[0]?.link
}
