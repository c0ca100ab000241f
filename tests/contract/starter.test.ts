import { expect, test } from 'vitest'
import { addStarterQuestions } from '../../src/main/features/practice/add-starter.ts'
import { STARTER } from '../../src/main/features/practice/starter/starter.ts'
import { clozeNumbers } from '../../src/shared/features/practice/cloze.model.ts'
import { CATEGORIES, isTypedRight } from '../../src/shared/features/practice/practice.model.ts'
import { createTestCore } from '../support/test-core.ts'

const ALL = CATEGORIES.flatMap((category) => STARTER[category])

test('the starter set has at least 120 questions, each key once, each with words, an answer and tags', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(120)
  expect(new Set(ALL.map(({ key }) => key)).size).toBe(ALL.length)
  for (const question of ALL) {
    expect(question.prompt.length, question.key).toBeGreaterThan(40)
    expect(question.answer.length, question.key).toBeGreaterThan(question.kind === 'typed' ? 10 : 40)
    expect(question.tags.length, question.key).toBeGreaterThan(0)
    if (question.kind === 'cloze') expect(clozeNumbers(question.prompt).length, question.key).toBeGreaterThan(1)
    // Code fences that stay open would swallow the rest of a card.
    expect((question.answer.match(/```/g) ?? []).length % 2, question.key).toBe(0)
  }
})

/** The topics that every bank for these interviews must cover, by category. */
const TOPICS: Readonly<Record<(typeof CATEGORIES)[number], readonly RegExp[]>> = {
  algorithms: [
    /backtrack|combinations/i,
    /cycle in a \*\*directed/i,
    /contiguous subarray/i,
    /two entries that sum|sum to it/i,
    /breadth-first/i,
    /depth-first/i,
    /dijkstra/i,
    /prefix/i,
    /every edge points forward/i,
    /prerequisites/i,
    /decorator/i,
  ],
  'ml-coding': [/decoder-only transformer/i, /batch normalisation in NumPy/i, /2-D convolution/i, /two-layer net/i, /retrieval-augmented/i],
  'traditional-ml': [/L1 and L2/, /RNN, an LSTM and a transformer/, /fraud/i, /missing data/i, /validation 71/],
  'deep-learning': [/Batch, layer and RMS norm/, /vanish or explode/, /Explain attention/, /ReLU, GELU, Swish and a GLU/],
  'system-design': [/Design serving/, /KV cache/, /FlashAttention/, /20 TB/, /active-learning/, /continuous batching/, /ten million/],
  diffusion: [
    /how a diffusion model is trained/,
    /score of a distribution/,
    /flow matching/,
    /GANs, VAEs/,
    /DDPM and DDIM/,
    /classifier-free/,
    /you trained/,
  ],
  llms: [/divided by √d/, /rotary/, /Without positions/, /GPT-2 to LLaMA/, /Explain LoRA/, /served/, /evaluate it/, /RLHF/],
  quantization: [/absmax/, /zero point/, /AWQ/, /SmoothQuant/, /quantization-aware/, /Perplexity/],
}

test.each(CATEGORIES)('%s covers its topics', (category) => {
  const prompts = STARTER[category].map(({ prompt }) => prompt)
  for (const topic of TOPICS[category]) {
    expect(prompts.filter((prompt) => topic.test(prompt)).length, String(topic)).toBeGreaterThan(0)
  }
})

// Every number that a typed question asks for, worked out again.
test.each([
  ['tml-f1', (2 * 0.5 * 1) / (0.5 + 1), (value: number) => value.toFixed(2)],
  ['sd-kv-cache-size', (2 * 32 * 8 * 128 * 2) / 1_024, String],
  ['sd-gpu-memory-training', 2 + 2 + 4 + 4 + 4, String],
  ['llm-gqa', 64 / 8, String],
  ['llm-lora-params', 8 * (4_096 + 4_096), String],
  ['q-absmax-number', Math.round(1 / (6.35 / 127)), String],
  ['q-bits-memory', (70e9 * 0.5) / 1e9, String],
])('the number that %s asks for is %d', (key, value, shown) => {
  const question = ALL.find((candidate) => candidate.key === key)
  expect(question && isTypedRight(shown(value), question.answer)).toBe(true)
})

test.each([
  ['sd-latency-budget', `${Math.round((1 - 0.99 ** 20) * 100)} %`],
  ['tml-roc-vs-pr', `precision ${Math.round((0.9 / (0.9 + 0.03 * 999)) * 100)} %`],
  ['dif-latent', `${(512 * 512 * 3) / (64 * 64 * 4)} times`],
  ['dif-latent', `${(512 * 512 * 3).toLocaleString('en')} numbers`],
  ['llm-serving-memory', `${(32 * 8_192 * 128 * 1_024) / 2 ** 30} GiB`],
  ['llm-lora-params', '0.4 %'],
  ['q-granularity', `${16 / 128} bits`],
  ['q-absmax', (100 / 127).toFixed(2)],
  ['q-perplexity', `${((5.75 / 5.68 - 1) * 100).toFixed(1)} %`],
  ['q-perplexity', Math.log(5.75 / 5.68).toFixed(3)],
  ['sd-million-documents', `${Math.round((10e6 * 10 * 768) / 1e9)} GB`],
  ['sd-embedding-index', `${Math.round((100e6 * 768 * 4) / 1e9)} GB`],
  ['sd-embedding-index', `${((100e6 * 64) / 1e9).toFixed(1)} GB`],
])('what %s says is right: %s', (key, words) => {
  expect(ALL.find((candidate) => candidate.key === key)?.answer).toContain(words)
})

test('practice.questions: the starter set is added once, interleaved, and what was removed stays removed', async () => {
  const { client, core } = createTestCore()
  await addStarterQuestions(core.context)
  const { questions } = await client.practice.questions({ limit: 200 })
  expect(questions.map(({ title }) => title)).not.toContain('')
  expect(questions).toHaveLength(ALL.length)
  expect(new Set(questions.slice(0, 8).map(({ category }) => category)).size).toBe(8)
  const [first] = questions
  if (first) await client.practice.remove({ questionId: first.id })
  await addStarterQuestions(core.context)
  expect((await client.practice.questions({ limit: 200 })).questions).toHaveLength(ALL.length - 1)
  expect((await client.practice.next({})).left).toEqual({ due: 0, learning: 0, fresh: 10 })
})
