import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { endpoints } from '../../client/client.ts'
import { FocusControls } from './FocusControls.tsx'
import type { FocusBlock } from './FocusProvider.tsx'
import { FocusStart } from './FocusStart.tsx'
import { TEXT } from './text.ts'

interface FocusDialogProps {
  readonly isOpen: boolean
  /** What a new timer would be for; null: anything. */
  readonly block: FocusBlock | null
  /** Whether the timer that runs is opened to be finished. */
  readonly startsFinishing: boolean
  readonly onClose: () => void
}

/** The timer that runs, or the start of one. */
export function FocusDialog({ isOpen, block, startsFinishing, onClose }: FocusDialogProps) {
  const running = useQuery(endpoints.focus.running.queryOptions())
  const isRunning = Boolean(running.data)
  return (
    <Modal
      opened={isOpen && running.data !== undefined}
      onClose={onClose}
      title={isRunning ? TEXT.open : TEXT.start.title}
      centered
      closeButtonProps={{ 'aria-label': TEXT.dismiss }}
    >
      {isRunning ? <FocusControls startsFinishing={startsFinishing} onEnded={onClose} /> : <FocusStart block={block} onStarted={onClose} />}
    </Modal>
  )
}
