import { Insights } from '../../features/insights/Insights.tsx'

/** What the time log adds up to. */
export function InsightsPage() {
  return <Insights />
}
