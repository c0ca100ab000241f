import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { PaperId } from '../../kernel/ids.ts'
import { SECTION_TARGETS } from '../../kernel/section-targets.ts'
import { SECTION_ROLES } from './sections.model.ts'

const Target = z.enum(SECTION_TARGETS)
/** Points from the top of the page as it is seen. Pages higher than this are refused by every reader. */
const TopPt = z.number().min(0).max(20_000)

const Marker = z.object({ target: Target, pageIndex: z.int(), yTop: z.number(), isOwn: z.boolean() })

const PaperSections = z.object({
  /** `waiting`: not looked for yet; `unreadable`: there is no text to look in. */
  state: z.enum(['waiting', 'found', 'unreadable']),
  /** Headings of the first level, in reading order. */
  sections: z.array(
    z.object({
      number: z.string().nullable(),
      heading: z.string(),
      pageIndex: z.int(),
      yTop: z.number(),
      column: z.literal([0, 1, 2]),
      role: z.enum(SECTION_ROLES),
    }),
  ),
  /** Where to jump, found or set by hand. */
  markers: z.array(Marker),
  /** Targets whose marker the person set, moved or took away. */
  own: z.array(Target),
})

const onPaper = z.object({ paperId: PaperId })
const onMarker = onPaper.extend({ target: Target })
const refusesUnknown = { PAPER_NOT_FOUND: {} }

/** Where a paper's parts begin: found in its text, and corrected by the person. */
export const sectionsContract = {
  ofPaper: query.errors(refusesUnknown).input(onPaper).output(PaperSections),
  /** Sets or moves a marker; what is found later doesn't move it. */
  setMarker: command()
    .errors({ ...refusesUnknown, PAGE_NOT_FOUND: {} })
    .input(onMarker.extend({ pageIndex: z.int().min(0), yTop: TopPt }))
    .output(Marker),
  /** Takes a marker away, for good. */
  removeMarker: command().errors(refusesUnknown).input(onMarker).output(z.object({})),
  /** Back to what is found. */
  resetMarker: command().errors(refusesUnknown).input(onMarker).output(z.object({})),
}
