import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Template } from '../../../shared/features/budget/templates.contract.ts'
import type { InterviewDateId, PlanChangeId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client, endpoints } from '../../client/client.ts'
import { dayText } from '../../ui/day-text.ts'
import { DayFrameFields, FIRST_FRAME } from './DayFrameFields.tsx'
import { LaidTable } from './LaidTable.tsx'
import { OwnTemplates } from './OwnTemplates.tsx'
import { TEMPLATE_TEXT } from './template-text.ts'

interface TemplateFormProps {
  /** Those that lie ahead, the nearest first. */
  readonly interviews: readonly { readonly id: InterviewDateId; readonly title: string; readonly day: IsoDate; readonly daysLeft: number }[]
  readonly templates: readonly Template[]
  readonly onClose: () => void
  /** Says what was planned, and offers it back. */
  readonly onPlanned: (message: string, changeId: PlanChangeId) => void
}

const NONE: ReadonlySet<number> = new Set()

/** Which template, back from which interview, and what it would do to the plan. */
export function TemplateForm({ interviews, templates, onClose, onPlanned }: TemplateFormProps) {
  const [frame, setFrame] = useState(FIRST_FRAME)
  const [wanted, setWanted] = useState<{ readonly templateId: string | null; readonly interviewId: string | null }>(NOTHING_WANTED)
  const [left, setLeft] = useState(NONE)
  const interview = interviews.find(({ id }) => id === wanted.interviewId) ?? interviews[0]
  const template = templates.find(({ id }) => id === wanted.templateId) ?? fitting(templates, interview?.daysLeft ?? 0)
  const input = { ...frame, templateId: template?.id, interviewId: interview?.id }
  const laid = useQuery({
    // Nothing tells this question when the plan or a calendar changes, so each look is a fresh one.
    ...endpoints.budget.laidTemplate.queryOptions({ input: input as Parameters<typeof client.budget.laidTemplate>[0] }),
    enabled: template !== undefined && interview !== undefined,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  })
  const ask = (part: Partial<typeof wanted>) => {
    setWanted({ ...wanted, ...part })
    setLeft(NONE)
  }
  const open = laid.data?.weeks.filter((week) => week.blocks.length > 0) ?? []
  const chosen = open.filter((week) => !left.has(week.weeksLeft))
  const count = chosen.reduce((sum, week) => sum + week.blocks.length, 0)
  const plan = async () => {
    if (!laid.data) return
    const order = { ...(input as Parameters<typeof client.budget.laidTemplate>[0]), fingerprint: laid.data.fingerprint }
    const done = await apply({ ...order, weeks: chosen.map(({ weeksLeft }) => weeksLeft) })
    if (done) onPlanned(TEMPLATE_TEXT.applied(done.count), done.changeId)
    if (done && chosen.length === open.length) onClose()
    else void laid.refetch()
  }
  return (
    <Stack>
      <Group grow align="flex-start">
        <Select
          label={TEMPLATE_TEXT.template}
          allowDeselect={false}
          data={choices(templates)}
          value={template?.id ?? null}
          onChange={(templateId) => ask({ templateId })}
        />
        <Select
          label={TEMPLATE_TEXT.interview}
          allowDeselect={false}
          data={interviews.map(({ id, title, day }) => ({ value: id, label: `${title}, ${dayText(day, laid.data?.today)}` }))}
          value={interview?.id ?? null}
          onChange={(interviewId) => ask({ interviewId })}
        />
      </Group>
      <DayFrameFields frame={frame} onChange={(part) => setFrame({ ...frame, ...part })} />
      {laid.isError ? <Text role="alert">{TEMPLATE_TEXT.failed}</Text> : null}
      {laid.data ? (
        <LaidTable
          laid={laid.data}
          left={left}
          onToggle={(weeksLeft) =>
            setLeft(
              (before) => new Set(before.has(weeksLeft) ? [...before].filter((other) => other !== weeksLeft) : [...before, weeksLeft]),
            )
          }
        />
      ) : (
        <Text role="status">{TEMPLATE_TEXT.reading}</Text>
      )}
      <Group justify="flex-end">
        <Button disabled={count === 0 || laid.isPlaceholderData} onClick={() => void plan()}>
          {TEMPLATE_TEXT.apply(chosen.length, count)}
        </Button>
      </Group>
      <OwnTemplates templates={templates} firstDay={laid.data?.today ?? null} onSaved={(templateId) => ask({ templateId })} />
    </Stack>
  )
}

const NOTHING_WANTED = { templateId: null, interviewId: null }

/** The longest that comes with the app and still fits before the interview, else the shortest. */
function fitting(templates: readonly Template[], daysLeft: number): Template | undefined {
  const builtIn = templates.filter((template) => !template.isOwn)
  return builtIn.find((template) => template.weekCount * 7 <= daysLeft) ?? builtIn.at(-1)
}

function choices(templates: readonly Template[]) {
  const group = (name: string, isOwn: boolean) => ({
    group: name,
    items: templates
      .filter((template) => template.isOwn === isOwn)
      .map(({ id, name: label, weekCount }) => ({ value: id as string, label: isOwn ? TEMPLATE_TEXT.option(label, weekCount) : label })),
  })
  return [group(TEMPLATE_TEXT.builtIn, false), group(TEMPLATE_TEXT.ownTemplates, true)].filter(({ items }) => items.length > 0)
}

/** Undefined: it was refused, which was said. */
async function apply(order: Parameters<typeof client.budget.applyTemplate>[0]) {
  try {
    return await client.budget.applyTemplate(order)
  } catch (error) {
    const isChanged = error instanceof Error && 'code' in error && error.code === 'PLAN_CHANGED'
    notifications.show({ message: isChanged ? TEMPLATE_TEXT.changed : TEMPLATE_TEXT.failed, color: 'red' })
    return undefined
  }
}
