import { ORPCError } from '@orpc/client'
import { useCallback, useEffect, useState } from 'react'
import { OPERATIONAL_PROBLEMS, type StartProblem } from '../../shared/kernel/store-problem.ts'
import { recovery } from './client.ts'
import { refusalInWords, TEXT } from './text.ts'

export interface RecoveryState {
  readonly problem: StartProblem
  readonly dataFolder: string
  readonly appVersion: string
  readonly formerFolder: string | null
}

/** What is wrong, and orders that say in a sentence why they could not be carried out. */
export function useRecovery() {
  const [state, setState] = useState<RecoveryState | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const look = useCallback(async () => {
    setState(await recovery.state())
  }, [])
  useEffect(() => {
    look().catch(() => setFailure(TEXT.failed))
  }, [look])

  /** Runs one order at a time; afterwards the page shows what is wrong now, unless main has moved on to the app. */
  const order = useCallback(
    async <Answer>(call: () => Promise<Answer>): Promise<Answer | null> => {
      setBusy(true)
      setFailure(null)
      try {
        const answer = await call()
        await look()
        return answer
      } catch (error) {
        setFailure(sentenceOf(error))
        return null
      } finally {
        setBusy(false)
      }
    },
    [look],
  )
  return { state, isBusy, failure, order, fail: setFailure }
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof ORPCError)) return TEXT.failed
  const met = (error.data as { problem?: unknown } | undefined)?.problem
  const problem = OPERATIONAL_PROBLEMS.find((known) => known === met)
  return problem ? refusalInWords(problem) : TEXT.failed
}
