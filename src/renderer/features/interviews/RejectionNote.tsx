import { Select, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Round } from '../../../shared/features/interviews/rounds.contract.ts'
import { REJECTION_REASONS, type RejectionReason } from '../../../shared/features/interviews/rounds.model.ts'
import { client, endpoints } from '../../client/client.ts'
import classes from './Interviews.module.css'
import { NextActionForm } from './NextActionForm.tsx'
import { ROUNDS_TEXT } from './rounds-text.ts'
import { SavedText } from './SavedText.tsx'
import { onFailure } from './use-mock-orders.ts'

const words = ROUNDS_TEXT.rejection

/** Sorted once into what was and what was not in one's control, with one step; then on. */
export function RejectionNote({ round }: { readonly round: Round }) {
  const { id: roundId, rejection } = round
  const save = useMutation(endpoints.interviews.saveRejection.mutationOptions({ onError: onFailure }))
  return (
    <section className={classes.card} aria-labelledby="round-rejection">
      <Title order={2} size="h4" id="round-rejection">
        {words.title}
      </Title>
      <p className={classes.soft}>{words.hint}</p>
      <Select
        label={words.reason}
        placeholder={words.anyReason}
        clearable
        data={REJECTION_REASONS.map((value) => ({ value, label: words.reasons[value] }))}
        value={rejection.reason}
        onChange={(reason) => save.mutate({ roundId, reason: reason as RejectionReason | null })}
      />
      <SavedText
        label={ROUNDS_TEXT.inControl}
        initial={rejection.inControl}
        minRows={2}
        onSave={(inControl) => client.interviews.saveRejection({ roundId, inControl })}
      />
      <SavedText
        label={ROUNDS_TEXT.notInControl}
        initial={rejection.notInControl}
        minRows={2}
        onSave={(notInControl) => client.interviews.saveRejection({ roundId, notInControl })}
      />
      <NextActionForm round={round} of="rejection" action={rejection.action} />
    </section>
  )
}
