import { Button } from '@mantine/core'
import { IconDice5, IconHistory } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { Library } from '../../features/papers/Library.tsx'
import { ColdDrawDialog } from '../../features/reading/ColdDrawDialog.tsx'
import { TEXT as HISTORY_TEXT } from '../../features/reading/history-text.ts'
import { StartDialog } from '../../features/reading/StartDialog.tsx'
import { TEXT } from '../../features/reading/text.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { useWarmReader } from '../use-warm-reader.ts'

/** The papers, and the dialogs that start a session on one of them: chosen, or drawn unseen. */
export function LibraryPage() {
  const navigate = useNavigate()
  const [starting, setStarting] = useState<PaperId | null>(null)
  const [isDrawing, setDrawing] = useState(false)
  useWarmReader()
  const open = (paperId: PaperId) => void navigate({ to: '/read/$paperId', params: { paperId } })
  useActions(
    useMemo(() => [{ id: 'reading.cold', label: TEXT.cold.open, group: TEXT.group, keys: ['shift+d'], run: () => setDrawing(true) }], []),
  )
  return (
    <>
      <Library
        onStart={setStarting}
        actions={
          <>
            <Button
              variant="subtle"
              leftSection={<IconHistory size={18} aria-hidden />}
              renderRoot={(props) => <Link to="/sessions" {...props} />}
            >
              {HISTORY_TEXT.open}
            </Button>
            <Button variant="default" leftSection={<IconDice5 size={18} aria-hidden />} onClick={() => setDrawing(true)}>
              {TEXT.cold.button}
            </Button>
          </>
        }
      />
      <StartDialog paperId={starting} onClose={() => setStarting(null)} onStarted={open} />
      <ColdDrawDialog isOpen={isDrawing} onClose={() => setDrawing(false)} onStarted={open} />
    </>
  )
}
