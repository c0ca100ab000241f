import { Button, Modal, Stack } from '@mantine/core'
import type { Block } from '../../../../shared/features/planner/block.contract.ts'
import { TEXT } from './text.ts'

/** Which of the blocks that repeat an order means. */
export type Scope = keyof typeof TEXT.scopes

interface ScopeDialogProps {
  readonly block: Block
  readonly kind: 'move' | 'remove'
  /** Null: nothing is to happen. */
  readonly onAnswer: (scope: Scope | null) => void
}

const SCOPES = ['this', 'following', 'all'] as const

/** Asks what an order means. The least of the three has the focus, so that Enter changes only what was touched. */
export function ScopeDialog({ block, kind, onAnswer }: ScopeDialogProps) {
  const title = kind === 'move' ? TEXT.moveTitle(block.title) : TEXT.removeTitle(block.title)
  return (
    <Modal opened onClose={() => onAnswer(null)} title={title} centered withCloseButton={false} transitionProps={{ duration: 0 }}>
      <Stack gap="xs">
        {SCOPES.map((scope, index) => (
          <Button
            key={scope}
            variant={index === 0 ? 'filled' : 'default'}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            onClick={() => onAnswer(scope)}
          >
            {TEXT.scopes[scope]}
          </Button>
        ))}
        <Button variant="subtle" onClick={() => onAnswer(null)}>
          {TEXT.cancel}
        </Button>
      </Stack>
    </Modal>
  )
}
