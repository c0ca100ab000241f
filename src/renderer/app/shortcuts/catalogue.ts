import { PLAN_VIEWS } from '../../../shared/features/planner/plan-views.ts'
import { CONFIDENCES, RATINGS, type Rating } from '../../../shared/features/practice/practice.model.ts'
import { MARK_COLORS } from '../../../shared/features/reader/mark.model.ts'
import { TEXT as FOCUS } from '../../features/focus/text.ts'
import { TEXT as INTERVIEWS } from '../../features/interviews/text.ts'
import { TEXT as JOURNAL } from '../../features/journal/text.ts'
import { TEXT as PAPERS } from '../../features/papers/text.ts'
import { TEXT as PLAN } from '../../features/planner/text.ts'
import { TEXT as TIME_LOG } from '../../features/planner/time-log/text.ts'
import { MEMORY_TEXT as MEMORY } from '../../features/practice/memory/text.ts'
import { TEXT as PRACTICE, RATING_NAMES } from '../../features/practice/text.ts'
import { TEXT as JUMP } from '../../features/reader/smart-jump/text.ts'
import { TEXT as SPLIT } from '../../features/reader/split/text.ts'
import { TEXT as READER } from '../../features/reader/text.ts'
import { TEXT as VIEWS } from '../../features/reader/views/text.ts'
import { TEXT as READING } from '../../features/reading/text.ts'
import { TEXT as RECORDINGS } from '../../features/recordings/text.ts'
import { TEXT as SEARCH } from '../../features/search/text.ts'
import { TEXT as SECTIONS } from '../../features/sections/text.ts'
import { TEXT as TABS } from '../../features/tabs/text.ts'
import { TEXT as PALETTE } from '../palette/text.ts'
import { TEXT as APP } from '../text.ts'

/** Where keys are listened to. Two actions can have the same keys only where they never meet. */
type Screen =
  | 'everywhere'
  | 'plan'
  | 'sheet'
  | 'library'
  | 'reader'
  | 'explain'
  | 'practice'
  | 'bank'
  | 'front'
  | 'back'
  | 'drill'
  | 'mock'
  | 'journal'
  | 'search'

export interface Shortcut {
  readonly id: string
  readonly label: string
  readonly group: string
  /** What it starts with. */
  readonly keys: readonly string[]
  readonly screens: readonly Screen[]
}

type Line = readonly [id: string, label: string, ...keys: string[]]

function lines(group: string, screens: readonly Screen[], rows: readonly Line[]): Shortcut[] {
  return rows.map(([id, label, ...keys]) => ({ id, label, group, keys, screens }))
}

const to = APP.goTo
const { surfaces } = APP
const { select, tools } = READER

const TWO_RATINGS: readonly Rating[] = ['again', 'good']

/** By its place among those that are shown; Good also by what is nearest to the thumb. */
function ratingLines(showsAll: boolean): Line[] {
  const shown = showsAll ? RATINGS : TWO_RATINGS
  return shown.map((rating, index) => [
    `practice.rate.${rating}`,
    RATING_NAMES[rating],
    String(index + 1),
    ...(rating === 'good' ? ['space', 'enter'] : []),
  ])
}

