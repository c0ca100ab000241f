import type { Pillar } from './pillars.ts'

/** Kinds of interview, in the order they are listed. */
export const INTERVIEW_FORMATS = [
  'coding',
  'ml-coding',
  'ml-fundamentals',
  'system-design',
  'behavioural',
  'project-deep-dive',
  'paper-reading',
  'hiring-manager',
] as const
export type InterviewFormat = (typeof INTERVIEW_FORMATS)[number]

/** What a format is called, on screen and in what is written for the person. */
export const FORMAT_NAMES: Readonly<Record<InterviewFormat, string>> = {
  coding: 'Coding',
  'ml-coding': 'ML coding',
  'ml-fundamentals': 'ML fundamentals',
  'system-design': 'ML system design',
  behavioural: 'Behavioural',
  'project-deep-dive': 'Project deep dive',
  'paper-reading': 'Paper reading',
  'hiring-manager': 'Hiring manager, team match',
}

/** The pillar that work for a format counts for. */
export const FORMAT_PILLARS: Readonly<Record<InterviewFormat, Pillar>> = {
  coding: 'coding',
  'ml-coding': 'coding',
  'ml-fundamentals': 'ml-basics',
  'system-design': 'system-design',
  behavioural: 'behavioural',
  'project-deep-dive': 'projects-vision',
  'paper-reading': 'paper-reading',
  'hiring-manager': 'behavioural',
}
