/** The sample campaign, written for this project. Days are relative; the app lays them around today when it is installed. */

import { mock, projects, questions, round, stories } from './interviews-text.mjs'

const MINUTE_MS = 60_000

export const campaign = {
  campaign: {
    targetRole: 'Sample: ML engineer, language-model serving',
    weeklyMinutes: 720,
    pillars: [
      { pillar: 'coding', weight: 3, isFocus: false },
      { pillar: 'ml-basics', weight: 2, isFocus: false },
      { pillar: 'cs-basics', weight: 1, isFocus: false },
      { pillar: 'system-design', weight: 3, isFocus: true },
      { pillar: 'behavioural', weight: 1, isFocus: false },
      { pillar: 'projects-vision', weight: 1, isFocus: false },
      { pillar: 'paper-reading', weight: 3, isFocus: true },
    ],
    interviews: [
      { label: 'Sample: technical screen', inDays: 12 },
      { label: 'Sample: on-site', inDays: 26 },
    ],
  },
  blocks: [
    block(0, 9, 60, 'coding', 'Two graph problems, no assistant', 52),
    block(0, 17, 45, 'ml-basics', 'Norms: layer, batch, RMS', 40),
    block(1, 9, 60, 'system-design', 'Serve a 7B model: memory first', 65),
    { ...block(1, 16, 30, 'behavioural', 'Story: the launch that slipped', 25), work: 'story:slipped-launch' },
    block(2, 9, 60, 'coding', 'Topological sort, twice', 55),
    { ...block(2, 14, 45, 'projects-vision', 'Defend the ranking project aloud', null), work: 'project:ranking' },
    { ...block(3, 9, 90, 'system-design', 'Mock: ranking for a news feed', 80), work: 'mock:system-design' },
    block(4, 9, 60, 'coding', 'Attention from scratch in NumPy', 60),
    block(4, 16, 45, 'ml-basics', 'Why attention is scaled', 35),
    { ...block(5, 10, 60, 'system-design', 'Continuous batching, on one page', 50), key: 'batching', work: 'deck:llms' },
    block(6, 11, 30, 'projects-vision', 'Vision note: where serving goes', null),
    { ...block(0, 9, 45, 'cs-basics', 'Caches: replacement policies', null), dayIndex: null },
    { ...block(0, 9, 30, 'behavioural', 'Story: a disagreement that ended well', null), dayIndex: null, work: 'story:disagreement' },
  ],
  questions,
  stories,
  projects,
  round,
  mock,
  next: {
    title: 'Read the sample paper against the clock',
    notes: 'Abstract, methodology, results, conclusion. The frame only if time is left.',
    durationMinutes: 30,
  },
  session: {
    blockTitle: 'First reading of the sample paper',
    plannedMinutes: 45,
    startMinute: 18 * 60 + 30,
    protocol: {
      id: 'interview-20',
      name: 'Interview 20',
      phases: [
        phase('abstract', 'Abstract', ['abstract'], 2),
        phase('method', 'Methodology', ['method'], 8),
        phase('results', 'Results', ['results'], 5),
        phase('conclusion', 'Conclusion', ['conclusion'], 2),
        { ...phase('frame', 'Introduction and related work', ['introduction', 'related-work'], 3), isSlack: true },
      ],
    },
    phaseSeconds: [131, 592, 264, 88, 95],
    pause: { phaseIndex: 1, afterSeconds: 300, seconds: 84, reason: 'Door bell' },
    dwell: [
      { pageIndex: 0, phaseIndex: 0, seconds: 128 },
      { pageIndex: 0, phaseIndex: 1, seconds: 36 },
      { pageIndex: 1, phaseIndex: 1, seconds: 421 },
      { pageIndex: 2, phaseIndex: 1, seconds: 118 },
      { pageIndex: 2, phaseIndex: 2, seconds: 181 },
      { pageIndex: 3, phaseIndex: 2, seconds: 76 },
      { pageIndex: 3, phaseIndex: 3, seconds: 84 },
      { pageIndex: 0, phaseIndex: 4, seconds: 90 },
    ],
    explanation: {
      problem: 'The key-value cache of a long context does not fit; eviction by past attention drops what is needed later.',
      idea: 'Judge a token by whether it is overdue against its own rhythm of being quoted, not by how popular it was.',
      method: 'A quote is a weight well above the token’s usual one. Keep last quote and habitual rest; evict the largest ratio.',
      result: '96.1 % of full-cache accuracy at a 20 % budget on copying, against 88.4 %. No gain on summaries.',
      limits: 'A value needed for the first time late has no habit. Below 5 % budget the lead is gone.',
      critique: 'The threshold was tuned on the suites it is reported on, and only one model size was tried.',
      explanation:
        'Sample explanation. Decoding keeps keys and values of every token, which is gigabytes for a long context. The usual cure keeps tokens that got much attention. This paper says that popularity is the wrong question: a number that is copied twice, far apart, loses against punctuation. It defines a quote as attention well above the token’s own mean, remembers when the last quote was and how long the token usually rests, and evicts what is most overdue. On tasks that copy, it recovers most of what a policy with foresight would keep; on summaries nothing is gained.',
    },
    scores: {
      before: { problem: 4, idea: 3, method: 3, result: 2, limits: 2, critique: 1 },
      after: { problem: 4, idea: 4, method: 3, result: 3, limits: 3, critique: 2 },
    },
  },
  journal: [
    {
      template: 'after-paper-session',
      title: 'Sample: after reading “Keep What You Quote”',
      isAboutSession: true,
      daysAgo: 1,
      startMinute: 0,
      body: [
        '> Sample entry, part of the sample campaign.',
        '',
        '## The paper in one breath',
        '',
        'Forget what is overdue against its own rhythm, not what was unpopular.',
        '',
        '## Where my time went, and where it should have gone',
        '',
        'Almost ten minutes on methodology, two more than planned. The equations cost me; the figure would have told me sooner.',
        '',
        '## What I could not explain',
        '',
        '- Why the running mean removes attention sinks',
        '',
        '## One thing to do next',
        '',
        '- [ ] Explain sinks in two sentences, without notes',
        '',
      ].join('\n'),
    },
  ],
}

export const marks = [
  {
    color: 'yellow',
    comment: 'The claim in one sentence.',
    quote: 'Popularity in the past is not usefulness in the future.',
  },
  {
    color: 'green',
    comment: 'Main result. Invented, like all numbers of the sample.',
    quote: 'the ledger keeps 96.1 percent of the full-cache accuracy on our copying suite, against 88.4 percent for accumulated attention',
  },
  {
    color: 'blue',
    comment: 'Why sinks do not count as quotes. Ask about this.',
    quote: 'The mean removes sinks, since a token that is always large is never much larger than usual.',
  },
  {
    color: 'pink',
    comment: 'Limit worth naming.',
    quote: 'habits cannot be learned when a token leaves before its second quote',
  },
]

/**
 * @param {number} dayIndex of the week
 * @param {number} hour
 * @param {number} durationMinutes
 * @param {string} pillar
 * @param {string} title
 * @param {number | null} spentMinutes
 */
function block(dayIndex, hour, durationMinutes, pillar, title, spentMinutes) {
  return { key: null, title, pillar, notes: '', work: null, dayIndex, startMinute: hour * 60, durationMinutes, spentMinutes }
}

/** @param {string} id @param {string} name @param {string[]} roles @param {number} minutes */
function phase(id, name, roles, minutes) {
  return { id, name, roles, budgetMs: minutes * MINUTE_MS, isSlack: false }
}
