import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Category } from '../../../../shared/features/practice/practice.model.ts'
import { endpoints } from '../../../client/client.ts'
import { onFailure } from '../use-practice-orders.ts'
import type { DeckImported, DeckPreview } from './DeckDialog.tsx'
import { DeckTable } from './DeckTable.tsx'
import classes from './decks.module.css'
import { SkippedNotes } from './SkippedNotes.tsx'
import { TEXT } from './text.ts'

interface DeckFormProps {
  readonly token: string
  readonly preview: DeckPreview
  readonly onImported: (result: DeckImported) => void
  readonly onClose: () => void
}

const KNOWN = ['update', 'keep'] as const
const FATES = ['added', 'updated', 'unchanged', 'duplicates', 'removed'] as const

/** What is in a package, where each deck goes, and what becomes of what is known. */
export function DeckForm({ token, preview, onImported, onClose }: DeckFormProps) {
  const { counts, samples, answers, media, missingMedia } = preview
  const [decks, setDecks] = useState(new Map<string, Category | null>(preview.decks.map(({ deck, category }) => [deck, category])))
  const [known, setKnown] = useState<(typeof KNOWN)[number]>('update')
  const [withAnswers, setWithAnswers] = useState(true)
  const { mutate, isPending } = useMutation(
    endpoints.practice.importDeck.mutationOptions({
      onSuccess: (outcome) => (outcome.kind === 'imported' ? onImported(outcome) : onFailure()),
      onError: onFailure,
    }),
  )
  const isEmpty = [...decks.values()].every((category) => category === null)
  const hasChanges = counts.updated > 0
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {TEXT.file(preview.fileName, preview.form)}
      </Text>
      <section aria-label={TEXT.found}>
        <dl className={classes.counts}>
          {FATES.filter((fate) => counts[fate] > 0 || fate === 'added').map((fate) => (
            <div key={fate} className={classes.count} title={TEXT.fates[fate].hint}>
              <dt>{TEXT.fates[fate].label}</dt>
              <dd className="pb-numbers">{counts[fate].toLocaleString()}</dd>
            </div>
          ))}
        </dl>
        {media + missingMedia > 0 ? <Text size="sm">{TEXT.media(media, missingMedia)}</Text> : null}
        {samples.length > 0 ? (
          <Text size="sm" c="dimmed">
            {TEXT.samples}: {samples.map(({ title }) => `“${title}”`).join(', ')}
          </Text>
        ) : null}
      </section>
      <SkippedNotes skipped={preview.skipped} count={preview.skippedCount} />
      <DeckTable
        decks={preview.decks}
        categories={decks}
        onChange={(deck, category) => setDecks((before) => new Map(before).set(deck, category))}
      />
      {hasChanges ? (
        <Radio.Group label={TEXT.known} value={known} onChange={(value) => setKnown(KNOWN.find((choice) => choice === value) ?? 'update')}>
          <Stack gap="xs" mt="xs">
            {KNOWN.map((value) => (
              <Radio key={value} value={value} label={TEXT.knownChoices[value]} />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {answers > 0 ? (
        <Checkbox label={TEXT.answers(answers)} checked={withAnswers} onChange={(event) => setWithAnswers(event.currentTarget.checked)} />
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {TEXT.cancel}
        </Button>
        <Button
          disabled={isEmpty}
          loading={isPending}
          onClick={() =>
            mutate({
              token,
              known,
              withAnswers: withAnswers && answers > 0,
              decks: [...decks].map(([deck, category]) => ({ deck, category })),
            })
          }
        >
          {TEXT.run(counts.added)}
        </Button>
      </Group>
    </Stack>
  )
}
