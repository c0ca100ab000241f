import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { clockText } from '../../../shared/kernel/duration.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import type { OpenTrend } from './History.tsx'
import { TEXT } from './history-text.ts'
import classes from './Session.module.css'

interface EvidenceDialogProps {
  readonly open: OpenTrend | null
  readonly last: number | undefined
  readonly onClose: () => void
}

/** The sessions behind a number, each leading to itself. */
export function EvidenceDialog({ open, last, onClose }: EvidenceDialogProps) {
  return (
    <Modal opened={open !== null} onClose={onClose} size="lg" centered title={open ? TEXT.evidence.title(open.what) : ''}>
      {open ? <EvidenceTable open={open} last={last} /> : null}
    </Modal>
  )
}

function EvidenceTable({ open, last }: { readonly open: OpenTrend; readonly last: number | undefined }) {
  const input = { trend: open.trend, ...(last === undefined ? {} : { last }) }
  const { data } = useQuery(endpoints.reading.evidence.queryOptions({ input }))
  if (!data) return null
  const isTime = open.trend.kind === 'time' || open.trend.kind === 'phase'
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
  return (
    <table className={`${classes.table} pb-numbers`}>
      <thead>
        <tr>
          <th scope="col">{TEXT.evidence.session}</th>
          <th scope="col">{isTime ? TEXT.evidence.budget : TEXT.evidence.before}</th>
          <th scope="col">{isTime ? TEXT.evidence.real : TEXT.evidence.after}</th>
        </tr>
      </thead>
      <tbody>
        {data.map(({ sessionId, paperTitle, startedAt, budgetMs, activeMs, before, after }) => (
          <tr key={sessionId}>
            <td>
              <Link to="/sessions/$sessionId" params={{ sessionId }}>
                {visibleText(paperTitle)}
              </Link>{' '}
              <span className={classes.soft}>{format.format(startedAt)}</span>
            </td>
            <td>{isTime ? clockText(budgetMs ?? 0) : before}</td>
            <td>{isTime ? clockText(activeMs ?? 0) : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
