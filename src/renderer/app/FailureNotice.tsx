import { Button, Stack, Text, Title } from '@mantine/core'
import { TEXT } from './text.ts'

/** One generic failure for any defect of the page. The details are in the log, without content. */
export function FailureNotice() {
  return (
    <Stack p="xl" maw="40rem" role="alert">
      <Title order={1}>{TEXT.failure.title}</Title>
      <Text>{TEXT.failure.body}</Text>
      <Button onClick={() => location.reload()} w="fit-content">
        {TEXT.failure.reload}
      </Button>
    </Stack>
  )
}