/** Every action that has keys or is worth some, in the order of the surfaces. Which ratings there are is a setting. */
export const shortcutsOf = (showsAllRatings: boolean): readonly Shortcut[] => [
  ...lines(
    APP.everywhere,
    ['everywhere'],
    [
      ['app.palette', PALETTE.palette, 'mod+k'],
      ['app.cheat-sheet', PALETTE.cheatSheet, '?'],
      ['app.help', APP.help.open, 'f1'],
      ['go.', to(surfaces.today), 'mod+1'],
      ['go.plan', to(surfaces.plan), 'mod+2'],
      ['go.read', to(surfaces.read), 'mod+3'],
      ['go.sessions', to(surfaces.sessions), 'mod+shift+h'],
      ['go.practice', to(surfaces.practice), 'mod+4'],
      ['go.interviews', to(surfaces.interviews), 'mod+5'],
      ['go.journal', to(surfaces.journal), 'mod+6'],
      ['go.insights', to(surfaces.insights), 'mod+7'],
      ['go.search', to(surfaces.search), 'mod+shift+f'],
      ['go.settings', to(surfaces.settings), 'mod+,'],
      ['go.trash', to(surfaces.trash)],
      ['focus.open', FOCUS.open, 'shift+f'],
      ['mini.open', APP.mini.open, 'shift+m'],
    ],
  ),
  ...lines(
    PLAN.title,
    ['plan'],
    [
      ...PLAN_VIEWS.map((view, index): Line => [`plan.view.${view}`, PLAN.showView(PLAN.views[view]), String(index + 1)]),
      ['plan.previous', APP.shortcuts.earlier, '['],
      ['plan.next', APP.shortcuts.later, ']'],
      ['plan.today', PLAN.today, 't'],
      ['plan.calendar', PLAN.calendar.focus, 'g'],
      ['plan.zoomIn', PLAN.zoom.in, '+', '='],
      ['plan.zoomOut', PLAN.zoom.out, '-'],
      ['plan.log', TIME_LOG.open, 'l'],
      ['plan.sheet', PLAN.exports.sheet, 'mod+p'],
      ['plan.add', PLAN.quickAdd.label, 'n'],
      ['plan.undo', PLAN.undo, 'mod+z'],
    ],
  ),
  ...lines(
    PLAN.block.group,
    ['plan'],
    [
      ['plan.block.done', PLAN.block.toggleDone, 'd'],
      ['plan.block.start', PLAN.block.start, 's'],
      ['plan.block.unplan', PLAN.block.unplan, 'u'],
      ['plan.block.plan', PLAN.block.plan, 'p'],
    ],
  ),
  ...lines(
    PLAN.sheet.group,
    ['sheet'],
    [
      ['sheet.save', PLAN.sheet.save, 'mod+s'],
      ['sheet.back', PLAN.sheet.back, 'escape'],
    ],
  ),
  ...lines(
    PAPERS.group,
    ['library'],
    [
      ['papers.add', PAPERS.add, 'n', 'mod+o'],
      ['papers.addFolder', PAPERS.addFolder, 'shift+n'],
      ['papers.search', PAPERS.focusSearch, '/'],
      ['reading.cold', READING.cold.open, 'shift+d'],
    ],
  ),
  ...lines(
    TABS.group,
    ['library', 'reader', 'explain'],
    [
      ['tabs.next', TABS.next, 'mod+tab', 'mod+pagedown'],
      ['tabs.previous', TABS.previous, 'mod+shift+tab', 'mod+pageup'],
      ['tabs.close', TABS.closeShown, 'mod+w'],
      ['tabs.reopen', TABS.reopen, 'mod+shift+t'],
      ['tabs.moveLeft', TABS.moveLeft, 'mod+shift+pageup'],
      ['tabs.moveRight', TABS.moveRight, 'mod+shift+pagedown'],
    ],
  ),
  ...lines(
    READER.group,
    ['reader'],
    [
      ['reader.down', READER.scrollDown, 'j', 'arrowdown'],
      ['reader.up', READER.scrollUp, 'k', 'arrowup'],
      ['reader.screenDown', READER.screenDown, 'space', 'pagedown'],
      ['reader.screenUp', READER.screenUp, 'shift+space', 'pageup'],
      ['reader.nextPage', READER.nextPage, 'arrowright', 'n'],
      ['reader.previousPage', READER.previousPage, 'arrowleft', 'p'],
      ['reader.first', READER.firstPage, 'home', 'g'],
      ['reader.last', READER.lastPage, 'end', 'shift+g'],
      ['reader.back', READER.back, 'alt+arrowleft'],
      ['reader.forward', READER.forward, 'alt+arrowright'],
      ['reader.zoomIn', READER.zoomIn, '+', '=', 'mod+=', 'mod++'],
      ['reader.zoomOut', READER.zoomOut, '-', 'mod+-'],
      ['reader.actualSize', READER.actualSize, 'mod+0'],
      ['reader.fitWidth', READER.fitWidth, 'w'],
      ['reader.fitPage', READER.fitPage, 'f'],
      ['reader.rotate', READER.rotate, 'r'],
      ['reader.copyLink', READER.copyLink, 'mod+shift+c'],
      ['reader.find', READER.find, 'mod+f', '/'],
      ['reader.outline', READER.outline, 'o'],
      ['reader.thumbnails', READER.thumbnails, 't'],
      ['reader.marks', READER.marks, 'm'],
      ['reader.layout', VIEWS.nextLayout, 'l'],
      ['reader.spread', VIEWS.nextSpread, 'shift+l'],
      ['reader.trim', VIEWS.trim, 'shift+w'],
      ['reader.dark', READER.darkPages, 'd'],
      ['reader.theme', VIEWS.nextTheme, 'shift+d'],
      ['reader.fullScreen', READER.fullScreen, 'f11'],
      ['reader.splitRow', SPLIT.directions.row, 'mod+\\'],
      ['reader.splitColumn', SPLIT.directions.column, 'mod+|'],
      ['reader.otherPane', SPLIT.otherPane, 'f6'],
      ['reader.preview', JUMP.show, 'v'],
      ['reader.previewPrevious', JUMP.showPrevious, 'shift+v'],
      ['reader.previewNext', JUMP.next, '.'],
      ['reader.previewGo', JUMP.go, 'enter'],
      ['reader.previewClose', JUMP.close, 'escape'],
      ['sections.next', SECTIONS.next, 'shift+j'],
      ['sections.previous', SECTIONS.previous, 'shift+k'],
    ],
  ),
  ...lines(
    APP.shortcuts.selecting,
    ['reader'],
    [
      ['reader.select.letterOn', select.letterOn, 'shift+arrowright'],
      ['reader.select.letterBack', select.letterBack, 'shift+arrowleft'],
      ['reader.select.wordOn', select.wordOn, 'mod+shift+arrowright'],
      ['reader.select.wordBack', select.wordBack, 'mod+shift+arrowleft'],
      ['reader.select.lineOn', select.lineOn, 'shift+arrowdown'],
      ['reader.select.lineBack', select.lineBack, 'shift+arrowup'],
      ['reader.select.lineEnd', select.lineEnd, 'shift+end'],
      ['reader.select.lineStart', select.lineStart, 'shift+home'],
      ['reader.select.page', select.page, 'mod+a'],
      ['reader.select.none', select.none, 'escape'],
    ],
  ),
  ...lines(
    READER.markTools,
    ['reader'],
    [
      ['reader.highlight', tools.highlight, 'h'],
      ['reader.underline', tools.underline, 'u'],
      ['reader.area', tools.area, 'a'],
      ['reader.ink', tools.ink, 'i'],
      ['reader.eraser', tools.eraser, 'e'],
      ['reader.note', tools.note, 'c'],
      ['reader.ask', READER.ask, 'q'],
      ['reader.putArea', READER.putArea, 'shift+a'],
      ['reader.putNote', READER.putNote, 'shift+c'],
      ['reader.noTool', tools.select, 'escape'],
      ...MARK_COLORS.map(
        (color, index): Line => [`reader.color.${color}`, `${READER.chooseInk}: ${READER.colors[color].toLowerCase()}`, String(index + 1)],
      ),
      ['reader.nextMark', READER.nextMark, '}'],
      ['reader.previousMark', READER.previousMark, '{'],
      ['reader.undo', READER.undo, 'mod+z'],
      ['reader.redo', READER.redo, 'mod+shift+z', 'mod+y'],
    ],
  ),
  ...lines(
    READING.group,
    ['reader'],
    [
      ['reading.start', READING.start.open, 'shift+s'],
      ['reading.next', READING.next, ']'],
      ['reading.section', READING.toSection, '['],
      ['reading.pause', READING.pause, 'shift+p'],
      ['reading.end', READING.end, 'shift+e'],
    ],
  ),
  ...lines(RECORDINGS.mock.group, ['explain', 'reader', 'mock'], [['recordings.start', RECORDINGS.record, 'shift+r']]),
  ...lines(
    PRACTICE.group,
    ['practice'],
    [
      ['practice.review', PRACTICE.review.start, 'r'],
      ['practice.drill', PRACTICE.drills.any, 'd'],
      ['practice.bank', PRACTICE.bank.open, 'b'],
      ['practice.memory', MEMORY.open, 'm'],
    ],
  ),
  ...lines(
    PRACTICE.bank.open,
    ['bank'],
    [
      ['practice.add', PRACTICE.bank.add, 'n'],
      ['practice.search', PRACTICE.bank.focusSearch, '/'],
    ],
  ),
  ...lines(
    PRACTICE.review.title,
    ['front'],
    [
      ['practice.show', PRACTICE.review.show, 'space', 'enter'],
      ...CONFIDENCES.map(
        (confidence, index): Line => [`practice.sure.${confidence}`, PRACTICE.review.sureOf(confidence), String(index + 1)],
      ),
    ],
  ),
  ...lines(PRACTICE.review.title, ['back'], ratingLines(showsAllRatings)),
  ...lines(
    PRACTICE.review.title,
    ['front', 'back'],
    [
      ['practice.bury', PRACTICE.review.bury, 'n'],
      ['practice.suspend', PRACTICE.review.suspend, 'x'],
      ['practice.edit', PRACTICE.review.edit, 'e'],
      ['practice.passage', PRACTICE.review.openPassage, 'o'],
      ['practice.undo', PRACTICE.review.undo, 'mod+z', 'u'],
      ['practice.leave', PRACTICE.review.leave, 'escape'],
    ],
  ),
  ...lines(PRACTICE.drills.title, ['drill'], [['practice.another-drill', PRACTICE.drills.another, 'enter', 'space']]),
  ...lines(
    INTERVIEWS.run.group,
    ['mock'],
    [
      ['interviews.next', INTERVIEWS.run.next, 'arrowright'],
      ['interviews.previous', INTERVIEWS.run.previous, 'arrowleft'],
      ['interviews.pause', INTERVIEWS.run.pause, 'p'],
    ],
  ),
  ...lines(
    JOURNAL.group,
    ['journal'],
    [
      ['journal.new', JOURNAL.newEntry, 'n'],
      ['journal.search', JOURNAL.search, '/'],
      ['journal.next', JOURNAL.next, 'j'],
      ['journal.previous', JOURNAL.previous, 'k'],
      ['journal.preview', JOURNAL.showPreview, 'mod+shift+p'],
      ['journal.finish', JOURNAL.finish],
      ['journal.history', JOURNAL.history.open],
    ],
  ),
  ...lines(SEARCH.group, ['search'], [['search.focus', SEARCH.focus, '/', 'mod+shift+f']]),
]
