import type { DrillName } from '../../../shared/features/practice/drills/drill-names.ts'
import type { CardStanding, Category, Origin, QuestionKind, Rating } from '../../../shared/features/practice/practice.model.ts'

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  algorithms: 'Algorithms',
  'ml-coding': 'ML coding',
  'traditional-ml': 'Traditional ML',
  'deep-learning': 'Deep learning',
  'system-design': 'ML system design',
  diffusion: 'Diffusion',
  llms: 'LLMs',
  quantization: 'Quantization',
}

export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  basic: 'Question and answer',
  cloze: 'Gaps',
  typed: 'Typed answer',
  code: 'Code',
  spoken: 'Spoken',
}

export const STANDING_NAMES: Readonly<Record<CardStanding, string>> = {
  new: 'New',
  due: 'Due',
  learning: 'Learning',
  waiting: 'Known',
  suspended: 'Set aside',
}

export const ORIGIN_NAMES: Readonly<Record<Origin, string>> = {
  starter: 'Starter set',
  own: 'Own',
  import: 'Imported',
  mark: 'From a paper',
  round: 'From an interview',
}

export const RATING_NAMES: Readonly<Record<Rating, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

export const DIFFICULTY_NAMES = ['Everybody is asked it', 'Common', 'For specialists'] as const

export const DRILL_NAMES: Readonly<Record<DrillName, string>> = {
  'kv-cache': 'KV-cache memory',
  'weight-memory': 'Weight memory',
  'optimizer-memory': 'Optimizer memory',
  'conv-shape': 'Convolution output',
  'int8-scale': 'INT8 scale',
  'int8-zero-point': 'INT8 zero point',
  'attention-flops': 'Attention FLOPs',
  perplexity: 'Perplexity',
  throughput: 'Decoding throughput',
}

const cards = (count: number) => (count === 1 ? '1 card' : `${count} cards`)

