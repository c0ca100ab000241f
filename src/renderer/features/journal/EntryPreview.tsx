import { memo, useMemo } from 'react'
import { MarkdownView } from '../../ui/markdown/MarkdownView.tsx'
import { OpenAttachmentProvider } from '../../ui/markdown/open-attachment.ts'
import { openAttachment } from './attachments/use-attachments.ts'
import classes from './Journal.module.css'
import { TEXT } from './text.ts'

/** The entry as it reads. Memoised on `read`, so that a deferred text really is deferred. */
export const EntryPreview = memo(function EntryPreview({ read }: { readonly read: () => string }) {
  const text = useMemo(read, [read])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={classes.preview} aria-label={TEXT.preview} tabIndex={0}>
      <OpenAttachmentProvider value={openAttachment}>
        <MarkdownView text={text} cutNotice={TEXT.cut} failedNotice={TEXT.tooDeep} />
      </OpenAttachmentProvider>
    </section>
  )
})
