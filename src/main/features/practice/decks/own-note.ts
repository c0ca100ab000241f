import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  MAX_ANSWER_CHARS,
  MAX_PROMPT_CHARS,
  MAX_READING_CHARS,
  MAX_TAGS,
  QUESTION_KINDS,
} from '../../../../shared/features/practice/practice.model.ts'

/** The field of our notes that holds what the visible fields were made from; its name tells our notes from others'. */
export const SOURCE_FIELD = 'Prepbench'
const MARK = 'pb1:'

const OwnSource = z.object({
  kind: z.enum(QUESTION_KINDS),
  difficulty: z.literal([1, 2, 3]),
  prompt: z.string().max(MAX_PROMPT_CHARS),
  answer: z.string().max(MAX_ANSWER_CHARS),
  reading: z.string().max(MAX_READING_CHARS),
  timeLimitS: z.int().min(5).max(3_600).nullable(),
  tags: z.array(z.string().max(200)).max(MAX_TAGS),
  /** Sums of what was written into the visible fields and the tags, so that a change made elsewhere is seen. */
  sums: z.object({ front: z.string(), back: z.string(), reading: z.string(), tags: z.string() }),
})
/** One of our questions as it was when it left. */
export type OwnSource = z.infer<typeof OwnSource>

/** Base64, so that no editor of HTML changes a letter of it. */
export function writeOwnSource(source: OwnSource): string {
  return MARK + Buffer.from(JSON.stringify(source), 'utf8').toString('base64')
}

/** Null: not ours, or not whole any more; then the visible fields count. */
export function readOwnSource(field: string): OwnSource | null {
  if (!field.startsWith(MARK)) return null
  try {
    const parsed = OwnSource.safeParse(JSON.parse(Buffer.from(field.slice(MARK.length), 'base64').toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A short sum of a text; how its accents are encoded doesn't count, since other programs change that. */
export function sumOf(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\u001f').normalize('NFC')).digest('hex').slice(0, 24)
}

/** Tags as packages know them: no spaces, in one order. Ours about the question itself are not the person's. */
export function packageTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().replace(/\s+/g, '_')))].filter((tag) => tag !== '').sort()
}

export const OWN_TAG = 'prepbench::'