export const TEXT = {
  title: 'Practice',
  group: 'Practice',
  passage: {
    made: 'A card was made of the passage.',
    known: 'This passage has a card already.',
    open: 'Edit the card',
    from: (title: string, page: string) => `From “${title}”, page ${page}`,
    unmarked: 'its mark was removed',
  },
  failed: 'That did not work. Nothing was changed; please try again.',
  unreadable: {
    title: 'The question bank could not be read',
    hint: 'Reload the page. If it stays like this, look at the backups in the settings.',
  },
  markdown: {
    cutNotice: 'The text is very long; the rest is in the question bank.',
    failedNotice: 'This text nests too deeply to be shown. It is safe in the question bank.',
  },
  review: {
    title: 'Review',
    start: 'Review now',
    ofCategory: (name: string) => `Review ${name}`,
    nothing: 'Nothing is left for today',
    nothingHint: (next: string | null) =>
      next
        ? `The next card comes in ${next}. Meanwhile a numeric drill takes two minutes.`
        : 'Add questions to the bank, or do a numeric drill.',
    left: ({ due, learning, fresh }: { due: number; learning: number; fresh: number }) =>
      [due ? `${due} due` : '', learning ? `${learning} learning` : '', fresh ? `${fresh} new` : ''].filter(Boolean).join(' · '),
    reviewed: (count: number) => (count === 0 ? 'None answered today' : `${cards(count)} answered today`),
    show: 'Show the answer',
    sure: 'How sure are you?',
    sureOf: (percent: number) => `${percent} % sure`,
    skipSure: 'Show without saying',
    question: 'Question',
    answer: 'Answer',
    readOn: 'Read on',
    openPassage: 'Open the passage',
    typed: 'Your answer',
    code: 'Your code',
    typedRight: 'The same as the model answer.',
    typedOther: 'Not the same as the model answer. Judge it yourself.',
    rate: 'How did it go?',
    undo: 'Take the last answer back',
    undone: 'The last answer is taken back.',
    bury: 'Not today',
    buried: 'The card comes tomorrow.',
    suspend: 'Set aside',
    suspended: 'The question is set aside. It waits in the bank.',
    edit: 'Edit the question',
    leech: 'Forgotten for the eighth time, so the card is set aside: rewrite the question, or split it.',
    leave: 'Back to Practice',
    isNew: 'New',
    speak: (limit: string) => `Speak aloud. Two minutes are plenty: ${limit}`,
    spoken: (time: string, limit: string) => `${time} of ${limit}`,
    done: 'That was all for today',
  },
  categories: {
    title: 'Categories',
    category: 'Category',
    questions: 'Questions',
    due: 'Due',
    fresh: 'New',
    browse: (name: string) => `Browse ${name}`,
    review: (name: string) => `Review ${name}`,
  },
  forecast: {
    title: 'Coming up',
    summary: (total: number, days: number) => `${cards(total)} due in the next ${days} days`,
    bar: (day: string, count: number) => `${day}: ${cards(count)}`,
    none: 'Nothing is scheduled yet. What you review today comes back here.',
  },
  retention: {
    title: 'Known when due',
    days: 'last 30 days',
    value: (percent: number) => `${percent} %`,
    of: (known: number, asked: number) => `${known} of ${asked} answers to due cards`,
    none: 'No due card was answered yet. This needs some days.',
    brier: (score: string, count: number) => `Foresight: Brier score ${score} over ${count} answers (0 is perfect, 0.25 is guessing)`,
    proxy: 'A stand-in for what you would know in an interview, where nobody shows you the question before.',
  },
  drills: {
    title: 'Numeric drills',
    hint: 'Fresh numbers each time, with worked steps.',
    any: 'Start a drill',
    start: (name: string) => `Drill: ${name}`,
    record: (right: number, attempts: number) => (attempts === 0 ? 'not tried' : `${right} of ${attempts} right`),
    answer: 'Your result',
    check: 'Check',
    giveUp: 'Show the steps',
    right: 'Right',
    wrong: 'Not right',
    expected: (value: string, unit: string) => `Expected ${value}${unit ? ` ${unit}` : ''}`,
    within: (percent: number) => (percent === 0 ? 'The exact number counts.' : `Within ${percent} % counts.`),
    another: 'Another one',
    steps: 'Steps',
    notANumber: 'Write a number, such as 12.5 or 3e9.',
    kind: 'Kind of drill',
    anyKind: 'Any',
  },
  bank: {
    title: 'Question bank',
    open: 'Question bank',
    add: 'New question',
    search: 'Search questions',
    focusSearch: 'Search the question bank',
    anyCategory: 'Any category',
    anyStanding: 'Any state',
    anyOrigin: 'Any origin',
    anyTag: 'Any tag',
    category: 'Category',
    standing: 'State',
    origin: 'Origin',
    tag: 'Tag',
    untitled: 'Without words yet',
    more: 'Show more',
    none: { title: 'No question matches', hint: 'Try another word, or take a filter away.' },
    noneOpen: { title: 'Choose a question', hint: 'Read it, change it, set it aside, or write one of your own.' },
    gone: { title: 'This question was deleted', hint: 'It can still be brought back.', restore: 'Bring it back' },
    list: 'Questions',
  },
  editor: {
    prompt: 'Question',
    promptHint: 'What is asked. Markdown works.',
    clozeHint: 'Gaps: {{c1::hidden}} or {{c1::hidden::hint}}; each number is one card.',
    answer: 'Model answer',
    answerHint: 'What a good answer holds.',
    typedHint: 'The first paragraph’s lines are the accepted answers.',
    reading: 'Read on',
    readingHint: 'Where it is explained well',
    kind: 'Kind',
    category: 'Category',
    difficulty: 'Difficulty',
    limit: 'Seconds to speak',
    tags: 'Tags',
    remove: 'Delete',
    removed: 'The question is deleted.',
    setAside: 'Set aside',
    askAgain: 'Ask it again',
    actions: 'More actions',
  },
} as const
