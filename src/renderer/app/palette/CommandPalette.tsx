import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useActions, useAllActions } from '../../ui/actions/ActionsProvider.tsx'
import type { Action } from '../../ui/actions/action.ts'
import { KeyCaps } from '../../ui/actions/KeyCaps.tsx'
import classes from './CommandPalette.module.css'
import { groupActions, matchingActions } from './filter-actions.ts'
import { TEXT } from './text.ts'
import { type Place, usePlaces } from './use-places.ts'

const [store, palette] = createSpotlight()

/** Everything that can be done now and every place there is, by a few typed letters. */
export function CommandPalette() {
  const [typed, setTyped] = useState('')
  useActions(
    useMemo<readonly Action[]>(
      () => [{ id: 'app.palette', label: TEXT.palette, group: TEXT.group, keys: ['mod+k'], isGlobal: true, run: palette.toggle }],
      [],
    ),
  )
  const { opened: isOpen } = useSpotlight(store)
  // The field gets the focus a moment after it is there; what is typed until then belongs to it as well.
  useLayoutEffect(() => (isOpen ? typeAhead((letter) => setTyped((before) => before + letter)) : undefined), [isOpen])
  const all = useAllActions()
  const possible = all.filter((action) => action.id !== 'app.palette' && (action.isEnabled?.() ?? true))
  // What this screen offers comes before what every screen offers.
  const groups = groupActions(matchingActions(possible, typed)).toReversed()
  const places = usePlaces(typed)
  useEffect(selectFirst)
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      title={TEXT.palette}
      overlayProps={{ blur: 0 }}
      // Typing goes on at once: a field that fades in would lose the first letter.
      transitionProps={{ duration: 0 }}
      classNames={{ header: classes.spokenOnly }}
    >
      <Spotlight.Search aria-label={TEXT.palette} placeholder={TEXT.placeholder} leftSection={<IconSearch size={18} aria-hidden />} />
      <Spotlight.ActionsList>
        {groups.map(({ group, actions }) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {actions.map((action) => (
              <Spotlight.Action
                key={action.id}
                label={action.label}
                onClick={action.run}
                rightSection={caps(action)}
                dimmedSections={false}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {byGroup(places).map(([group, found]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {found.map((place) => (
              <Spotlight.Action key={place.id} label={place.label} onClick={place.go} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && places.length === 0 ? <Spotlight.Empty>{TEXT.nothing}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** Hands on the letters that are typed until the palette's own field has the focus. Answers with the way to end it. */
function typeAhead(take: (letter: string) => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (document.activeElement?.ariaLabel === TEXT.palette) return end()
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    take(event.key)
  }
  const end = () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return end
}

/** What is found comes after what was typed; Enter is for the first of it unless another was chosen. */
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId)
  if (!list || list.querySelector('[data-selected]')) return
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: 0 }))
}

function caps(action: Action) {
  return action.keys?.[0] ? <KeyCaps keys={action.keys[0]} /> : null
}

function byGroup(places: readonly Place[]): [string, Place[]][] {
  const groups = new Map<string, Place[]>()
  for (const place of places) groups.set(place.group, [...(groups.get(place.group) ?? []), place])
  return [...groups]
}
