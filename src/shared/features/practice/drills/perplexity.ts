import { type Drill, shown } from './drill.ts'
import { between, pick } from './random.ts'

/** exp of the mean loss in nats; 2 to its power when it is in bits. */
export const perplexity: Drill = (random) => {
  const isBits = pick(random, [false, true])
  const tokens = between(random, 2, 9) * 100
  const loss = between(random, 100, 400) / 100
  const total = Math.round(loss * tokens)
  const mean = total / tokens
  const expected = isBits ? 2 ** mean : Math.exp(mean)
  return {
    question: `The negative log-likelihoods of ${tokens} tokens sum to ${shown(total)} ${isBits ? '**bits**' : '**nats**'}. What is the **perplexity**?`,
    unit: '',
    expected,
    tolerance: 0.03,
    steps: [
      `Mean per token: ${shown(total)} ÷ ${tokens} = ${shown(mean, 4)} ${isBits ? 'bits' : 'nats'}`,
      `${isBits ? '2' : 'e'} to the power ${shown(mean, 4)} = **${shown(expected)}**: as unsure as a fair choice among that many tokens.`,
    ],
  }
}
