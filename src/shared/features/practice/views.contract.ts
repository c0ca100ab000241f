import { z } from 'zod'
import { command, query } from '../../contract/endpoint.ts'
import { BankViewId } from '../../kernel/ids.ts'
import { BANK_PASTS, BANK_STATES, CATEGORIES, MAX_VIEW_NAME_CHARS, ORIGINS, QUESTION_KINDS } from './practice.model.ts'

/** What of the bank is listed; what is left out is not asked for. */
export const BankFilter = z.object({
  text: z.string().max(500).optional(),
  category: z.enum(CATEGORIES).optional(),
  kind: z.enum(QUESTION_KINDS).optional(),
  difficulty: z.int().min(1).max(3).optional(),
  tag: z.string().max(100).optional(),
  standing: z.enum(BANK_STATES).optional(),
  origin: z.enum(ORIGINS).optional(),
  past: z.enum(BANK_PASTS).optional(),
  company: z.string().max(200).optional(),
})

const byView = z.object({ viewId: BankViewId })
const Name = z.string().trim().min(1).max(MAX_VIEW_NAME_CHARS)
const VIEW_NOT_FOUND = {}
/** Another one is called so, whatever its case. */
const NAME_TAKEN = {}

/** Filters of the question bank that somebody named. */
export const viewsContract = {
  /** In the order of the alphabet. */
  views: query.output(z.array(z.object({ id: BankViewId, name: z.string(), filter: BankFilter }))),
  saveView: command()
    .errors({ NAME_TAKEN })
    .input(z.object({ name: Name, filter: BankFilter }))
    .output(byView),
  renameView: command()
    .errors({ VIEW_NOT_FOUND, NAME_TAKEN })
    .input(byView.extend({ name: Name }))
    .output(z.void()),
  removeView: command().errors({ VIEW_NOT_FOUND }).input(byView).output(z.void()),
  restoreView: command().errors({ VIEW_NOT_FOUND, NAME_TAKEN }).input(byView).output(z.void()),
}
