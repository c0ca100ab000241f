import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { Library } from '../../features/papers/Library.tsx'
import { StartDialog } from '../../features/reading/StartDialog.tsx'

/** The papers, and the dialog that starts a session on one of them. */
export function LibraryPage() {
  const navigate = useNavigate()
  const [starting, setStarting] = useState<PaperId | null>(null)
  return (
    <>
      <Library onStart={setStarting} />
      <StartDialog
        paperId={starting}
        onClose={() => setStarting(null)}
        onStarted={(paperId) => void navigate({ to: '/read/$paperId', params: { paperId } })}
      />
    </>
  )
}
