import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { TEXT } from './text.ts'
import type { Opening } from './use-document.ts'

interface OpeningScreenProps {
  readonly opening: Exclude<Opening, { kind: 'open' }>
  readonly onStop: () => void
  readonly onAgain: () => void
}

/** What stands in the paper's place until it is open: waiting, a locked file, or why it did not open. */
export function OpeningScreen({ opening, onStop, onAgain }: OpeningScreenProps) {
  if (opening.kind === 'locked') return <PasswordForm key={String(opening.isRetry)} isRetry={opening.isRetry} onAnswer={opening.answer} />
  if (opening.kind === 'failed') {
    const [title, hint] = TEXT.failure[opening.failure]
    return (
      <Stack align="center" justify="center" h="100%" gap="sm" px="xl" ta="center" role="alert" data-outcome={opening.failure}>
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text c="var(--pb-ink-soft)" maw="32rem">
          {hint}
        </Text>
        <Button variant="light" onClick={onAgain}>
          {opening.failure === 'too-big' ? TEXT.openAnyway : TEXT.openAgain}
        </Button>
      </Stack>
    )
  }
  return (
    <Stack align="center" justify="center" h="100%" gap="sm" px="xl" ta="center">
      <Text role="status" c="var(--pb-ink-soft)">
        {opening.isSlow ? TEXT.slow : TEXT.opening}
      </Text>
      {opening.isSlow ? (
        <>
          <Text c="var(--pb-ink-soft)">{TEXT.keepWaiting}</Text>
          <Button variant="light" onClick={onStop}>
            {TEXT.stop}
          </Button>
        </>
      ) : null}
    </Stack>
  )
}

function PasswordForm({ isRetry, onAnswer }: { readonly isRetry: boolean; readonly onAnswer: (password: string) => void }) {
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAnswer(password)
    setPassword('')
  }
  return (
    <Stack component="form" onSubmit={submit} align="center" justify="center" h="100%" gap="sm" px="xl" data-outcome="locked">
      <Title order={2} size="h3">
        {TEXT.password.title}
      </Title>
      <Text c="var(--pb-ink-soft)">{TEXT.password.hint}</Text>
      <Group align="flex-start" gap="sm">
        <PasswordInput
          w="18rem"
          aria-label={TEXT.password.label}
          data-autofocus
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isRetry ? TEXT.password.wrong : null}
        />
        <Button type="submit">{TEXT.password.open}</Button>
      </Group>
    </Stack>
  )
}
