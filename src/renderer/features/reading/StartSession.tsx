import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { BlockId, PaperId } from '../../../shared/kernel/ids.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { StartDialog } from './StartDialog.tsx'
import { TEXT } from './text.ts'

interface StartSessionProps {
  readonly paperId: PaperId
  /** The block of the plan this is for. */
  readonly blockId?: BlockId | undefined
}

/** The button and the key that start a session on the open paper. */
export function StartSession({ paperId, blockId }: StartSessionProps) {
  const [isOpen, setOpen] = useState(false)
  useActions(
    useMemo(() => [{ id: 'reading.start', label: TEXT.start.open, group: TEXT.group, keys: ['shift+s'], run: () => setOpen(true) }], []),
  )
  return (
    <>
      <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} size="compact-md" onClick={() => setOpen(true)}>
        {TEXT.start.open}
      </Button>
      <StartDialog paperId={isOpen ? paperId : null} blockId={blockId} onClose={() => setOpen(false)} />
    </>
  )
}
