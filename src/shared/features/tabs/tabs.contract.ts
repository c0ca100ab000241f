import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { PaperId } from '../../kernel/ids.ts'
import { MOST_AT_ONCE } from './tabs.model.ts'

const Tab = z.object({ paperId: PaperId, title: z.string() })
const onPaper = z.object({ paperId: PaperId })

/** The papers open in the reader, each in at most one tab. A paper in the trash has none. */
export const tabsContract = {
  /** In the order of the row; the closed ones last closed first. After a start those of the last time, if the settings say so. */
  list: query.output(z.object({ open: z.array(Tab), closed: z.array(Tab) })),
  /** At the end of the row; a paper that is open already stays where it is. */
  open: command().errors({ PAPER_NOT_FOUND: {} }).input(onPaper).output(z.object({})),
  /** In this order, so that the last is the first to come back. Those that are not open are passed over. */
  close: command()
    .input(z.object({ paperIds: z.array(PaperId).min(1).max(MOST_AT_ONCE) }))
    .output(z.object({})),
  /** Opens what was closed last, or the paper named, at its old place in the row. */
  reopen: command().errors({ NOTHING_CLOSED: {} }).input(onPaper.partial()).output(onPaper),
  /** `toIndex`: its place in the row afterwards; beyond the end means the end. */
  move: command()
    .errors({ NOT_OPEN: {} })
    .input(onPaper.extend({ toIndex: z.int().min(0) }))
    .output(z.object({})),
}
