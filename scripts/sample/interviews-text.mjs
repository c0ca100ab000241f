/** The interviews of the sample campaign, written for this project; companies, people and results are invented. */

export const questions = [
  {
    key: 'cache-memory',
    category: 'llms',
    difficulty: 2,
    prompt: 'Sample: how much memory does the key-value cache of a 7B model take at 32k tokens, in 16 bit?',
    answer:
      'Per token: 2 (keys and values) × layers × KV heads × head size × bytes. With 32 layers, 32 KV heads, head size 128 and 2 bytes that is 524,288 bytes, half a MiB.\n\n32,768 tokens × 0.5 MiB = **16 GiB** for one sequence, more than the 13 GiB of its weights.\n\nWith grouped heads (8 KV heads for 32 query heads) it is a quarter: 4 GiB.',
    tags: ['sample', 'serving'],
  },
  {
    key: 'continuous-batching',
    category: 'llms',
    difficulty: 2,
    prompt: 'Sample: what does continuous batching change against dynamic batching?',
    answer:
      'Dynamic batching collects requests for a short window and runs them **together to the end**: everybody waits for the longest answer, and its neighbours’ slots idle.\n\nContinuous batching decides **after every decoding step**: finished sequences leave, waiting ones join. The batch stays full, so throughput rises; it needs a cache that is handed out in pieces, and prefill of newcomers must not stall those that decode.',
    tags: ['sample', 'serving'],
  },
  {
    key: 'vector-memory',
    category: 'system-design',
    difficulty: 2,
    prompt: 'Sample: how much memory do a million vectors of 768 dimensions take, and how do you shrink them?',
    answer:
      '10⁶ × 768 × 4 bytes ≈ **3.07 GB** in 32-bit floats, without the index on top.\n\n- int8: 0.77 GB, little loss\n- product quantization with 64 bytes a vector: 64 MB, then rescore the best few hundred with the full vectors from disk',
    tags: ['sample', 'retrieval'],
  },
]

export const stories = [
  {
    key: 'slipped-launch',
    title: 'The launch that slipped',
    situation:
      'Sample story, invented. Two weeks before a new search ranker was to go live, the offline metric was up by 4 % and shadow traffic was flat.',
    task: 'I owned the evaluation and had to say whether we ship on the date.',
    action:
      'I compared every feature as logged at serving time with the training table. A seven-day click count had been taken after the label’s window: a leak. I wrote it down the same day, proposed to slip by two weeks, rebuilt the feature as of the impression, and added a daily check that compares each feature’s distribution in training and serving.',
    result:
      'Live 16 days late. The offline gain was 1.3 % and not 4 %, and the A/B test then showed 1.1 % more sessions with a click. The check caught two more skews in the next quarter.',
    metric: 'Sessions with a click: 1.1 % more, 16 days late',
    reflection: 'I would run the shadow comparison before the first offline number is shown to anybody.',
    strength: 'good',
    principles: ['trust', 'standards', 'depth'],
    themes: ['Failure', 'Business value'],
    isRetired: false,
    toldAloud: { daysAgo: 4, startMinute: 19 * 60, seconds: 142 },
  },
  {
    key: 'disagreement',
    title: 'A disagreement that ended well',
    situation: 'Sample story, invented. A colleague wanted one large model for all languages; I wanted to keep the two small ones.',
    task: 'We had a week to agree on what the next quarter is spent on.',
    action: 'I asked what would change each of our minds, and we wrote the test down before either of us ran anything.',
    result: 'The large model won on eleven of fourteen languages, and I moved the serving over. No number yet for what it cost.',
    metric: '',
    reflection: 'Agreeing on the test took the heat out. The result needs a figure before I tell it again.',
    strength: 'weak',
    principles: ['disagreement'],
    themes: ['Conflict'],
    isRetired: false,
    toldAloud: null,
  },
  {
    key: 'first-dashboard',
    title: 'The dashboard of my first year',
    situation: 'Sample story, invented. Nobody could say how the recommender did from day to day.',
    task: 'I was asked for one picture that the team looks at in the morning.',
    action: 'I drew five numbers from the logs and put them on one page.',
    result: 'It was looked at for a quarter, then replaced.',
    metric: '',
    reflection: 'Too small by now: the launch that slipped shows the same, with a decision in it.',
    strength: 'weak',
    principles: ['delivery'],
    themes: [],
    isRetired: true,
    toldAloud: null,
  },
]

