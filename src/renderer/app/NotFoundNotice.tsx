import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { EmptyState } from '../ui/EmptyState.tsx'
import { TEXT } from './text.ts'

/** An address that leads nowhere, such as an old link. */
export function NotFoundNotice() {
  const navigate = useNavigate()
  return (
    <EmptyState title={TEXT.notFound.title} hint={TEXT.notFound.hint}>
      <Button onClick={() => void navigate({ to: '/' })}>{TEXT.notFound.leave}</Button>
    </EmptyState>
  )
}
