import { Button, Group } from '@mantine/core'
import { IconFileText, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { MockId } from '../../../shared/kernel/ids.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { InterviewerSheet } from './InterviewerSheet.tsx'
import classes from './Interviews.module.css'
import { MockPrepare } from './MockPrepare.tsx'
import { MockRun } from './MockRun.tsx'
import { MockScore } from './MockScore.tsx'
import { TEXT } from './text.ts'
import { useRemoveMock } from './use-mock-orders.ts'
import { useRunningMock } from './use-running-mock.ts'

interface MockViewProps {
  readonly mockId: MockId
  readonly categories: Readonly<Record<string, string>>
  readonly isSheet: boolean
  readonly onSheet: (isShown: boolean) => void
  readonly recorder: ReactNode
  readonly recordings: ReactNode
}

/** One mock, as it stands: being prepared, running, or being scored. */
export function MockView({ mockId, categories, isSheet, onSheet, recorder, recordings }: MockViewProps) {
  const mock = useQuery(endpoints.interviews.mock.queryOptions({ input: { mockId } }))
  const run = useRunningMock()
  const remove = useRemoveMock()
  if (mock.error) return <EmptyState {...TEXT.unreadable} />
  if (!mock.data) return null
  const { format, partner, status } = mock.data
  const title = isSheet
    ? TEXT.sheet.title(FORMAT_NAMES[format])
    : `${FORMAT_NAMES[format]} ${partner.trim() === '' ? TEXT.alone : TEXT.withPartner(partner)}`
  return (
    <div className={classes.page}>
      <PageHeader
        title={title}
        subtitle={TEXT.status[status]}
        width="cards"
        back={isSheet ? null : <Link to="/interviews">{TEXT.tabs.mocks}</Link>}
      >
        {isSheet ? null : (
          <Group gap="xs">
            <Button variant="default" leftSection={<IconFileText size={16} aria-hidden />} onClick={() => onSheet(true)}>
              {TEXT.prepare.sheet}
            </Button>
            {status === 'running' ? null : (
              <Button
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => remove.mutate({ mockId })}
              >
                {TEXT.prepare.delete}
              </Button>
            )}
          </Group>
        )}
      </PageHeader>
      {isSheet ? (
        <InterviewerSheet mock={mock.data} onBack={() => onSheet(false)} />
      ) : status === 'prepared' ? (
        <MockPrepare mock={mock.data} categories={categories} />
      ) : status === 'running' ? (
        run?.mockId === mockId ? (
          <MockRun mock={mock.data} run={run} recorder={recorder} />
        ) : null
      ) : (
        <MockScore mock={mock.data} recordings={recordings} />
      )}
    </div>
  )
}
