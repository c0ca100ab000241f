import { PracticeHome } from '../../features/practice/PracticeHome.tsx'
import { useInterviewsAhead } from './use-interviews-ahead.ts'

/** Practice, with the interviews that the plan knows of. */
export function PracticePage() {
  return <PracticeHome interviews={useInterviewsAhead() ?? []} />
}
