/** Parts of the Interviews surface, in the order of their tabs. */
export const INTERVIEW_TABS = ['mocks', 'rounds', 'stories', 'projects', 'rubrics'] as const
export type InterviewTab = (typeof INTERVIEW_TABS)[number]
