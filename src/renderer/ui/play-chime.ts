const NOTES_HZ = [660, 880]
const NOTE_SECONDS = 0.35

/** Two soft notes. `volume` is 0 (silent) to 100. */
export function playChime(volume: number): void {
  if (volume <= 0) return
  const audio = new AudioContext()
  NOTES_HZ.forEach((hertz, index) => {
    const startsAt = audio.currentTime + index * NOTE_SECONDS
    const tone = audio.createOscillator()
    const loudness = audio.createGain()
    tone.frequency.value = hertz
    loudness.gain.setValueAtTime(0, startsAt)
    loudness.gain.linearRampToValueAtTime((volume / 100) * 0.25, startsAt + 0.03)
    loudness.gain.exponentialRampToValueAtTime(0.0001, startsAt + NOTE_SECONDS)
    tone.connect(loudness).connect(audio.destination)
    tone.start(startsAt)
    tone.stop(startsAt + NOTE_SECONDS)
    if (index === NOTES_HZ.length - 1) tone.addEventListener('ended', () => void audio.close())
  })
}
