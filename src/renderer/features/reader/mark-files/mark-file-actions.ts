import type { Action } from '../../../ui/actions/action.ts'
import { TEXT as EMBEDDED_TEXT } from '../embedded/text.ts'
import type { Embedded } from '../embedded/use-embedded.ts'
import { TEXT } from './text.ts'
import type { MarkFiles } from './use-mark-files.ts'

/** Where marks can go, for the palette. */
export function markFileActions(files: MarkFiles, { fresh, takeIn }: Embedded): readonly Action[] {
  const action = (id: string, label: string, run: () => void): Action => ({ id: `reader.${id}`, label, group: TEXT.group, run })
  return [
    ...(fresh > 0 ? [action('takeIn', EMBEDDED_TEXT.takeInMenu(fresh), takeIn)] : []),
    action('exportCopy', TEXT.exportCopy, files.exportCopy),
    action('exportByPage', TEXT.exportByPage, () => files.exportMarkdown('page')),
    action('exportByColor', TEXT.exportByColor, () => files.exportMarkdown('color')),
    action('exportBySection', TEXT.exportBySection, () => files.exportMarkdown('section')),
    action('copyMarkdown', TEXT.copyAll, () => files.copyMarkdown()),
  ]
}
