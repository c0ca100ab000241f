import { Button, Group, Modal, Text } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { isReserved, type ShortcutChange, type Shortcuts } from '../../../shared/features/settings/shortcuts.model.ts'
import { keyName, keyWords } from '../../ui/actions/action.ts'
import { KeyCaps } from '../../ui/actions/KeyCaps.tsx'
import { TEXT as APP } from '../text.ts'
import type { Shortcut } from './catalogue.ts'
import { conflictsOf, keysNow, swapKeys, takeKeys } from './conflicts.ts'
import classes from './Shortcuts.module.css'

const TEXT = APP.shortcuts
const HELD = new Set(['control', 'shift', 'alt', 'meta', 'altgraph', 'capslock', 'numlock', 'scrolllock', 'os', 'fn'])

interface KeysDialogProps {
  readonly shortcut: Shortcut
  readonly all: readonly Shortcut[]
  readonly chosen: Shortcuts
  readonly onChoose: (changes: ShortcutChange[]) => void
  readonly onClose: () => void
}

/** Listens to new keys for an action and says what they would collide with. */
export function KeysDialog({ shortcut, all, chosen, onChoose, onClose }: KeysDialogProps) {
  const [keys, setKeys] = useState('')
  const [refused, setRefused] = useState('')
  const taken = keys === '' ? [] : conflictsOf(keys, shortcut, all, chosen)
  const swap = taken.length > 0 ? swapKeys(keys, shortcut, taken, all, chosen) : null
  const kept = keysNow(shortcut, chosen).filter(isReserved)
  const begin = () => {
    setKeys('')
    setRefused('')
  }
  const listen = (event: KeyboardEvent) => {
    // Whatever is pressed here is meant as keys, also what would open something.
    event.stopPropagation()
    if (HELD.has(event.key.toLowerCase())) return
    const press = keyName(event)
    if (press === 'escape') return onClose()
    // It goes on to the buttons.
    if (press === 'tab' || press === 'shift+tab') return setRefused(press)
    event.preventDefault()
    if (event.repeat) return
    if (press === 'enter' && keys !== '') return taken.length === 0 ? onChoose(takeKeys(keys, shortcut, [], chosen)) : undefined
    if (isReserved(press)) return setRefused(press)
    setRefused('')
    setKeys(keys === '' || keys.includes(' ') ? press : `${keys} ${press}`)
  }
  return (
    <Modal opened onClose={onClose} title={TEXT.dialog(shortcut.label)}>
      <button type="button" data-autofocus className={classes.listener} onKeyDown={listen}>
        <span className={classes.soft}>{TEXT.press}</span>
        {keys === '' ? null : <KeyCaps keys={keys} />}
      </button>
      <div role="status" className={classes.said}>
        {refused !== '' ? <Text size="sm">{TEXT.reserved(keyWords(refused))}</Text> : null}
        {keys !== '' && taken.length === 0 ? <Text size="sm">{TEXT.pressed(keyWords(keys))}</Text> : null}
        {taken.length > 0 ? (
          <Text size="sm">{TEXT.taken(keyWords(keys), taken.map(({ label, group }) => TEXT.takenBy(label, group)).join(', '))}</Text>
        ) : null}
        {kept.length > 0 ? (
          <Text size="sm" c="var(--pb-ink-soft)">
            {TEXT.stays(kept.map(keyWords).join(', '))}
          </Text>
        ) : null}
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.pressHint}
        </Text>
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" mr="auto" onClick={() => onChoose([{ actionId: shortcut.id, keys: [] }])}>
          {TEXT.noKeys}
        </Button>
        {keys === '' ? null : (
          <Button variant="default" onClick={begin}>
            {TEXT.again}
          </Button>
        )}
        {taken.length === 0 ? null : swap ? (
          <Button onClick={() => onChoose(swap)}>{TEXT.swap}</Button>
        ) : (
          <Button onClick={() => onChoose(takeKeys(keys, shortcut, taken, chosen))}>{TEXT.takeOver}</Button>
        )}
        {keys !== '' && taken.length === 0 ? (
          <Button onClick={() => onChoose(takeKeys(keys, shortcut, [], chosen))}>{TEXT.take}</Button>
        ) : null}
      </Group>
    </Modal>
  )
}
