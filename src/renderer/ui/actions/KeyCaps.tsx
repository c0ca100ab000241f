import { Kbd } from '@mantine/core'
import { keyCaps } from './action.ts'
import classes from './KeyCaps.module.css'

/** A shortcut, one cap for each key. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className={classes.keys}>
      {keyCaps(keys).map((cap) => (
        <Kbd key={cap} size="xs">
          {cap}
        </Kbd>
      ))}
    </span>
  )
}
