import { Button, Group, Modal, Select, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  MAX_TITLE_LENGTH,
  PAPER_STATUSES,
  type Paper,
  type PaperStatus,
  parseAuthors,
} from '../../../shared/features/papers/papers.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { client, endpoints } from '../../client/client.ts'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { Attachments } from './Attachments.tsx'
import { IMPORT_TEXT } from './import-text.ts'
import { STATUS_NAMES, TEXT } from './text.ts'
import { useSetStatus, useSetTags } from './use-paper-orders.ts'

const WORDS = TEXT.details

/** What is known about a paper, to be corrected. Everything saves itself. */
export function PaperDetails({ paperId, onClose }: { readonly paperId: PaperId | null; readonly onClose: () => void }) {
  const { data: paper } = useQuery(
    endpoints.papers.find.queryOptions({ input: { paperId: paperId ?? ('' as PaperId) }, enabled: paperId !== null }),
  )
  return (
    <Modal
      opened={paperId !== null}
      onClose={onClose}
      title={WORDS.title}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': IMPORT_TEXT.close }}
      size="lg"
      centered
    >
      {paper && paper.id === paperId ? <Fields key={paper.id} paper={paper} onClose={onClose} /> : null}
    </Modal>
  )
}

interface Draft {
  readonly title: string
  readonly authors: string
  readonly year: string
}

function Fields({ paper, onClose }: { readonly paper: Paper; readonly onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({
    title: paper.title,
    authors: paper.authors.join(', '),
    year: paper.year === null ? '' : String(paper.year),
  })
  const { change, state } = useAutosave<Draft>(({ title, authors, year }) => {
    const typedYear = yearOf(year)
    return client.papers.edit({
      paperId: paper.id,
      authors: parseAuthors(authors),
      // Half-typed values wait until they are whole.
      ...(title.trim() ? { title } : {}),
      ...(typedYear === undefined ? {} : { year: typedYear }),
    })
  })
  const setStatus = useSetStatus()
  const setTags = useSetTags()
  const { data: known = [] } = useQuery(endpoints.papers.tags.queryOptions())
  const edit = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    change(next)
  }
  return (
    <Stack>
      <TextInput
        label={WORDS.paperTitle}
        value={draft.title}
        maxLength={MAX_TITLE_LENGTH}
        error={draft.title.trim() ? undefined : WORDS.titleNeeded}
        onChange={(event) => edit({ title: event.currentTarget.value })}
        data-autofocus
      />
      <Textarea
        label={WORDS.authors}
        description={WORDS.authorsHint}
        rows={2}
        value={draft.authors}
        onChange={(event) => edit({ authors: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={WORDS.year}
          inputMode="numeric"
          maxLength={4}
          value={draft.year}
          error={yearOf(draft.year) === undefined ? WORDS.yearNeeded : undefined}
          onChange={(event) => edit({ year: event.currentTarget.value })}
        />
        <Select
          label={WORDS.status}
          allowDeselect={false}
          data={PAPER_STATUSES.map((status) => ({ value: status, label: STATUS_NAMES[status] }))}
          value={paper.status}
          onChange={(status) => (status ? setStatus.mutate({ paperId: paper.id, status: status as PaperStatus }) : undefined)}
        />
      </Group>
      <TagsInput
        label={WORDS.tags}
        description={WORDS.tagsHint}
        data={known}
        value={[...paper.tags]}
        onChange={(tags) => setTags.mutate({ paperId: paper.id, tags })}
      />
      <Text size="sm" c="var(--pb-ink-soft)">
        {WORDS.file} {visibleText(paper.fileName)}
      </Text>
      <Attachments attachments={paper.attachments} />
      <Group justify="space-between">
        <SaveIndicator state={state} />
        <Button onClick={onClose}>{WORDS.done}</Button>
      </Group>
    </Stack>
  )
}

/** Null: none; undefined: not a year. */
function yearOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  return /^[1-9]\d{3}$/.test(typed.trim()) ? Number(typed) : undefined
}
