import { useCallback, useState } from 'react'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { PlanFromTemplate, TemplateDialog } from '../../features/budget/PlanFromTemplate.tsx'
import { ProposeWeek } from '../../features/budget/ProposeWeek.tsx'
import { BusyDay } from '../../features/calendars/BusyDay.tsx'
import { CalendarsCard } from '../../features/calendars/CalendarsCard.tsx'
import { ImportDialog } from '../../features/calendars/ImportDialog.tsx'
import { useCalendarImport } from '../../features/calendars/use-calendar-import.ts'
import { CampaignCard } from '../../features/planner/CampaignCard.tsx'
import { CarryCard } from '../../features/planner/carry/CarryCard.tsx'
import { PlanBoard } from '../../features/planner/PlanBoard.tsx'
import { PlanUndoProvider } from '../../features/planner/plan-undo.tsx'
import { ReviewOffer } from '../../features/week-review/ReviewOffer.tsx'
import { WeekGoals } from '../../features/week-review/WeekGoals.tsx'
import { DayBackdropProvider } from '../../ui/day-backdrop.tsx'
import { useStartBlock } from '../use-start-block.ts'
import { PlannedAtOnce } from './PlannedAtOnce.tsx'
import { useBlockLinks } from './use-block-links.ts'

const drawBusyDay = (day: IsoDate, startHour: number) => <BusyDay day={day} startHour={startHour} />

/** The planner, with what a block can open to link to and other people's calendars behind its days. */
export function PlanPage() {
  const start = useStartBlock()
  const links = useBlockLinks()
  // Dialogs stand here and not in the card: the card changes its place with the width of the window.
  const { choose, ...dialog } = useCalendarImport()
  const [isTemplateOpen, setIsTemplateOpen] = useState(false)
  const openTemplate = useCallback(() => setIsTemplateOpen(true), [])
  return (
    <DayBackdropProvider value={drawBusyDay}>
      <PlanUndoProvider>
        <PlanBoard
          links={links}
          campaign={
            <>
              <CarryCard />
              <ReviewOffer />
              <WeekGoals />
              <CampaignCard />
              <PlannedAtOnce>{(onPlanned) => <ProposeWeek onPlanned={onPlanned} />}</PlannedAtOnce>
              <PlanFromTemplate onOpen={openTemplate} />
              <CalendarsCard onChoose={choose} isReading={dialog.file?.preview === null} />
            </>
          }
          onStart={start}
        />
        <ImportDialog {...dialog} />
        <PlannedAtOnce>
          {(onPlanned) => (
            <TemplateDialog isOpen={isTemplateOpen} onOpen={openTemplate} onClose={() => setIsTemplateOpen(false)} onPlanned={onPlanned} />
          )}
        </PlannedAtOnce>
      </PlanUndoProvider>
    </DayBackdropProvider>
  )
}
