/**
 * Keys as the page names them: `mod+k`, `shift+n`, `?`; two presses one after the other stand with a space between: `g j`.
 * `mod` is Ctrl, on a Mac Cmd.
 */
export type Keys = string

/** Keys that people chose, by action. An action that is not named has its own. */
export type Shortcuts = Readonly<Record<string, readonly Keys[]>>

export interface ShortcutChange {
  readonly actionId: string
  /** Null: its own again. Empty: none. */
  readonly keys: readonly Keys[] | null
}

/** One or two presses, each with what is held down in a fixed order. */
export const KEYS_PATTERN = /^(mod\+)?(alt\+)?(shift\+)?(\S|[a-z][a-z0-9]+)( (mod\+)?(alt\+)?(shift\+)?(\S|[a-z][a-z0-9]+))?$/u

/** Leaving, walking and pressing what has the focus: each list, field and button needs them. */
const PLAIN = [
  'escape',
  'tab',
  'enter',
  'space',
  'backspace',
  'delete',
  'arrowup',
  'arrowdown',
  'arrowleft',
  'arrowright',
  'home',
  'end',
  'pageup',
  'pagedown',
]
/** What text and the window themselves do. */
const CHORDS = [
  'c',
  'x',
  'v',
  'a',
  'z',
  'y',
  'shift+z',
  'q',
  'r',
  'shift+r',
  'shift+i',
  'tab',
  'shift+tab',
  'pageup',
  'pagedown',
  'shift+v',
]
const OTHERS = ['alt+f4', 'f5', 'f12', 'contextmenu', 'dead', 'process', 'unidentified']
const RESERVED: ReadonlySet<string> = new Set([
  ...PLAIN,
  ...PLAIN.flatMap((key) => (key === 'delete' ? [] : [`shift+${key}`])),
  ...CHORDS.map((key) => `mod+${key}`),
  ...OTHERS,
])

/** Whether keys always do what they do everywhere, so that no action can be given them. One reserved press is enough. */
export function isReserved(keys: Keys): boolean {
  return keys.split(' ').some((press) => RESERVED.has(press) || press.startsWith('mod+shift+arrow'))
}

/** What an action listens to: the keys that were chosen, and of its own those that can't be given away. */
export function keysInForce(own: readonly Keys[], chosen: readonly Keys[] | undefined): readonly Keys[] {
  return chosen ? [...chosen, ...own.filter(isReserved)] : own
}

/** Whether pressing one could mean the other as well: the same, or the first press of it. */
export function areInConflict(one: Keys, other: Keys): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

/** Shortcuts after changes; an action that has its own keys again is named no longer. */
export function changeShortcuts(shortcuts: Shortcuts, changes: readonly ShortcutChange[]): Shortcuts {
  const changed = new Map(Object.entries(shortcuts))
  for (const { actionId, keys } of changes) {
    if (keys === null) changed.delete(actionId)
    else changed.set(actionId, keys)
  }
  return Object.fromEntries(changed)
}
