import { Kbd } from '@mantine/core'
import { Fragment } from 'react'
import { keyCaps } from './action.ts'
import classes from './KeyCaps.module.css'

/** A shortcut, one cap for each key; two presses stand one after the other. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split(' ').map((press, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice.
        <Fragment key={index}>
          {index > 0 ? <span className={classes.then}>then</span> : null}
          {keyCaps(press).map((cap) => (
            <Kbd key={cap} size="xs">
              {cap}
            </Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