export const projects = [
  {
    key: 'ranking',
    name: 'Distilled ranker for a product search (sample)',
    claim: 'Cut the p95 latency of product-search ranking from 180 to 65 ms at the same relevance.',
    cells: [
      {
        cell: 'how-it-works',
        text: 'Two stages. BM25 and a two-tower model bring 500 candidates; a cross-encoder with four layers, distilled from twelve, scores the best 50 in one batch. The rest keep their order.',
        defended: { daysAgo: 4, startMinute: 14 * 60, seconds: 168 },
      },
      {
        cell: 'training',
        text: 'Mean squared error on the margin between two products of one query, with the teacher’s margin as target. Three epochs, AdamW, warm-up then linear decay, bf16.',
        defended: null,
      },
      {
        cell: 'data',
        text: 'Four weeks of logs, 2.1 million queries, split by time: three weeks for training, four days for validation, three for the test. Clicks weighted against position bias; propensities from 1 % of randomised traffic.',
        defended: null,
      },
      {
        cell: 'results',
        text: 'NDCG@10 0.412 against 0.415 for the teacher; 95 % bootstrap interval of the difference −0.006 to 0.000. p95 at 200 requests a second: 180 → 65 ms. Two weeks of A/B test: no significant change in conversion.',
        defended: null,
      },
      { cell: 'weakness', text: '', defended: null },
    ],
  },
]

export const round = {
  company: 'Lantern Search (sample)',
  role: 'ML engineer, language-model serving',
  format: 'ml-fundamentals',
  daysAgo: 3,
  debriefMinute: 15 * 60 + 20,
  interviewers: 'One engineer of the serving team',
  reaction: 'Friendly, went deeper wherever I gave a number.',
  confidence: 60,
  result: 'passed',
  resultDaysAgo: 2,
  recall: 'Half an hour on the cache, ten minutes on batching, one story at the end. Numbers were welcome.',
  surprises: 'That batching was asked down to the scheduler, and that the story was asked for at all.',
  inControl: 'Saying the grouping factor at once. Knowing how a batch is kept full.',
  notInControl: 'The line dropped for a minute in the middle.',
  action: { title: 'Three memory drills with fresh numbers', daysAgo: 2, startMinute: 12 * 60, durationMinutes: 30, spentMinutes: 28 },
  questions: [
    {
      prompt: 'How much memory does the cache of a 7B model take at 32k tokens?',
      minutes: 10,
      reaction: 'Nodded at the formula.',
      outcome: 'good',
      better: '',
      question: 'cache-memory',
      leftReason: null,
      block: null,
    },
    {
      prompt: 'What changes with grouped heads?',
      minutes: 8,
      reaction: 'Had to ask for the factor.',
      outcome: 'shaky',
      better: 'Say at once that it divides the cache by the number of query heads per KV head: 32 over 8 is a quarter.',
      question: 'cache-memory',
      leftReason: null,
      block: null,
    },
    {
      prompt: 'Continuous against dynamic batching: what is scheduled when?',
      minutes: 12,
      reaction: 'Explained it in the end.',
      outcome: 'missed',
      better: 'Dynamic batches are formed once and run to the end; continuous ones are formed anew after every decoding step.',
      question: 'continuous-batching',
      leftReason: null,
      block: 'batching',
    },
    {
      prompt: 'Tell me about a launch that did not go as planned.',
      minutes: 6,
      reaction: 'Asked what the check caught since.',
      outcome: 'good',
      better: '',
      question: null,
      leftReason: 'A story: “The launch that slipped”',
      block: null,
    },
  ],
  told: [{ story: 'slipped-launch', wasWeak: false }],
}

export const mock = {
  format: 'system-design',
  partner: 'a friend (sample)',
  targetMinutes: 45,
  daysAgo: 5,
  startMinute: 18 * 60,
  notes: 'Sample mock. Began well, ran out of time before operation.',
  questions: [
    {
      prompt: 'Design search over a million documents for a support assistant. What do you build first?',
      seconds: 27 * 60,
      notes: 'Keyword search as baseline, then dense, merged by rank.',
      outcome: 'good',
      question: null,
    },
    {
      prompt: 'The index has to fit on one machine. How much memory do the vectors take?',
      seconds: 14 * 60,
      notes: 'Guessed 30 GB. It is 3.',
      outcome: 'missed',
      question: 'vector-memory',
    },
  ],
  scores: [
    { dimension: 'problem', score: 3, evidence: 'Asked for languages, growth and what a good answer is before drawing.' },
    { dimension: 'data', score: 2, evidence: 'No word on where relevance labels come from until asked.' },
    { dimension: 'modelling', score: 3, evidence: 'BM25 first, then two towers, compared by recall at 50.' },
    { dimension: 'deployment', score: 2, evidence: 'Memory wrong by a factor of ten; no plan for updates.' },
    { dimension: 'communication', score: 3, evidence: 'Summed up before each step.' },
  ],
  strengths: ['A baseline before any model'],
  fixes: ['Work the memory out aloud before choosing an index'],
}
