import {
  areInConflict,
  isReserved,
  keysInForce,
  type ShortcutChange,
  type Shortcuts,
} from '../../../shared/features/settings/shortcuts.model.ts'
import type { Shortcut } from './catalogue.ts'

/** What each action of the list listens to now. */
export function keysNow(shortcut: Shortcut, chosen: Shortcuts): readonly string[] {
  return keysInForce(shortcut.keys, chosen[shortcut.id])
}

/** The other actions that the keys would also mean where this one is listened to. */
export function conflictsOf(keys: string, wanted: Shortcut, all: readonly Shortcut[], chosen: Shortcuts): readonly Shortcut[] {
  return all.filter(
    (other) => other.id !== wanted.id && meet(other, wanted) && keysNow(other, chosen).some((each) => areInConflict(each, keys)),
  )
}

/** Gives an action its keys and takes them from the others; without others it only gives. */
export function takeKeys(keys: string, wanted: Shortcut, others: readonly Shortcut[], chosen: Shortcuts): ShortcutChange[] {
  return [{ actionId: wanted.id, keys: [keys] }, ...others.map((other) => ({ actionId: other.id, keys: without(keys, other, chosen) }))]
}

/**
 * Gives an action its keys, and the other one the keys that the first had. Null where that would only move the conflict:
 * the first had none, or they are taken where the other is listened to.
 */
export function swapKeys(
  keys: string,
  wanted: Shortcut,
  others: readonly Shortcut[],
  all: readonly Shortcut[],
  chosen: Shortcuts,
): ShortcutChange[] | null {
  const [other] = others
  const before = keysNow(wanted, chosen).find((each) => !isReserved(each))
  if (!other || others.length > 1 || before === undefined) return null
  const rest = all.filter(({ id }) => id !== wanted.id)
  if (conflictsOf(before, other, rest, chosen).length > 0 || areInConflict(before, keys)) return null
  return [
    { actionId: wanted.id, keys: [keys] },
    { actionId: other.id, keys: [before, ...without(keys, other, chosen)] },
  ]
}

function without(keys: string, shortcut: Shortcut, chosen: Shortcuts): string[] {
  return keysNow(shortcut, chosen).filter((each) => !isReserved(each) && !areInConflict(each, keys))
}

function meet(one: Shortcut, other: Shortcut): boolean {
  return [one, other].some(({ screens }) => screens.includes('everywhere')) || one.screens.some((screen) => other.screens.includes(screen))
}
