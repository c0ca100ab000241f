import type { Action } from '../../ui/actions/action.ts'

export interface ActionGroup {
  readonly group: string
  readonly actions: readonly Action[]
}

/** Actions under their headings, in the order in which the headings first occur. Of two with one id the last counts. */
export function groupActions(actions: readonly Action[]): ActionGroup[] {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const groups = new Map<string, Action[]>()
  for (const action of byId.values()) groups.set(action.group, [...(groups.get(action.group) ?? []), action])
  return [...groups].map(([group, listed]) => ({ group, actions: listed }))
}

/** The actions whose label or group has every typed word, ignoring case and accents, as the beginning of a word or inside one. */
export function matchingActions(actions: readonly Action[], typed: string): Action[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return actions.filter((action) => {
    const text = plain(`${action.group} ${action.label}`)
    return words.every((word) => text.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
