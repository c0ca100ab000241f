import { Stack, Text } from '@mantine/core'
import type { Attachment } from '../../../shared/features/papers/papers.model.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { byteText } from './byte-text.ts'
import classes from './Library.module.css'
import { TEXT } from './text.ts'

const WORDS = TEXT.details

/** Names and sizes of files inside the PDF. There is no way to run or save them (criterion B9). */
export function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null
  return (
    <Stack gap={0}>
      <Text size="sm" c="var(--pb-ink-soft)">
        {WORDS.attachments(attachments.length)}
      </Text>
      <ul className={classes.attachments} aria-label={WORDS.attachments(attachments.length)}>
        {attachments.map(({ fileName, byteLength }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name, and their order does not change.
          <li key={index}>
            {visibleText(fileName)} <span className="pb-numbers">({byteLength === null ? WORDS.unknownSize : byteText(byteLength)})</span>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
