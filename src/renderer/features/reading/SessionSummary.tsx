import { List, Stack, Text, Title } from '@mantine/core'
import type { Key } from 'react'
import { dwellByPage, type SessionDetails } from '../../../shared/features/reading/reading.model.ts'
import { dwellBySection, type PlacedSection } from '../../../shared/features/reading/section-dwell.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { PhaseMeter } from './PhaseMeter.tsx'
import classes from './Session.module.css'
import { Timeline } from './Timeline.tsx'
import { TEXT } from './text.ts'

interface SessionSummaryProps {
  readonly session: SessionDetails
  readonly sections: readonly PlacedSection[]
}

/** Budget against real, pauses and gaps, and how long each section and page was seen. Every drawing has its table. */
export function SessionSummary({ session, sections }: SessionSummaryProps) {
  const breaks = session.stretches.filter(({ kind, lengthMs }) => kind !== 'active' && lengthMs >= 1_000)
  return (
    <section aria-labelledby="summary-heading">
      <Title order={2} size="h3" id="summary-heading" mb="sm">
        {TEXT.page.summary}
      </Title>
      <Stack gap="lg">
        <Timeline stretches={session.stretches} />
        <PhaseTable session={session} />
        {breaks.length > 0 ? (
          <div>
            <Text fw={600}>{TEXT.page.pauses}</Text>
            <List>
              {breaks.map((stretch, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a finished log has no other names and never changes.
                <List.Item key={index}>
                  {stretch.kind === 'pause'
                    ? TEXT.page.pause(clockText(stretch.lengthMs), stretch.reason)
                    : TEXT.page.gap(clockText(stretch.lengthMs), clockText(stretch.countedMs))}
                </List.Item>
              ))}
            </List>
          </div>
        ) : null}
        <SectionTable session={session} sections={sections} />
        <DwellTable session={session} />
      </Stack>
    </section>
  )
}

function PhaseTable({ session: { protocol, clock } }: { readonly session: SessionDetails }) {
  return (
    <table className={`${classes.table} pb-numbers`}>
      <caption>{TEXT.page.phasesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{TEXT.page.table.phase}</th>
          <th scope="col">{TEXT.page.table.budget}</th>
          <th scope="col">{TEXT.page.table.real}</th>
          <th scope="col">{TEXT.page.table.difference}</th>
        </tr>
      </thead>
      <tbody>
        {protocol.phases.map((phase, index) => {
          const realMs = clock.activeMsByPhase[index] ?? 0
          const leftMs = phase.budgetMs - realMs
          return (
            <tr key={phase.id}>
              <td>
                {phase.name}
                <PhaseMeter realMs={realMs} budgetMs={phase.budgetMs} />
              </td>
              <td>{clockText(phase.budgetMs)}</td>
              <td>{clockText(realMs)}</td>
              <td>{leftMs > 0 ? `−${clockText(leftMs)}` : clockText(leftMs)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function SectionTable({ session: { dwell }, sections }: SessionSummaryProps) {
  const seen = dwellBySection(dwell, sections)
  if (sections.length === 0 || seen.length === 0) return null
  const rows = seen.map(({ position, heading, activeMs }) => ({
    key: position,
    name: heading === null ? TEXT.page.beforeSections : visibleText(heading),
    activeMs,
  }))
  return <SeenTable caption={TEXT.page.sectionsCaption} what={TEXT.page.table.section} rows={rows} />
}

function DwellTable({ session: { dwell } }: { readonly session: SessionDetails }) {
  const pages = dwellByPage(dwell)
  if (pages.length === 0) return <Text c="var(--pb-ink-soft)">{TEXT.page.noDwell}</Text>
  const rows = pages.map(({ pageIndex, activeMs }) => ({ key: pageIndex, name: String(pageIndex + 1), activeMs }))
  return <SeenTable caption={TEXT.page.dwellCaption} what={TEXT.page.table.page} rows={rows} />
}

interface SeenTableProps {
  readonly caption: string
  /** What a row is about. */
  readonly what: string
  readonly rows: readonly { readonly key: Key; readonly name: string; readonly activeMs: number }[]
}

/** How long each part was in sight, against the one that was longest. */
function SeenTable({ caption, what, rows }: SeenTableProps) {
  const longestMs = Math.max(...rows.map(({ activeMs }) => activeMs))
  return (
    <table className={`${classes.table} pb-numbers`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{TEXT.page.table.seen}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, activeMs }) => (
          <tr key={key}>
            <td>
              {name}
              <PhaseMeter realMs={activeMs} budgetMs={longestMs} />
            </td>
            <td>{clockText(activeMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
