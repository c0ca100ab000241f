import type { Action } from '../../ui/actions/action.ts'
import { stepPage } from './place.ts'
import { TEXT } from './text.ts'
import type { JumpHistory } from './use-jumps.ts'
import type { PaperView } from './viewer.ts'
import { scrollScreen } from './views/layouts.ts'
import { rotateRight } from './zoom.ts'

const STEP_PX = 80
/** Part of a screen that stays in sight when a screen is turned, in pixels. */
const OVERLAP_PX = 60

export interface ReaderCommands {
  readonly view: PaperView
  readonly jumps: JumpHistory
  readonly openFind: () => void
  readonly showPanel: (tab: 'outline' | 'thumbnails' | 'marks') => void
  readonly goToPage: (pageIndex: number) => void
  readonly copyLink: (pageIndex: number) => void
}

/** Everything the keyboard can do with the view of a paper. Marks have their own list. */
export function readerActions({ view, jumps, openFind, showPanel, goToPage, copyLink }: ReaderCommands): readonly Action[] {
  const { viewer, container } = view
  const action = (id: string, label: string, keys: readonly string[], run: () => void): Action => ({
    id: `reader.${id}`,
    label,
    group: TEXT.group,
    keys,
    run,
  })
  /** Only while the paper or nothing has the focus: lists and buttons need these keys themselves. */
  const moving = (id: string, label: string, keys: readonly string[], run: () => void): Action => ({
    ...action(id, label, keys, run),
    isEnabled: () => isReading(container),
  })
  const zoom = (value: string) => () => {
    viewer.currentScaleValue = value
  }
  const scroll = (px: number) => () => container.scrollBy({ top: px })
  const screen = () => container.clientHeight - OVERLAP_PX
  return [
    moving('down', TEXT.scrollDown, ['j', 'arrowdown'], scroll(STEP_PX)),
    moving('up', TEXT.scrollUp, ['k', 'arrowup'], scroll(-STEP_PX)),
    moving('screenDown', TEXT.screenDown, ['space', 'pagedown'], () => scrollScreen(view, screen())),
    moving('screenUp', TEXT.screenUp, ['shift+space', 'pageup'], () => scrollScreen(view, -screen())),
    moving('nextPage', TEXT.nextPage, ['arrowright', 'n'], () => stepPage(view, true)),
    moving('previousPage', TEXT.previousPage, ['arrowleft', 'p'], () => stepPage(view, false)),
    moving('first', TEXT.firstPage, ['home', 'g'], () => goToPage(0)),
    moving('last', TEXT.lastPage, ['end', 'shift+g'], () => goToPage(viewer.pagesCount - 1)),
    action('back', TEXT.back, ['alt+arrowleft'], jumps.back),
    action('forward', TEXT.forward, ['alt+arrowright'], jumps.forward),
    action('zoomIn', TEXT.zoomIn, ['+', '=', 'mod+=', 'mod++'], () => viewer.increaseScale()),
    action('zoomOut', TEXT.zoomOut, ['-', 'mod+-'], () => viewer.decreaseScale()),
    action('actualSize', TEXT.actualSize, ['mod+0'], zoom('1')),
    action('fitWidth', TEXT.fitWidth, ['w'], zoom('page-width')),
    action('fitPage', TEXT.fitPage, ['f'], zoom('page-fit')),
    action('rotate', TEXT.rotate, ['r'], () => rotateRight(view)),
    action('copyLink', TEXT.copyLink, ['mod+shift+c'], () => copyLink(viewer.currentPageNumber - 1)),
    action('find', TEXT.find, ['mod+f', '/'], openFind),
    action('outline', TEXT.outline, ['o'], () => showPanel('outline')),
    action('thumbnails', TEXT.thumbnails, ['t'], () => showPanel('thumbnails')),
    action('marks', TEXT.marks, ['m'], () => showPanel('marks')),
  ]
}

/** Whether the paper or nothing has the focus, and not a field, a link or a mark. */
export function isReading(container: HTMLElement): boolean {
  const focused = document.activeElement
  if (!focused || focused === document.body) return true
  return container.contains(focused) && !focused.matches('a, button, input, textarea')
}
