import { Anchor, Modal, Text } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useActions, useAllActions } from '../../ui/actions/ActionsProvider.tsx'
import type { Action } from '../../ui/actions/action.ts'
import { KeyCaps } from '../../ui/actions/KeyCaps.tsx'
import { FIXED_KEYS } from '../shortcuts/fixed-keys.ts'
import { TEXT as APP } from '../text.ts'
import classes from './CheatSheet.module.css'
import { groupActions } from './filter-actions.ts'
import { TEXT } from './text.ts'

/** All shortcuts of the screen shown now, from the same list as the palette. */
export function CheatSheet() {
  const [isOpen, setOpen] = useState(false)
  useActions(
    useMemo<readonly Action[]>(
      () => [{ id: 'app.cheat-sheet', label: TEXT.cheatSheet, group: TEXT.group, keys: ['?'], run: () => setOpen(true) }],
      [],
    ),
  )
  const all = useAllActions()
  const { pathname } = useLocation()
  const fixed = FIXED_KEYS.filter(({ path }) => path.test(pathname))
  const paletteKeys = all.find(({ id }) => id === 'app.palette')?.keys?.[0]
  const groups = groupActions(all.filter((action) => action.keys && action.keys.length > 0))
  return (
    <Modal opened={isOpen} onClose={() => setOpen(false)} title={TEXT.cheatSheet} size="xl">
      <Text size="sm" c="var(--pb-ink-soft)" mb="md">
        {TEXT.cheatSheetHint} {paletteKeys ? <KeyCaps keys={paletteKeys} /> : null}{' '}
        <Anchor inherit component={Link} to="/settings/shortcuts" onClick={() => setOpen(false)}>
          {TEXT.changeKeys}
        </Anchor>
      </Text>
      <div className={classes.groups}>
        {groups.map(({ group, actions }) => (
          <KeyGroup key={group} title={group} lines={actions.map(({ label, keys = [] }) => ({ label, keys }))} />
        ))}
      </div>
      {fixed.length > 0 ? (
        <>
          <h2 className={classes.part}>{APP.shortcuts.fixed.title}</h2>
          <Text size="sm" c="var(--pb-ink-soft)" mb="md">
            {APP.shortcuts.fixed.hint}
          </Text>
          <div className={classes.groups}>
            {fixed.map(({ on, lines }) => (
              <KeyGroup key={on} title={on} lines={lines} />
            ))}
          </div>
        </>
      ) : null}
    </Modal>
  )
}

interface KeyGroupProps {
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly keys: readonly string[] }[]
}

function KeyGroup({ title, lines }: KeyGroupProps) {
  return (
    <section aria-label={title} className={classes.group}>
      <h3 className={classes.heading}>{title}</h3>
      <dl className={classes.list}>
        {lines.map(({ label, keys }) => (
          <div key={label} className={classes.line}>
            <dt>{label}</dt>
            <dd>
              {keys.map((each) => (
                <KeyCaps key={each} keys={each} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
