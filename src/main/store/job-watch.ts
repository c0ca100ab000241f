/** How whoever gave a long job hears of it, and ends it. */
export interface JobWatch {
  /** The share done, 0 to 1. */
  readonly report: (share: number) => void
  readonly signal?: AbortSignal | undefined
}
