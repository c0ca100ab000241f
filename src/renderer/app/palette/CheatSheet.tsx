import { Anchor, Modal, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useActions, useAllActions } from '../../ui/actions/ActionsProvider.tsx'
import type { Action } from '../../ui/actions/action.ts'
import { KeyCaps } from '../../ui/actions/KeyCaps.tsx'
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
          <section key={group} aria-label={group} className={classes.group}>
            <h3 className={classes.heading}>{group}</h3>
            <dl className={classes.list}>
              {actions.map((action) => (
                <div key={action.id} className={classes.line}>
                  <dt>{action.label}</dt>
                  <dd>
                    {action.keys?.map((keys) => (
                      <KeyCaps key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
