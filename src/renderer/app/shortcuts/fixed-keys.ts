import { TEXT as APP } from '../text.ts'

const { fixed } = APP.shortcuts

const ARROWS = ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'] as const
const SIDEWAYS = ['arrowleft', 'arrowright'] as const
const UP_AND_DOWN = ['arrowup', 'arrowdown'] as const

export interface FixedKeys {
  /** What has to have the focus. */
  readonly on: string
  /** The pages it is on. */
  readonly path: RegExp
  readonly lines: readonly { readonly label: string; readonly keys: readonly string[] }[]
}

/** Keys of whatever has the focus. They are what such things do everywhere, and so nobody can change them. */
export const FIXED_KEYS: readonly FixedKeys[] = [
  {
    on: fixed.block,
    path: /^\/plan$/,
    lines: [
      { label: fixed.move, keys: ARROWS },
      { label: fixed.resize, keys: ['shift+arrowup', 'shift+arrowdown'] },
      { label: fixed.fine, keys: ['alt+arrowup', 'alt+arrowdown'] },
      { label: fixed.open, keys: ['enter'] },
      { label: fixed.remove, keys: ['delete'] },
    ],
  },
  {
    on: fixed.waiting,
    path: /^\/plan$/,
    lines: [
      { label: fixed.order, keys: ['alt+arrowup', 'alt+arrowdown'] },
      { label: fixed.remove, keys: ['delete'] },
    ],
  },
  {
    on: fixed.calendar,
    path: /^\/plan$/,
    lines: [
      { label: fixed.otherDay, keys: ARROWS },
      { label: fixed.otherMonth, keys: ['pageup', 'pagedown'] },
    ],
  },
  {
    on: fixed.unfinished,
    path: /^\/(plan)?$/,
    lines: [
      { label: fixed.carry.today, keys: ['t'] },
      { label: fixed.carry.nextFree, keys: ['n'] },
      { label: fixed.carry.place, keys: ['a'] },
      { label: fixed.carry.unplanned, keys: ['u'] },
      { label: fixed.carry.dropped, keys: ['x'] },
    ],
  },
  { on: fixed.paper, path: /^\/read$/, lines: [{ label: fixed.otherPaper, keys: [...ARROWS, 'home', 'end'] }] },
  {
    on: fixed.tab,
    path: /^\/read(\/|$)/,
    lines: [
      { label: fixed.otherTab, keys: [...SIDEWAYS, 'home', 'end'] },
      { label: fixed.closeTab, keys: ['delete'] },
    ],
  },
  {
    on: fixed.mark,
    path: /^\/read\/./,
    lines: [
      { label: fixed.recolour, keys: ['1', '8'] },
      { label: fixed.move, keys: ARROWS },
      { label: fixed.markEnd, keys: SIDEWAYS.map((key) => `shift+${key}`) },
      { label: fixed.markStart, keys: SIDEWAYS.map((key) => `alt+shift+${key}`) },
      { label: fixed.remove, keys: ['delete'] },
    ],
  },
  {
    on: fixed.section,
    path: /^\/read\/./,
    lines: [
      { label: fixed.move, keys: UP_AND_DOWN },
      { label: fixed.menu, keys: ['m'] },
      { label: fixed.remove, keys: ['delete'] },
    ],
  },
  { on: fixed.edge, path: /^\/read\/./, lines: [{ label: fixed.width, keys: ARROWS }] },
  { on: fixed.recording, path: /^\/(sessions|interviews)\/./, lines: [{ label: fixed.seek, keys: [...SIDEWAYS, 'home', 'end'] }] },
  { on: fixed.scale, path: /^\/journal(\/|$)/, lines: [{ label: fixed.clear, keys: ['delete'] }] },
  {
    on: fixed.year,
    path: /^\/insights$/,
    lines: [
      { label: fixed.otherDay, keys: ARROWS },
      { label: fixed.behind, keys: ['enter'] },
    ],
  },
  {
    on: fixed.hits,
    path: /^\/search$/,
    lines: [
      { label: fixed.otherHit, keys: UP_AND_DOWN },
      { label: fixed.open, keys: ['enter'] },
    ],
  },
]
