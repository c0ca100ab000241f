import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconClock } from '@tabler/icons-react'
import { PLAN_VIEWS, type PlanView } from '../../../shared/features/planner/plan-views.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { TEXT } from './text.ts'
import { TEXT as LOG_TEXT } from './time-log/text.ts'

interface PlanHeaderProps {
  /** The days on screen in words. */
  readonly title: string
  readonly view: PlanView
  readonly onView: (view: PlanView) => void
  /** Leafs so many screens on; null goes to today. */
  readonly onLeaf: (count: number | null) => void
  readonly onLog: () => void
  readonly onSheet: () => void
}

/** What the plan shows, and how to leaf through it. */
export function PlanHeader({ title, view, onView, onLeaf, onLog, onSheet }: PlanHeaderProps) {
  return (
    <PageHeader title={TEXT.title} subtitle={title}>
      <ExportMenu onSheet={onSheet} />
      <Button variant="default" leftSection={<IconClock size={16} aria-hidden />} onClick={onLog}>
        {LOG_TEXT.open}
      </Button>
      <SegmentedControl
        aria-label={TEXT.views.label}
        value={view}
        data={PLAN_VIEWS.map((value) => ({ value, label: TEXT.views[value] }))}
        onChange={(value) => {
          const wanted = PLAN_VIEWS.find((known) => known === value)
          if (wanted) onView(wanted)
        }}
      />
      <Group gap={4} wrap="nowrap">
        <ActionIcon variant="default" size="lg" aria-label={TEXT.leaf[view].previous} onClick={() => onLeaf(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" px="sm" onClick={() => onLeaf(null)}>
          {TEXT.today}
        </Button>
        <ActionIcon variant="default" size="lg" aria-label={TEXT.leaf[view].next} onClick={() => onLeaf(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </PageHeader>
  )
}
