export const MIN_INTERVIEW_MINUTES = 5
export const MAX_INTERVIEW_MINUTES = 12 * 60
/** What a round takes as a rule. */
export const USUAL_INTERVIEW_MINUTES = 60

/** What an interview is called: the company and the round, whichever are there. */
export function interviewTitle({ company, label }: { readonly company: string; readonly label: string }): string {
  return [company, label].filter(Boolean).join(' · ')
}
