import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Chosen, Going } from '../../../shared/features/trash/trash.contract.ts'
import { endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'

interface PurgeDialogProps {
  readonly chosen: Chosen
  /** What one thing is called. */
  readonly title: string
  readonly isBusy: boolean
  readonly onCancel: () => void
  readonly onConfirm: () => void
}

/** Says what goes for ever before it does. */
export function PurgeDialog({ chosen, title, isBusy, onCancel, onConfirm }: PurgeDialogProps) {
  const { data: going, isError } = useQuery({
    ...endpoints.trash.whatGoes.queryOptions({ input: chosen }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    // While it goes, there is nothing left to ask about.
    enabled: !isBusy,
  })
  const isOne = chosen.scope === 'one'
  const heading = isOne ? TEXT.confirm.oneTitle(TEXT.kinds[chosen.kind], title) : TEXT.confirm.allTitle(going?.itemCount ?? 0)
  return (
    <Modal opened onClose={onCancel} title={heading} centered closeOnEscape={!isBusy} withCloseButton={false}>
      <Stack gap="xs" mb="lg">
        {isError ? <Text role="status">{isOne ? TEXT.notThere : TEXT.defect}</Text> : null}
        {!going && !isError ? <Text role="status">{TEXT.confirm.looking}</Text> : null}
        {going ? sentencesOf(going, isOne).map((sentence) => <Text key={sentence}>{sentence}</Text>) : null}
      </Stack>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} disabled={isBusy} data-autofocus>
          {TEXT.confirm.cancel}
        </Button>
        <Button onClick={onConfirm} loading={isBusy} disabled={!going}>
          {isOne ? TEXT.confirm.one : TEXT.confirm.all}
        </Button>
      </Group>
    </Modal>
  )
}

function sentencesOf({ belongings }: Going, isOne: boolean): string[] {
  const along = belongings === null ? TEXT.confirm.much : TEXT.goesAlong(belongings)
  const titles = belongings !== null && belongings.keptTitles > 0 ? TEXT.titlesStay(belongings.keptTitles) : ''
  const hasFiles = belongings === null || belongings.fileCount > 0
  const backups = hasFiles ? TEXT.confirm.kept : TEXT.confirm.noFiles
  return [along, titles, TEXT.confirm.noMore, `${isOne ? '' : `${TEXT.confirm.backup} `}${backups}`].filter((sentence) => sentence !== '')
}
