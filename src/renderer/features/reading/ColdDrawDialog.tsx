import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { IconQuestionMark } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ColdDraw } from '../../../shared/features/reading/cold-draw.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import classes from './ColdDraw.module.css'
import { FIRST_CHOICE, SessionFields } from './SessionFields.tsx'
import { TEXT } from './text.ts'

interface ColdDrawDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onStarted: (paperId: PaperId) => void
}

/** Draws an unseen paper and starts the clock on it. Until then nothing here, nor anything main says, names it. */
export function ColdDrawDialog({ isOpen, onClose, onStarted }: ColdDrawDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={TEXT.cold.title} centered>
      {isOpen ? <ColdDrawForm onStarted={onStarted} /> : null}
    </Modal>
  )
}

function ColdDrawForm({ onStarted }: Pick<ColdDrawDialogProps, 'onStarted'>) {
  const [choice, setChoice] = useState(FIRST_CHOICE)
  const { data, isError } = useQuery(endpoints.reading.coldDraw.queryOptions())
  const { mutate: draw } = useMutation(endpoints.reading.drawCold.mutationOptions())
  const start = useMutation(endpoints.reading.startCold.mutationOptions({ onSuccess: ({ paperId }) => onStarted(paperId) }))
  const isToDraw = data !== undefined && data.drawn === null && data.unseenCount > 0
  useEffect(() => {
    if (isToDraw) draw({})
  }, [isToDraw, draw])
  if (isError || data?.unseenCount === 0) {
    return (
      <Text role="alert" pb="md">
        {isError ? TEXT.failed : TEXT.cold.none}
      </Text>
    )
  }
  if (!data?.drawn) return null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate(choice)
      }}
    >
      <Stack>
        <CoveredPaper draw={data} drawn={data.drawn} />
        <SessionFields choice={choice} onChange={setChoice} />
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.cold.hint}
        </Text>
        {start.error ? (
          <Text role="alert" c="var(--pb-danger)" size="sm">
            {isDefinedError(start.error) ? TEXT.cold.failed[start.error.code] : TEXT.failed}
          </Text>
        ) : null}
        <Group justify="space-between">
          <Button variant="default" disabled={data.unseenCount < 2} onClick={() => draw({})}>
            {TEXT.cold.another}
          </Button>
          <Button type="submit" loading={start.isPending} data-autofocus>
            {TEXT.start.go}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A cover with nothing on it, and two covered lines. */
function CoveredPaper({ draw, drawn }: { readonly draw: ColdDraw; readonly drawn: NonNullable<ColdDraw['drawn']> }) {
  return (
    <div className={classes.paper}>
      <div className={classes.cover}>
        <IconQuestionMark size={28} aria-hidden />
      </div>
      <div className={classes.facts}>
        <div className={classes.line} role="img" aria-label={TEXT.cold.covered} />
        <div className={`${classes.line} ${classes.short}`} />
        <Text className="pb-numbers">{TEXT.cold.pages(drawn.pageCount)}</Text>
        <Text size="sm" c="var(--pb-ink-soft)">
          {TEXT.cold.from(draw.untouchedCount, draw.unseenCount)}
        </Text>
      </div>
    </div>
  )
}
