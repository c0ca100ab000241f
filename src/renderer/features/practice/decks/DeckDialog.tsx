import { Loader, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type client, endpoints } from '../../../client/client.ts'
import { DeckForm } from './DeckForm.tsx'
import { DeckResult } from './DeckResult.tsx'
import { TEXT } from './text.ts'

export type DeckPreview = Extract<Awaited<ReturnType<typeof client.practice.previewDeck>>, { kind: 'deck' }>
export type DeckImported = Extract<Awaited<ReturnType<typeof client.practice.importDeck>>, { kind: 'imported' }>

interface DeckDialogProps {
  readonly token: string
  readonly onClose: () => void
}

/** A chosen package: what is in it, what becomes of it, and how it went. Nothing is written before that is confirmed. */
export function DeckDialog({ token, onClose }: DeckDialogProps) {
  const [imported, setImported] = useState<DeckImported | null>(null)
  // Asked once: the import itself must not make it read the package again.
  const { data: preview, error } = useQuery({
    ...endpoints.practice.previewDeck.queryOptions({ input: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  return (
    <Modal opened onClose={onClose} title={TEXT.dialog} size="xl" centered>
      {imported ? (
        <DeckResult result={imported} onClose={onClose} />
      ) : error ? (
        <Text role="alert">{TEXT.forgotten}</Text>
      ) : preview?.kind === 'unreadable' ? (
        <Text role="alert">{TEXT.unreadable[preview.reason]}</Text>
      ) : preview ? (
        <DeckForm token={token} preview={preview} onImported={setImported} onClose={onClose} />
      ) : (
        <Text role="status">
          <Loader size="sm" mr="sm" aria-hidden />
          {TEXT.reading}
        </Text>
      )}
    </Modal>
  )
}
