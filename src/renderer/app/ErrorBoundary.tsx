import { Button, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { TEXT } from './text.ts'

/** Shows one generic failure for any defect of the page. The details are in the log, without content. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
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
}
