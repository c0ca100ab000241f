import { Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type client, endpoints } from '../../../client/client.ts'
import { ImportForm } from './ImportForm.tsx'
import { ImportResult } from './ImportResult.tsx'
import { TEXT } from './text.ts'

export type Preview = Extract<Awaited<ReturnType<typeof client.practice.previewTable>>, { kind: 'table' }>
export type Imported = Extract<Awaited<ReturnType<typeof client.practice.importTable>>, { kind: 'imported' }>
export type Delimiter = Preview['delimiter']

interface ImportDialogProps {
  readonly token: string
  readonly onClose: () => void
}

/** A chosen table: what is in it, what becomes of it, and how it went. Nothing is written before that is confirmed. */
export function ImportDialog({ token, onClose }: ImportDialogProps) {
  const [delimiter, setDelimiter] = useState<Delimiter | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const { data: preview, error } = useQuery(endpoints.practice.previewTable.queryOptions({ input: { token, delimiter } }))
  return (
    // Not before there is something in it: what takes the focus has to be there when it opens.
    <Modal opened={preview !== undefined || error !== null} onClose={onClose} title={TEXT.dialog} size="xl" centered>
      {imported ? (
        <ImportResult result={imported} onClose={onClose} />
      ) : error ? (
        <Text role="alert">{TEXT.forgotten}</Text>
      ) : preview?.kind === 'unreadable' ? (
        <Text role="alert">{TEXT.unreadable[preview.reason]}</Text>
      ) : preview ? (
        <ImportForm
          key={preview.delimiter}
          token={token}
          preview={preview}
          onDelimiter={setDelimiter}
          onImported={setImported}
          onClose={onClose}
        />
      ) : null}
    </Modal>
  )
}
