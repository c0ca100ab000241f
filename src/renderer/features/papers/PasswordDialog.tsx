import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ImportOutcome } from '../../../shared/features/papers/import.model.ts'
import { client } from '../../client/client.ts'
import type { LockedFile } from './import-state.ts'
import { IMPORT_TEXT } from './import-text.ts'

const TEXT = IMPORT_TEXT.password

interface PasswordDialogProps {
  readonly file: LockedFile | null
  /** Null: the file is left out. */
  readonly onDone: (outcome: ImportOutcome | null) => void
}

/** Asks for one file's password until it fits or the file is left out. It is sent once and kept nowhere. */
export function PasswordDialog({ file, onDone }: PasswordDialogProps) {
  return (
    <Modal
      opened={file !== null}
      onClose={() => onDone(null)}
      title={TEXT.title}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': IMPORT_TEXT.close }}
      centered
    >
      {file ? <Question key={file.token} file={file} onDone={onDone} /> : null}
    </Modal>
  )
}

function Question({ file, onDone }: { readonly file: LockedFile; readonly onDone: PasswordDialogProps['onDone'] }) {
  const [password, setPassword] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  // Another token is another question: nothing of the last answer stays.
  useEffect(() => () => setPassword(''), [])

  const submit = () => {
    setIsAsking(true)
    client.papers.importWithPassword({ token: file.token, password }).then(onDone, () => {
      setIsAsking(false)
      setHasFailed(true)
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack>
        <Text size="sm">{TEXT.body(file.fileName)}</Text>
        <PasswordInput
          label={TEXT.label}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={file.isRetry ? TEXT.wrong : hasFailed ? IMPORT_TEXT.failed : undefined}
          data-autofocus
          autoComplete="off"
          disabled={isAsking}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onDone(null)} disabled={isAsking}>
            {TEXT.skip}
          </Button>
          <Button type="submit" loading={isAsking}>
            {TEXT.open}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
