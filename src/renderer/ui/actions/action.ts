/** One thing a person can do. Menu, palette, cheat sheet and shortcut are all made from it, so they cannot disagree. */
export interface Action {
  /** `feature.verb`, unique. */
  readonly id: string
  readonly label: string
  /** Heading in the palette and the cheat sheet. */
  readonly group: string
  /**
   * Such as `mod+k`, `shift+n`, `?`; `mod` is Ctrl, on a Mac Cmd. Without: only in the palette.
   * They are what the action starts with: a person may give it others.
   */
  readonly keys?: readonly string[]
  readonly isEnabled?: () => boolean
  /** Also while a dialog is open. Otherwise its keys would act on the page behind it. */
  readonly isGlobal?: boolean
  /** Runs only when nothing else on the screen wants the key, no card or menu either: Escape for the last thing to leave. */
  readonly isLast?: boolean
  readonly run: () => void
}

/** What a key press is called in {@link Action.keys}. Letters ignore Caps Lock; a printed sign (`?`) needs no `shift+`. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const isSign = key.length === 1 && key.toUpperCase() === key
  return [event.ctrlKey || event.metaKey ? 'mod' : '', event.altKey ? 'alt' : '', event.shiftKey && !isSign ? 'shift' : '', key]
    .filter(Boolean)
    .join('+')
}

/** The keys of one press; the plus sign is a key as well as what stands between two. */
function keysOf(press: string): string[] {
  const keys = press.split('+').filter((key) => key !== '')
  return press.endsWith('+') ? [...keys, '+'] : keys
}

/** How one press of {@link Action.keys} is shown, one chip a key. */
export function keyCaps(keys: string): string[] {
  const names: Readonly<Record<string, string>> = {
    mod: navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl',
    shift: 'Shift',
    alt: 'Alt',
    arrowup: '↑',
    arrowdown: '↓',
    arrowleft: '←',
    arrowright: '→',
    escape: 'Esc',
    enter: 'Enter',
    space: 'Space',
    delete: 'Del',
    tab: 'Tab',
    pageup: 'PgUp',
    pagedown: 'PgDn',
    home: 'Home',
    end: 'End',
  }
  return keysOf(keys).map((key) => names[key] ?? key.charAt(0).toUpperCase() + key.slice(1))
}

/** How {@link Action.keys} stand in a sentence: `Ctrl K`, `G then J`. */
export function keyWords(keys: string): string {
  return keys
    .split(' ')
    .map((press) => keyCaps(press).join(' '))
    .join(' then ')
}

/** How `aria-keyshortcuts` names them; two presses have no name there. */
export function ariaKeys(keys: string | undefined): string | undefined {
  if (keys === undefined || keys.includes(' ')) return undefined
  const names: Readonly<Record<string, string>> = { mod: 'Control', space: 'Space', escape: 'Escape', '+': 'Plus' }
  return keysOf(keys)
    .map((key) => names[key] ?? key.charAt(0).toUpperCase() + key.slice(1))
    .join('+')
}

/** Chords that a text field uses itself: copying, undoing, moving, marking up. They are never shortcuts there. */
const EDITING_CHORDS = new Set(
  ['a', 'b', 'c', 'd', 'i', 'u', 'v', 'x', 'y', 'z', 'shift+z', 'shift+v', 'backspace', 'delete', 'home', 'end']
    .concat(['arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'shift+arrowleft', 'shift+arrowright', 'shift+arrowup', 'shift+arrowdown'])
    .map((key) => `mod+${key}`),
)

/** Whether a key that {@link keyName} names may be a shortcut while somebody types in a field: only other chords with Ctrl or Cmd. */
export function isShortcutWhileTyping(name: string): boolean {
  return name.startsWith('mod+') && !EDITING_CHORDS.has(name)
}

/** True where typing must stay typing: text fields, editors and open dialogs that listen for themselves. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  const quiet = ['checkbox', 'radio', 'button', 'submit', 'range']
  return target instanceof HTMLInputElement && !quiet.includes(target.type)
}
