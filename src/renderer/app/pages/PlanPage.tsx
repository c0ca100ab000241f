import { Title } from '@mantine/core'

export function PlanPage() {
  return <Title order={1}>Plan</Title>
}
