import { Button, Text } from '@mantine/core'
import type { Shortcuts } from '../../../shared/features/settings/shortcuts.model.ts'
import { KeyCaps } from '../../ui/actions/KeyCaps.tsx'
import { TEXT as APP } from '../text.ts'
import type { Shortcut } from './catalogue.ts'
import { keysNow } from './conflicts.ts'
import classes from './Shortcuts.module.css'

const TEXT = APP.shortcuts

interface ShortcutListProps {
  readonly shortcuts: readonly Shortcut[]
  readonly chosen: Shortcuts
  readonly onChange: (shortcut: Shortcut) => void
  readonly onReset: (shortcut: Shortcut) => void
}

/** Actions and their keys under the headings of their surfaces. */
export function ShortcutList({ shortcuts, chosen, onChange, onReset }: ShortcutListProps) {
  const groups = [...new Set(shortcuts.map(({ group }) => group))]
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <section key={group} className={classes.group} aria-label={group}>
          <h2 className={classes.heading}>{group}</h2>
          <ul className={classes.list}>
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map((shortcut) => {
                const keys = keysNow(shortcut, chosen)
                return (
                  <li key={shortcut.id} className={classes.line}>
                    <span className={classes.name}>{shortcut.label}</span>
                    <span className={classes.keys}>
                      {keys.map((each) => (
                        <KeyCaps key={each} keys={each} />
                      ))}
                      {keys.length === 0 ? (
                        <Text size="sm" c="var(--pb-ink-soft)">
                          {TEXT.none}
                        </Text>
                      ) : null}
                    </span>
                    <span className={classes.buttons}>
                      {chosen[shortcut.id] ? (
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={TEXT.resetOf(shortcut.label)}
                          onClick={() => onReset(shortcut)}
                        >
                          {TEXT.reset}
                        </Button>
                      ) : null}
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={TEXT.changeOf(shortcut.label)}
                        onClick={() => onChange(shortcut)}
                      >
                        {TEXT.change}
                      </Button>
                    </span>
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
    </div>
  )
}
