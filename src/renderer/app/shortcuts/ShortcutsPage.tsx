import { Button, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ShortcutChange, Shortcuts } from '../../../shared/features/settings/shortcuts.model.ts'
import { endpoints } from '../../client/client.ts'
import { keyWords } from '../../ui/actions/action.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { offerUndo } from '../../ui/undo.tsx'
import { TEXT as APP } from '../text.ts'
import { type Shortcut, shortcutsOf } from './catalogue.ts'
import { keysNow } from './conflicts.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { ShortcutList } from './ShortcutList.tsx'
import classes from './Shortcuts.module.css'

const TEXT = APP.shortcuts
const say = () => void notifications.show({ message: TEXT.failed, color: 'red' })

/** Every action with its keys, to be given others. */
export function ShortcutsPage() {
  const { data } = useQuery(endpoints.settings.all.queryOptions())
  const bind = useMutation(endpoints.settings.bindShortcuts.mutationOptions({ onError: say }))
  const reset = useMutation(endpoints.settings.resetShortcuts.mutationOptions({ onError: say }))
  const [typed, setTyped] = useState('')
  const [isOnlyChanged, setOnlyChanged] = useState(false)
  const [changing, setChanging] = useState<Shortcut | null>(null)
  const showsAllRatings = data?.showsAllRatings ?? false
  const all = useMemo(() => shortcutsOf(showsAllRatings), [showsAllRatings])
  if (!data) return <PageHeader title={TEXT.title} />
  const chosen = data.shortcuts
  const count = Object.keys(chosen).length
  const shown = all.filter((each) => (!isOnlyChanged || chosen[each.id]) && matches(each, chosen, typed))
  const change = (changes: ShortcutChange[]) => {
    setChanging(null)
    bind.mutate({ changes })
  }
  const resetAll = () => {
    const before = Object.entries(chosen).map(([actionId, keys]) => ({ actionId, keys }))
    reset.mutate({}, { onSuccess: () => offerUndo(TEXT.isReset, () => bind.mutate({ changes: before })) })
  }
  return (
    <>
      <PageHeader title={TEXT.title} subtitle={TEXT.subtitle} width="cards" back={<Link to="/settings">{TEXT.back}</Link>}>
        <Button variant="default" disabled={count === 0} onClick={resetAll}>
          {TEXT.resetAll}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        <div className={classes.filters}>
          <TextInput
            w="20rem"
            aria-label={TEXT.search}
            placeholder={TEXT.search}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Switch label={TEXT.onlyChanged} checked={isOnlyChanged} onChange={(event) => setOnlyChanged(event.currentTarget.checked)} />
          <span className={`${classes.soft} pb-numbers`} role="status">
            {TEXT.changed(count)}
          </span>
        </div>
        {shown.length === 0 ? <EmptyState {...TEXT.nothing} /> : null}
        <ShortcutList
          shortcuts={shown}
          chosen={chosen}
          onChange={setChanging}
          onReset={({ id }) => change([{ actionId: id, keys: null }])}
        />
      </div>
      {changing ? <KeysDialog shortcut={changing} all={all} chosen={chosen} onChoose={change} onClose={() => setChanging(null)} /> : null}
    </>
  )
}

/** Every typed word must begin or stand in the action's name, its group or its keys. */
function matches(shortcut: Shortcut, chosen: Shortcuts, typed: string): boolean {
  const words = [shortcut.label, shortcut.group, ...keysNow(shortcut, chosen).map(keyWords)].join(' ').toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}
