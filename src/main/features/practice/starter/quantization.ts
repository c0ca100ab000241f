import type { StarterQuestion } from './starter-question.ts'

export const QUANTIZATION: readonly StarterQuestion[] = [
  {
    key: 'q-absmax',
    kind: 'basic',
    difficulty: 1,
    tags: ['absmax'],
    prompt: 'Quantize with absmax to 8 bits: formula, what it does to 0, and its weakness.',
    answer:
      'scale = max|x| / 127, q = round(x / scale), back x ≈ q · scale. Symmetric: 0 stays exactly 0 and no zero point is needed, so products of integers need no correction.\n\nWeakness: **one outlier** sets the scale. With values around 1 and one of 100, the step is 0.79 and almost everything rounds to 0 or ±1. Skewed data (after ReLU) wastes half of the codes.',
  },
  {
    key: 'q-zero-point',
    kind: 'basic',
    difficulty: 1,
    tags: ['zero point'],
    prompt: 'Quantize with a zero point: formula, what it is good for, and what it costs.',
    answer:
      'scale = (max − min) / 255, z = round(−min / scale), q = round(x / scale) + z, back x ≈ (q − z) · scale.\n\nUses all codes for skewed ranges such as activations after ReLU. Costs: products get cross terms with z that must be subtracted (they can be computed ahead for weights). z is rounded to a whole number so that **0 is exact**, which padding and ReLU need.',
  },
  {
    key: 'q-absmax-number',
    kind: 'typed',
    difficulty: 2,
    tags: ['absmax'],
    prompt: 'Absmax to signed 8 bits, max |x| = 6.35. To which integer does 1.0 go?',
    answer: '20\n\nscale = 6.35 / 127 = 0.05, and 1.0 / 0.05 = 20.',
  },
  {
    key: 'q-smoothquant',
    kind: 'spoken',
    difficulty: 3,
    tags: ['SmoothQuant', 'activations'],
    prompt: 'What problem does SmoothQuant solve, by which identity, and what is its drawback?',
    answer:
      'In large transformers a few **activation channels** are far larger than the rest, always the same ones, while weights are tame. Per-tensor 8-bit activations then lose everything else, and per-channel scales on the inner dimension do not fit integer matrix products.\n\nIdentity: XW = (X·diag(s)⁻¹)(diag(s)·W). Dividing channels by s (a blend of the activations’ and weights’ maxima, α ≈ 0.5) moves the difficulty into the weights; the division is folded into the norm before. W8A8 with fast integer kernels.\n\nDrawback: needs calibration data that fits, α to be tuned, and it does not reach 4 bits.',
  },
  {
    key: 'q-awq',
    kind: 'spoken',
    difficulty: 3,
    tags: ['AWQ', 'weights'],
    prompt: 'What does AWQ observe about weights, what does it do, and what are its limits?',
    answer:
      'About 1 % of the weight channels matter far more than the rest: those multiplied by **large activations**, and not the large weights. Keeping them in 16 bits would help but is awkward for hardware.\n\nSo it **scales** salient channels up before rounding and the activations down accordingly: their relative rounding error shrinks. The scales come from a small search on calibration activations; no gradients, no reconstruction, which overfits less. Weights to 4 bits in groups of, say, 128.\n\nLimits: only weights (memory-bound decoding gains, large-batch compute does not), needs kernels that unpack quickly, and calibration data.',
  },
  {
    key: 'q-gptq',
    kind: 'basic',
    difficulty: 3,
    tags: ['GPTQ', 'weights'],
    prompt: 'How does GPTQ differ from rounding each weight to the nearest value?',
    answer:
      'It minimises the error of the layer’s **output** on calibration data and not of the weights. Columns are rounded one after the other, and the error made is compensated in those not yet rounded, weighted by the inverse Hessian XXᵀ (optimal brain surgeon). Lazy batches and a Cholesky factor make it fast enough for billions of weights.\n\nIt can overfit the calibration set and needs more time than AWQ; at 3–4 bits it is clearly better than plain rounding.',
  },
  {
    key: 'q-qat-ptq',
    kind: 'spoken',
    difficulty: 1,
    tags: ['QAT', 'PTQ'],
    prompt: 'Post-training quantization or quantization-aware training: how does each work and how do you choose?',
    answer:
      '**PTQ**: take the trained model, a few hundred calibration examples, choose scales, round. Minutes to hours, no labels. Usually enough at 8 bits, and for weights at 4.\n\n**QAT**: rounding is simulated in the forward pass, and gradients pass through as if it were not there (straight-through estimator); the weights learn to sit well on the grid. Costs training and data; for 4 bits and below with activations, small models, or when PTQ loses too much.\n\nBegin with PTQ, measure on the **task**, find the sensitive layers, and train only if needed.',
  },
  {
    key: 'q-ste',
    kind: 'typed',
    difficulty: 2,
    tags: ['QAT'],
    prompt: 'Rounding has gradient 0 almost everywhere. What is the trick called that passes the gradient through anyway?',
    answer:
      'straight-through estimator\nste\nstraight through estimator\nthe straight-through estimator\n\nForward uses the rounded value, backward the identity (cut off outside the clipping range). Biased, but it works.',
  },
  {
    key: 'q-perplexity',
    kind: 'basic',
    difficulty: 2,
    tags: ['evaluation', 'perplexity'],
    prompt: 'Perplexity rose from 5.68 to 5.75 after quantization. Is that good, and what does it not tell you?',
    answer:
      'exp of the mean negative log-likelihood rose by 1.2 %, that is 0.012 nats a token: very good for 4 bits on average.\n\nIt averages over easy tokens. Rare knowledge, long chains of reasoning, code, other languages and long contexts can suffer much more; a single wrong token breaks an answer. So also measure tasks, the share of changed answers against the original (flips), and the KL divergence of the outputs.',
  },
  {
    key: 'q-granularity',
    kind: 'basic',
    difficulty: 2,
    tags: ['granularity'],
    prompt:
      'Per tensor, per channel, per group of 128: what does finer granularity buy, and how many bits a weight does a group of 128 with a 16-bit scale add?',
    answer:
      'An outlier spoils only its own channel or group. Per **output channel** is free for weights, since the scale can be applied to the result. Groups along the inner dimension must be rescaled within the sum: kernels get more complex.\n\n16 / 128 = **0.125 bits** a weight for the scale (a 4-bit zero point adds 0.03), so “4-bit” is about 4.13 to 4.16.',
  },
  {
    key: 'q-why-faster',
    kind: 'spoken',
    difficulty: 2,
    tags: ['serving', 'performance'],
    prompt: 'Your 4-bit model takes a quarter of the memory but serves large batches slower than 16 bits. Why?',
    answer:
      'Weight-only quantization saves **bandwidth**: it speeds up decoding with small batches, where reading the weights is the limit. The arithmetic is still done in 16 bits, and each weight is unpacked first.\n\nWith large batches or in prefill the limit is **compute**: the unpacking is extra work. There weights **and** activations in 8 bits (INT8, FP8) use faster matrix units. So choose by the point on the roofline at which you serve.',
  },
  {
    key: 'q-kv-quant',
    kind: 'basic',
    difficulty: 3,
    tags: ['KV cache'],
    prompt: 'Quantizing the KV cache: why are keys treated per channel and values per token?',
    answer:
      '**Keys** have outlier channels that are large in every token, so a scale per channel isolates them (before RoPE they are even more regular). **Values** have no such channels, and their error is averaged by the attention weights, so one scale a token suffices and fits appending token by token.\n\nA per-channel scale needs several tokens at once, so the most recent ones are kept in 16 bits until a block is full.',
  },
  {
    key: 'q-fp8',
    kind: 'basic',
    difficulty: 2,
    tags: ['formats'],
    prompt: 'FP8 comes as E4M3 and E5M2. What is each for, and what does FP8 have over INT8?',
    answer:
      '**E4M3** (largest 448) is finer: weights and activations in the forward pass. **E5M2** has a wider range (57,344): gradients.\n\nFloating point has steps in proportion to the value, so it takes long-tailed data without special care for outliers; integers are evenly spaced and better for data that fills its range. Training in FP8 is possible with scales per tensor or block; in INT8 it is rare.',
  },
  {
    key: 'q-mixed',
    kind: 'basic',
    difficulty: 2,
    tags: ['outliers'],
    prompt: 'How does LLM.int8() keep quality at 8 bits, and why was it slower than 16 bits in small models?',
    answer:
      'The few input features with outliers (|x| above about 6) are taken out and multiplied in 16 bits, all others in 8 bits with a scale per row and column; both results are added.\n\nSplitting, two products and dequantizing cost overhead that only large matrices repay.',
  },
  {
    key: 'q-bits-memory',
    kind: 'typed',
    difficulty: 1,
    tags: ['memory'],
    prompt: 'A model has 70 billion parameters. How many GB (10⁹ B) do its weights take at 4 bits, without scales?',
    answer: '35\n35 GB\n\n70 × 10⁹ × 0.5 B = 35 GB: it fits a 48 GB card, with little room for the KV cache.',
  },
  {
    key: 'q-calibration',
    kind: 'cloze',
    difficulty: 2,
    tags: ['calibration'],
    prompt:
      'Calibration chooses the range of activations. Taking the {{c1::minimum and maximum}} keeps every value but suffers from outliers; clipping at a {{c2::percentile}} or where the {{c3::mean squared error or KL divergence}} is smallest trades a little clipping error for finer steps.',
    answer: 'The calibration data must look like production: another language or prompt format shifts the ranges.',
  },
]
