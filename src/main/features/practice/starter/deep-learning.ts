import type { StarterQuestion } from './starter-question.ts'

export const DEEP_LEARNING: readonly StarterQuestion[] = [
  {
    key: 'dl-norms',
    kind: 'spoken',
    difficulty: 1,
    tags: ['normalisation'],
    prompt: 'Batch, layer and RMS norm: over which axes is each computed, and when do you take which?',
    answer:
      '**Batch norm**: per feature, over the batch (and space in images). Good for convolutions with large batches; differs between training and inference, and breaks with small or varying batches and in sequences.\n\n**Layer norm**: per example or token, over its features. Independent of the batch and the same in training and inference: the norm of transformers.\n\n**RMS norm**: layer norm without subtracting the mean and without a bias; divides by the root mean square. As good in practice and cheaper, hence LLaMA and most that followed.',
  },
  {
    key: 'dl-vanishing',
    kind: 'spoken',
    difficulty: 1,
    tags: ['optimisation'],
    prompt: 'Why do gradients vanish or explode, how do you notice, and what helps against each?',
    answer:
      'Backpropagation multiplies one Jacobian per layer; singular values below 1 shrink the product exponentially with depth, above 1 blow it up. Saturated sigmoids (slope at most 0.25) make it worse.\n\nNotice: gradient norms per layer; early layers that do not move; loss spikes and NaN.\n\nVanishing: **residual connections**, normalisation, ReLU-like activations, He or Xavier initialisation, gates. Exploding: **clipping the norm**, a lower rate or warm-up, and the same initialisation.',
  },
  {
    key: 'dl-attention-explain',
    kind: 'spoken',
    difficulty: 1,
    tags: ['attention'],
    prompt: 'Explain attention to a colleague who knows databases. Then give the formula and its cost.',
    answer:
      'A soft look-up: each token asks a **query**, every token offers a **key** and a **value**. Instead of one exact match, the answer is a mixture of all values, weighted by how well query and key agree.\n\nsoftmax(QKᵀ/√d)·V. For n tokens of width d: O(n²·d) time, and O(n²) memory if the scores are written out. Several heads let one token look for several things at once.',
  },
  {
    key: 'dl-activations',
    kind: 'basic',
    difficulty: 2,
    tags: ['activations'],
    prompt: 'ReLU, GELU, Swish and a GLU: how do they differ, and why do GLU layers have a smaller hidden width?',
    answer:
      '**ReLU** max(0, x): cheap, but a unit whose input stays negative gets no gradient. **GELU** x·Φ(x) and **Swish** (SiLU) x·σ(x) are smooth, slightly negative below 0, and keep a gradient there.\n\nA **GLU** multiplies two projections: act(xW) ⊙ xV; with Swish it is SwiGLU. It has three matrices instead of two, so the width is cut to about **2/3** (4d → 8d/3) to keep the number of parameters.',
  },
  {
    key: 'dl-residual',
    kind: 'basic',
    difficulty: 1,
    tags: ['architecture'],
    prompt: 'What does a residual connection do for the gradient, and what is the difference between pre-norm and post-norm?',
    answer:
      'y = x + f(x) has the Jacobian I + ∂f/∂x: the gradient always has a way around the layer, and a layer starts near the identity.\n\n**Post-norm** normalises after the sum, so the skip path itself is rescaled at each layer: it needs warm-up and is fragile when deep. **Pre-norm** normalises the input of f only; training is stable, with a last norm at the end.',
  },
  {
    key: 'dl-init',
    kind: 'typed',
    difficulty: 2,
    tags: ['initialisation'],
    prompt: 'He initialisation for ReLU layers draws weights with variance “what” over the fan-in?',
    answer:
      '2\n2/n\n2 / fan_in\n2/fan_in\n\nReLU drops half of the signal’s second moment, so the variance is twice the 1/n that keeps a linear layer’s scale.',
  },
  {
    key: 'dl-adam',
    kind: 'basic',
    difficulty: 2,
    tags: ['optimisation'],
    prompt: 'Write one step of Adam, say what the bias correction is for, and how AdamW differs.',
    answer:
      'm ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ), w ← w − η·m̂/(√v̂ + ε).\n\nBoth averages start at 0 and are too small at first; the correction undoes that.\n\n**AdamW** subtracts η·λ·w beside the step instead of adding λw to the gradient: there it would be divided by √v̂, so weights with large gradients would hardly decay. Memory: two extra numbers per parameter.',
  },
  {
    key: 'dl-warmup',
    kind: 'basic',
    difficulty: 2,
    tags: ['optimisation'],
    prompt: 'Why warm up the learning rate, and why decay it at the end?',
    answer:
      'At first Adam’s second moment rests on few gradients, and the curvature is sharpest near the start: full steps can throw the weights somewhere they do not come back from. Warm-up over some hundred to thousand steps lets both settle.\n\nAt the end the noise of the gradient keeps the weights jumping around the minimum; a smaller rate averages it out. Cosine or linear decay to a tenth or to 0.',
  },
  {
    key: 'dl-label-smoothing',
    kind: 'basic',
    difficulty: 2,
    tags: ['regularisation', 'calibration'],
    prompt: 'What does label smoothing with ε = 0.1 change in the targets, and what is good and bad about it?',
    answer:
      'The target becomes 0.9 + 0.1/K for the right class and 0.1/K for each of the others. The logits need not grow without bound, so the model is better calibrated and a little more accurate.\n\nIt erases how similar the wrong classes are: a teacher trained with it **distils worse**, and the probabilities no longer mean what a likelihood needs.',
  },
  {
    key: 'dl-dropout-bn',
    kind: 'basic',
    difficulty: 3,
    tags: ['normalisation', 'regularisation'],
    prompt: 'Why can dropout before batch norm hurt at inference?',
    answer:
      'Dropout changes the **variance** of activations in training and not at inference, although the mean is kept. The running variance that batch norm collected in training then does not fit at inference, and outputs are scaled wrongly (“variance shift”).\n\nPut dropout after the last batch norm, or do without one of them.',
  },
  {
    key: 'dl-mixed-precision',
    kind: 'spoken',
    difficulty: 2,
    tags: ['training', 'numerics'],
    prompt: 'How does mixed-precision training work? Compare FP16 with BF16.',
    answer:
      'Weights are copied to 16 bits for the forward and backward pass; **master weights**, optimizer state and sums (softmax, norms, loss) stay in 32 bits, because an update can be smaller than the spacing of 16-bit numbers.\n\n**FP16**: 5 exponent bits, largest 65,504; small gradients underflow, so the loss is **scaled** up and the gradients down again, skipping steps that overflow. **BF16**: 8 exponent bits as FP32, 7 of mantissa: no scaling, less exact. BF16 is the default where the hardware has it.',
  },
  {
    key: 'dl-checkpointing',
    kind: 'basic',
    difficulty: 2,
    tags: ['training', 'memory'],
    prompt: 'What does gradient checkpointing trade for what, and what is the cost with checkpoints at every √L-th of L layers?',
    answer:
      'Activations are thrown away in the forward pass and computed again in the backward pass. Keeping every √L-th layer’s input takes **O(√L)** memory instead of O(L), for **one extra forward pass**: about a third more compute, since a backward pass costs about two forward passes.',
  },
  {
    key: 'dl-data-parallel',
    kind: 'spoken',
    difficulty: 3,
    tags: ['training', 'distributed'],
    prompt: 'Data, tensor and pipeline parallelism, and sharded optimizers (ZeRO): what is split, what is communicated, when is each used?',
    answer:
      '**Data**: every device has the whole model and other examples; gradients are all-reduced once a step. **ZeRO / FSDP** shard optimizer state, then gradients, then weights, which are gathered just before they are used.\n\n**Tensor**: each matrix is split; an all-reduce of activations per layer, so within a node with fast links. **Pipeline**: layers are split; only activations at the borders travel, but stages wait for each other (bubbles), so many micro-batches.\n\nOrder of choice: data while the model fits, then sharding, tensor within a node, pipeline between nodes.',
  },
  {
    key: 'dl-distillation',
    kind: 'basic',
    difficulty: 2,
    tags: ['compression'],
    prompt: 'What does a student learn from a teacher’s soft outputs that labels do not hold, and why the factor T²?',
    answer:
      'How similar the wrong classes are to the right one (a 2 that looks like a 7), and where the teacher is unsure.\n\nBoth logits are divided by a temperature T, and the KL divergence between the two is minimised. Its gradient scales with **1/T²**, so the loss is multiplied by T² to keep its weight beside the ordinary loss when T changes.',
  },
  {
    key: 'dl-contrastive',
    kind: 'basic',
    difficulty: 2,
    tags: ['representation learning'],
    prompt: 'Write the InfoNCE loss in words. What do batch size and temperature do?',
    answer:
      'A cross-entropy: among one matching pair and many others, tell which one matches, with the similarities divided by τ as logits.\n\nMore negatives (a **larger batch**, or a queue) make the task harder; the mutual information it can show is capped by the log of their number. A **small τ** looks at the hardest negatives only and spreads the embeddings; too small, and false negatives dominate.',
  },
  {
    key: 'dl-grad-check',
    kind: 'cloze',
    difficulty: 1,
    tags: ['debugging'],
    prompt:
      'Before training for hours: the first loss of a K-class classifier should be about {{c1::ln K}}; the model must be able to {{c2::overfit a single batch}}; and the validation loader must be in {{c3::evaluation mode}}.',
    answer: 'ln 1000 is 6.9. A first loss far above it points to the initialisation, one that does not fall on a single batch to a bug.',
  },
]
