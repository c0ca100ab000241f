import { ActionIcon, Badge, Button, Menu, Textarea, Tooltip } from '@mantine/core'
import { IconCheck, IconColumns2, IconDots, IconHistory, IconPaperclip, IconStopwatch, IconTemplate, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { type Attachment, attachmentMarkdown } from '../../../shared/features/journal/attachments.model.ts'
import { type EntrySummary, MAX_BODY_CHARS, MAX_TITLE_CHARS } from '../../../shared/features/journal/journal.model.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import type { Action } from '../../ui/actions/action.ts'
import { dayText } from '../../ui/day-text.ts'
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor.tsx'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { AttachArea } from './attachments/AttachArea.tsx'
import { AttachmentList } from './attachments/AttachmentList.tsx'
import { ATTACHMENT_TEXT } from './attachments/attachment-text.ts'
import { useAttachments } from './attachments/use-attachments.ts'
import { EntryFacts } from './EntryFacts.tsx'
import { EntryPreview } from './EntryPreview.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import classes from './Journal.module.css'
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx'
import { TEXT } from './text.ts'
import { useEntryText } from './use-entry-text.ts'
import { useFinishEntry, useRemoveEntry, useReopenEntry } from './use-journal-orders.ts'
import { usePreviewShown } from './use-preview-shown.ts'

interface EntryEditorProps {
  readonly entry: EntrySummary
  readonly stored: { readonly title: string; readonly body: string }
  readonly isNew: boolean
  readonly findText: string
  /** An earlier version took the text's place. */
  readonly onRestored: (text: { readonly title: string; readonly body: string }) => void
}

/** Title, text, preview and what can be done with an entry. Another entry is another editor, by its key. */
export function EntryEditor({ entry, stored, isNew, findText, onRestored }: EntryEditorProps) {
  const start = useRef(stored).current
  const text = useEntryText(entry.id, start)
  const [title, setTitle] = useState(start.title)
  const [read, setRead] = useState(() => () => start.body)
  // The preview follows when there is time; typing never waits for it.
  const shown = useDeferredValue(read)
  const [hasPreview, togglePreview] = usePreviewShown()
  const remove = useRemoveEntry().mutate
  const finish = useFinishEntry().mutate
  const reopen = useReopenEntry().mutate
  const { id, isFinished } = entry
  const { flush } = text
  const insert = useRef<((words: string) => void) | null>(null)
  const putIn = useCallback((files: readonly Attachment[]) => insert.current?.(files.map(attachmentMarkdown).join('\n\n')), [])
  const { attachments, choose, drop, paste, detach } = useAttachments(entry.id, putIn)
  const [dialog, setDialog] = useState<'history' | 'template' | null>(null)
  const setFinished = useMemo(
    () => (wanted: boolean) => {
      flush()
      if (wanted) finish({ id })
      else reopen({ id })
    },
    [flush, finish, reopen, id],
  )
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'journal.preview',
          label: hasPreview ? TEXT.hidePreview : TEXT.showPreview,
          group: TEXT.group,
          keys: ['mod+shift+p'],
          run: togglePreview,
        },
        { id: 'journal.finish', label: isFinished ? TEXT.reopen : TEXT.finish, group: TEXT.group, run: () => setFinished(!isFinished) },
        { id: 'journal.attach', label: ATTACHMENT_TEXT.attach, group: TEXT.group, run: choose },
        { id: 'journal.history', label: TEXT.history.open, group: TEXT.group, run: () => setDialog('history') },
        { id: 'journal.template', label: TEXT.own.saveAs, group: TEXT.group, run: () => setDialog('template') },
        { id: 'journal.remove', label: TEXT.remove, group: TEXT.group, run: () => remove({ id }) },
      ],
      [hasPreview, togglePreview, isFinished, setFinished, remove, choose, id],
    ),
  )
  return (
    <AttachArea onDrop={drop} onPaste={paste}>
      <article className={classes.entry} aria-label={title || TEXT.untitled}>
        <header className={classes.entryHeader}>
          <Textarea
            className={classes.title}
            variant="unstyled"
            size="lg"
            autosize
            minRows={1}
            aria-label={TEXT.entryTitle}
            placeholder={TEXT.untitled}
            maxLength={MAX_TITLE_CHARS}
            value={title}
            onChange={(event) => {
              // One line, however many it takes on screen; a paste may bring more.
              const line = event.currentTarget.value.replace(/\s*\n\s*/g, ' ')
              setTitle(line)
              text.setTitle(line)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
            }}
            onBlur={flush}
          />
          <div className={classes.facts}>
            <span>{dayText(entry.day)}</span>
            {isFinished ? <Badge variant="light">{TEXT.finished}</Badge> : null}
            {entry.sessionId ? (
              <Link to="/sessions/$sessionId" params={{ sessionId: entry.sessionId }} className={classes.chip}>
                <IconStopwatch size={14} aria-hidden />
                {TEXT.session}
              </Link>
            ) : null}
            <SaveIndicator state={text.state} />
            <span className={classes.push} />
            <Tooltip label={TEXT.finishHint} disabled={isFinished}>
              <Button
                size="compact-sm"
                variant={isFinished ? 'subtle' : 'light'}
                leftSection={isFinished ? null : <IconCheck size={14} aria-hidden />}
                onClick={() => setFinished(!isFinished)}
              >
                {isFinished ? TEXT.reopen : TEXT.finish}
              </Button>
            </Tooltip>
            <Tooltip label={hasPreview ? TEXT.hidePreview : TEXT.showPreview}>
              <ActionIcon
                variant={hasPreview ? 'light' : 'subtle'}
                aria-pressed={hasPreview}
                aria-label={TEXT.preview}
                onClick={togglePreview}
              >
                <IconColumns2 size={18} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={ATTACHMENT_TEXT.hint} multiline w={280}>
              <ActionIcon variant="subtle" aria-label={ATTACHMENT_TEXT.attach} onClick={choose}>
                <IconPaperclip size={18} />
              </ActionIcon>
            </Tooltip>
            <EntryMenu onRemove={() => remove({ id })} onHistory={() => setDialog('history')} onTemplate={() => setDialog('template')} />
          </div>
          <EntryFacts entry={entry} />
          <AttachmentList
            attachments={attachments}
            onInsert={(attachment) => putIn([attachment])}
            onDetach={(attachmentId) => detach({ attachmentId })}
          />
        </header>
        <div className={classes.panes} data-preview={hasPreview}>
          <div className={classes.write}>
            <MarkdownEditor
              label={TEXT.entryBody}
              initialText={start.body}
              hint={TEXT.bodyHint}
              maxChars={MAX_BODY_CHARS}
              hasReferences
              hasFocus={isNew}
              findText={findText}
              insert={insert}
              onLeave={flush}
              onChange={(readBody) => {
                text.setBody(readBody)
                setRead(() => readBody)
              }}
            />
          </div>
          {hasPreview ? <EntryPreview read={shown} /> : null}
        </div>
        {dialog === 'history' ? <HistoryDialog id={id} readNow={read} onClose={() => setDialog(null)} onRestored={onRestored} /> : null}
        {dialog === 'template' ? <SaveTemplateDialog id={id} title={title} onClose={() => setDialog(null)} /> : null}
      </article>
    </AttachArea>
  )
}

interface EntryMenuProps {
  readonly onRemove: () => void
  readonly onHistory: () => void
  readonly onTemplate: () => void
}

function EntryMenu({ onRemove, onHistory, onTemplate }: EntryMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={TEXT.actions}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={onHistory}>
          {TEXT.history.open}
        </Menu.Item>
        <Menu.Item leftSection={<IconTemplate size={16} aria-hidden />} onClick={onTemplate}>
          {TEXT.own.saveAs}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          {TEXT.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
