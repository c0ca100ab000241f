import { Text } from '@mantine/core'
import type { FoundCalendar } from '../../../shared/features/calendars/calendars.contract.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import classes from './Calendars.module.css'
import { TEXT } from './text.ts'

/** Lines of a file that did not become busy time, or only in part, and why. */
export function LeftOut({ found: { skips, skipCount, remarks } }: { readonly found: FoundCalendar }) {
  if (skipCount + remarks.length === 0) return null
  return (
    // It scrolls, so it takes the focus: the keyboard can't reach its end otherwise.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className={classes.leftOut} tabIndex={0} aria-label={TEXT.preview.skips(skipCount)}>
      {skipCount > 0 ? (
        <>
          <Text size="sm" fw={600}>
            {TEXT.preview.skips(skipCount)}
          </Text>
          <ul>
            {skips.map(({ line, reason, title }) => (
              <li key={`${line} ${reason}`}>{TEXT.preview.skip(line, visibleText(title), reason)}</li>
            ))}
            {skipCount > skips.length ? <li>{TEXT.preview.more(skipCount - skips.length)}</li> : null}
          </ul>
        </>
      ) : null}
      {remarks.length > 0 ? (
        <>
          <Text size="sm" fw={600}>
            {TEXT.preview.remarks}
          </Text>
          <ul>
            {remarks.map(({ line, reason, title }) => (
              <li key={`${line} ${reason}`}>{TEXT.preview.remark(line, visibleText(title), reason)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
