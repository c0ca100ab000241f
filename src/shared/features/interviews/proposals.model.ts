/** What became of a proposed block. */
export const PROPOSAL_STATUSES = ['open', 'accepted', 'declined'] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

/** Minutes a proposed block is given; the person may change them in the plan. */
export const PROPOSED_MINUTES = { question: 25, fix: 30, story: 30 } as const

const MOST_TITLE_CHARS = 200

const VERBS = { question: 'Answer again', fix: 'Fix', story: 'Improve the story' } as const

/** What the plan calls the work that a missed question, a fix or a weak story asks for. */
export function proposalTitle(kind: keyof typeof PROPOSED_MINUTES, text: string): string {
  const title = `${VERBS[kind]}: ${text.replace(/\s+/g, ' ').trim()}`
  return title.length > MOST_TITLE_CHARS ? `${title.slice(0, MOST_TITLE_CHARS - 1).trimEnd()}…` : title
}
