import { PAGE_THEMES } from '../../../../shared/features/reader/page-theme.ts'
import { PAGE_LAYOUTS, PAGE_SPREADS } from '../../../../shared/features/reader/reader.model.ts'
import type { Action } from '../../../ui/actions/action.ts'
import { TEXT as READER } from '../text.ts'
import type { PaperView } from '../viewer.ts'
import { layoutOf, setLayout, setSpread, spreadOf } from './layouts.ts'
import { TEXT } from './text.ts'
import type { PageThemeChoice } from './use-page-theme.ts'

/** Keys for how the pages are laid out and coloured. */
export function viewActions(view: PaperView, { theme, setTheme }: PageThemeChoice): readonly Action[] {
  const action = (id: string, label: string, keys: string, run: () => void): Action => ({
    ...{ id: `reader.${id}`, label, group: READER.group, keys: [keys], run },
  })
  return [
    action('layout', TEXT.nextLayout, 'l', () => setLayout(view, next(PAGE_LAYOUTS, layoutOf(view)))),
    action('spread', TEXT.nextSpread, 'shift+l', () => setSpread(view, next(PAGE_SPREADS, spreadOf(view)))),
    action('trim', TEXT.trim, 'shift+w', () => view.trim.set(!view.trim.isOn())),
    action('dark', READER.darkPages, 'd', () => setTheme(theme === 'dark' ? 'light' : 'dark')),
    action('theme', TEXT.nextTheme, 'shift+d', () => setTheme(next(PAGE_THEMES, theme))),
  ]
}

function next<Value>(all: readonly Value[], value: Value): Value {
  return all[(all.indexOf(value) + 1) % all.length] ?? value
}
