/** Keeps what runs on the one clock alive and says when its time is up. Nothing in it counts: it only looks at the clock. */
export interface Heart {
  /** A sign of life. */
  beat(): void
  /** The system is going to sleep: the segment ends here, and whatever follows is a gap. */
  sleep(): void
  /** Looks whether something is to be announced. @returns active ms until the next announcement, null when none is to come */
  look(): number | null
}
