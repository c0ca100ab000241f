import { Title } from '@mantine/core'

export function ReaderPage() {
  return <Title order={1}>Reader</Title>
}
