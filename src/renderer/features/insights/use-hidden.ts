import { INSIGHTS, type InsightName } from '../../../shared/features/insights/charts.model.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'

export interface HiddenInsights {
  readonly has: (chart: InsightName) => boolean
  readonly set: (chart: InsightName, isHidden: boolean) => void
}

/** The charts that the person hid, kept with the layout. */
export function useHidden(): HiddenInsights {
  const [stored, setStored] = useLayoutValue<string>('insightsHidden', '')
  const hidden = INSIGHTS.filter((chart) => stored.split(',').includes(chart))
  return {
    has: (chart) => hidden.includes(chart),
    set: (chart, isHidden) => setStored([...hidden.filter((each) => each !== chart), ...(isHidden ? [chart] : [])].join(',')),
  }
}
