import type { StarterQuestion } from './starter-question.ts'

export const LLMS: readonly StarterQuestion[] = [
  {
    key: 'llm-why-scale',
    kind: 'basic',
    difficulty: 1,
    tags: ['attention'],
    prompt: 'Why are attention scores divided by √d, and why the root and not d?',
    answer:
      'If the entries of q and k are independent with mean 0 and variance 1, q·k is a sum of d products and has variance d. Large scores saturate the softmax: almost one-hot, with gradients near 0.\n\nDividing by **√d**, the standard deviation, brings the variance back to 1. Dividing by d would make the scores vanish and attention uniform.',
  },
  {
    key: 'llm-rope',
    kind: 'spoken',
    difficulty: 2,
    tags: ['positions', 'RoPE'],
    prompt: 'Explain rotary position embeddings. What do they have that learned absolute positions lack, and how is the context extended?',
    answer:
      'Pairs of entries of q and k are **rotated** by an angle that grows with the position, each pair at its own frequency. The dot product of a rotated query and key depends only on the **difference** of their positions. Nothing is added to the token’s content, values are not touched.\n\nLearned absolute positions end at the trained length and must learn relative distance from examples. Beyond the trained length RoPE fails too, because low frequencies reach angles never seen: **interpolate** positions, or raise the base (NTK-aware, YaRN), with a little fine-tuning.',
  },
  {
    key: 'llm-llama-vs-gpt2',
    kind: 'spoken',
    difficulty: 2,
    tags: ['architecture'],
    prompt: 'What changed from GPT-2 to LLaMA-like decoders, and why?',
    answer:
      '- Learned absolute positions → **RoPE**: relative, extendable.\n- LayerNorm → **RMSNorm**, before each sub-layer: cheaper, stable.\n- GELU MLP → **SwiGLU** with about 8/3 the width: better at equal parameters.\n- No biases.\n- All heads with own keys and values → **grouped-query attention** in the larger and later ones: a smaller KV cache.\n- Usually no tied output weights and no dropout, a larger vocabulary, and far more tokens per parameter.\n\nThe skeleton is the same: pre-norm decoder with causal attention.',
  },
  {
    key: 'llm-gqa',
    kind: 'typed',
    difficulty: 1,
    tags: ['KV cache', 'attention'],
    prompt:
      'A model has 64 query heads and 8 key-value heads. By which factor is its KV cache smaller than with full multi-head attention?',
    answer:
      '8\n8x\n8 times\nby 8\n\nThe cache holds keys and values only, so its size follows the key-value heads: 64 / 8. Multi-query attention (one of them) would save a factor of 64 and lose some quality.',
  },
  {
    key: 'llm-lora',
    kind: 'spoken',
    difficulty: 1,
    tags: ['fine-tuning', 'LoRA'],
    prompt: 'Explain LoRA: what is trained, how it is initialised, what it saves and what it does not.',
    answer:
      'The weight W stays frozen; its change is learnt as a product of two thin matrices, W + (α/r)·B·A with rank r. A starts random and **B at 0**, so training begins exactly at the base model.\n\nSaved: gradients and optimizer state for the frozen weights (r·(d+k) instead of d·k numbers per matrix), and each task is a file of some MB. **Not** saved: the base weights and the activations in memory, nor much time per step. For serving it can be merged into W at no cost, or kept apart to serve many tasks from one base. QLoRA also stores the base in 4 bits.',
  },
  {
    key: 'llm-lora-params',
    kind: 'typed',
    difficulty: 2,
    tags: ['LoRA'],
    prompt: 'LoRA of rank 8 on one 4096 × 4096 matrix: how many parameters are trained?',
    answer: '65536\n65,536\n64k\n65k\n\n8 · (4096 + 4096) = 65,536, against 16,777,216 in the matrix: 0.4 %.',
  },
  {
    key: 'llm-rlhf',
    kind: 'spoken',
    difficulty: 2,
    tags: ['RLHF', 'alignment'],
    prompt: 'Walk through RLHF: stages, losses, the KL term. How does DPO shorten it?',
    answer:
      '1. **Supervised** fine-tuning on demonstrations. 2. A **reward model** from pairwise preferences: −log σ(r(chosen) − r(rejected)). 3. **PPO** maximises the reward minus β·KL to the supervised model, with a value network for advantages.\n\nThe **KL** keeps the model near text that the reward model understands; without it the reward is hacked: long, flattering, odd answers.\n\n**DPO** uses that the optimal policy of step 3 is known in closed form: the reward is β·log(π/π_ref), so preferences train the policy directly by a logistic loss. No reward model, no sampling; but offline, and sensitive to how the preferences were made.',
  },
  {
    key: 'llm-serving-memory',
    kind: 'spoken',
    difficulty: 2,
    tags: ['serving', 'memory'],
    prompt: 'What takes the memory when an LLM is served, and which lever acts on which part?',
    answer:
      '**Weights**: parameters × bytes; quantization, or split over devices. **KV cache**: 2 × layers × KV heads × head size × bytes × tokens × sequences; grouped-query attention, 8-bit cache, paging against fragmentation, shared prefixes, shorter contexts, sliding windows. **Activations and work space**: small in decoding, large in the prefill of long prompts; chunk it.\n\nAt long contexts and large batches the cache outgrows the weights: 32 sequences of 8,192 tokens at 128 KiB a token take 32 GiB, more than twice the weights of a 7B model in 16 bits.',
  },
  {
    key: 'llm-evaluation',
    kind: 'spoken',
    difficulty: 2,
    tags: ['evaluation'],
    prompt: 'You fine-tuned a model for customer support. How do you evaluate it before anybody sees it?',
    answer:
      'From the task backwards: a few hundred real, dated cases with what a good answer must contain, split by topic, held back from training. Checks that need no judge (format, citations, forbidden claims, tool calls). **Pairwise** judgements against the present system, blind and in both orders; an LLM judge only after measuring its agreement with people, watching for its taste for length and position.\n\nAlso general abilities (has it forgotten?), safety and injection, refusals, latency and cost. Report n and intervals; look at failures by hand. Benchmarks may be in the training data.',
  },
  {
    key: 'llm-perplexity-compare',
    kind: 'basic',
    difficulty: 2,
    tags: ['evaluation', 'tokenisation'],
    prompt: 'Two models have perplexities 12 and 15 on the same text. Why can you not say which is better, and what makes them comparable?',
    answer:
      'Perplexity is **per token**, and tokenizers differ: longer tokens are harder to guess but fewer. Convert to **bits per byte** (or per character): total negative log-likelihood in bits ÷ bytes of the text. Also use the same context length and stride, and check that the text was not trained on.',
  },
  {
    key: 'llm-tokenizer',
    kind: 'basic',
    difficulty: 1,
    tags: ['tokenisation'],
    prompt: 'How does byte-pair encoding build its vocabulary, and which oddities of LLMs come from it?',
    answer:
      'Start from bytes or characters and merge the most frequent neighbouring pair again and again, until the vocabulary is full; the merges, in order, are the tokenizer.\n\nOddities: counting letters and spelling backwards, arithmetic with numbers cut unevenly, other languages costing several times the tokens, a trailing space changing the answer, and rare “glitch” tokens that were hardly trained.',
  },
  {
    key: 'llm-hallucination',
    kind: 'spoken',
    difficulty: 2,
    tags: ['reliability'],
    prompt: 'Why do language models state false things fluently, and what do you do about it in a product?',
    answer:
      'They are trained to continue text plausibly; rare facts are seen too seldom to be learnt, and both training and benchmarks reward guessing over “I do not know”.\n\nProduct: give the evidence (retrieval, tools) and require citations that are **checked**; let it abstain and measure abstention; constrain formats; verify numbers by code; sample several times and distrust disagreement; show sources to people; log and label failures. Fine-tuning on new facts tends to make it worse.',
  },
  {
    key: 'llm-scaling-laws',
    kind: 'basic',
    difficulty: 2,
    tags: ['scaling'],
    prompt: 'Training compute is about 6·N·D. Where does the 6 come from, and what did Chinchilla change?',
    answer:
      'Each parameter is used in one multiply-add per token: 2 operations forward, and twice that backward (gradients for activations and for weights): **2 + 4 = 6**.\n\nChinchilla: for a given compute, grow parameters and tokens alike, roughly **20 tokens per parameter**; models before were too large and trained too little. Models that will serve many requests are trained far beyond it, because a smaller model is cheaper at each request.',
  },
  {
    key: 'llm-moe',
    kind: 'basic',
    difficulty: 3,
    tags: ['architecture', 'MoE'],
    prompt:
      'A mixture of experts has 8 experts and uses 2 per token. What gets cheaper, what does not, and what is the balancing loss for?',
    answer:
      'Compute per token is that of 2 experts (plus attention); **memory** is that of all 8, and expert parallelism sends tokens between devices (all-to-all).\n\nThe router learns together with the experts: those picked early get better and are picked more, until few do all the work. An auxiliary loss (or a bias per expert) evens out the load; a capacity limits tokens per expert, and what overflows is dropped or rerouted. Small batches in decoding hit many experts, so the bandwidth saved is less than it seems.',
  },
  {
    key: 'llm-long-context',
    kind: 'basic',
    difficulty: 2,
    tags: ['long context'],
    prompt: 'A model takes 128k tokens but forgets what stands in the middle. Why, and how do you test and work around it?',
    answer:
      'Training documents are mostly short, recent and first tokens get most attention, and positions at such distances were rarely trained.\n\nTest with a needle at varying depth and length, then with tasks that need **several** places joined, since a single needle is too easy. Work around: retrieve and put the best passages first or last, summarise in steps, repeat the question at the end, and pay for fewer tokens.',
  },
  {
    key: 'llm-absolute-positions',
    kind: 'cloze',
    difficulty: 1,
    tags: ['positions'],
    prompt:
      'Without positions, self-attention is {{c1::equivariant to permutations}}: shuffling the tokens shuffles the outputs. Absolute positions are {{c2::added to the token embeddings}}; RoPE instead {{c3::rotates queries and keys}}; ALiBi {{c4::subtracts a penalty that grows with distance from the scores}}.',
    answer: 'A causal mask alone already breaks the symmetry: a decoder without any positions can learn some order.',
  },
]
