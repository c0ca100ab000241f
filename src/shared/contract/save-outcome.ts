import { z } from 'zod'

/** How saving a file ended. `count` is how many things it holds. */
export const SaveOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  /** There is nothing to save, so nobody was asked where to. */
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('saved'), fileName: z.string(), count: z.int() }),
  /** The file could not be written there; what stood under that name is untouched. */
  z.object({ kind: z.literal('refused'), reason: z.enum(['own-folder', 'no-permission', 'no-space', 'failed']) }),
])
export type SaveOutcome = z.infer<typeof SaveOutcome>
