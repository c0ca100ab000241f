import { TagsInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type EntrySummary, MAX_TAG_CHARS, MAX_TAGS } from '../../../shared/features/journal/journal.model.ts'
import { endpoints } from '../../client/client.ts'
import classes from './Journal.module.css'
import { Scale } from './Scale.tsx'
import { TEXT } from './text.ts'

/** Tags, mood and energy of an entry; each saves itself. */
export function EntryFacts({ entry }: { readonly entry: EntrySummary }) {
  const { mutate } = useMutation(endpoints.journal.describe.mutationOptions())
  const known = useQuery(endpoints.journal.tags.queryOptions())
  const { id, tags, mood, energy } = entry
  return (
    <div className={classes.scales}>
      <TagsInput
        className={classes.tags}
        size="xs"
        aria-label={TEXT.tags}
        placeholder={tags.length === 0 ? TEXT.addTags : ''}
        data={known.data ?? []}
        value={[...tags]}
        maxTags={MAX_TAGS}
        onChange={(next) => mutate({ id, tags: next.map((tag) => tag.slice(0, MAX_TAG_CHARS)) })}
      />
      <Scale label={TEXT.mood} names={TEXT.moods} value={mood} onChange={(next) => mutate({ id, mood: next })} />
      <Scale label={TEXT.energy} names={TEXT.energies} value={energy} onChange={(next) => mutate({ id, energy: next })} />
    </div>
  )
}
