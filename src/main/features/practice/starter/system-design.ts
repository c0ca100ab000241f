import type { StarterQuestion } from './starter-question.ts'

export const SYSTEM_DESIGN: readonly StarterQuestion[] = [
  {
    key: 'sd-serve-llm',
    kind: 'spoken',
    difficulty: 2,
    tags: ['serving', 'LLM'],
    prompt:
      'Design serving for a 7-billion-parameter chat model: 200 requests a second at the peak, first token within a second. Begin with the questions you ask.',
    answer:
      '**Ask**: lengths of prompt and answer, how latency is measured (first token, between tokens), budget, how fresh and how safe.\n\n**Estimate**: weights 14 GB in 16 bits; the KV cache decides how many sequences fit beside them. Prefill is bound by compute, decoding by memory bandwidth.\n\n**Build**: gateway with queue and limits → router → replicas with continuous batching and a paged KV cache, prefix caching for system prompts, 8- or 4-bit weights, streaming. Scale on queue time and cache use, not on GPU load. Degrade: shorter answers, smaller model, refuse early.\n\n**Watch**: time to first token, tokens per second, preemptions, cache hits, quality samples, cost per thousand tokens.',
  },
  {
    key: 'sd-kv-cache-size',
    kind: 'typed',
    difficulty: 2,
    tags: ['KV cache', 'memory'],
    prompt: 'A model with 32 layers, 8 key-value heads of size 128 and a 16-bit cache: how many KiB does one token take in the KV cache?',
    answer: '128\n128 KiB\n\n2 × 32 × 8 × 128 × 2 B = 131,072 B = 128 KiB. A context of 8,192 tokens takes 1 GiB for each sequence.',
  },
  {
    key: 'sd-flash-attention',
    kind: 'spoken',
    difficulty: 2,
    tags: ['attention', 'memory'],
    prompt:
      'What does FlashAttention do differently, why is it faster although it does not do less arithmetic, and what does the backward pass cost?',
    answer:
      'It never writes the n × n scores to the GPU’s main memory. Tiles of Q, K and V are loaded into on-chip memory, and the softmax is kept **online**: a running maximum and sum, with earlier results rescaled.\n\nOrdinary attention is bound by memory traffic, so fewer reads and writes are time won; memory falls from O(n²) to O(n). The result is exact. The backward pass **recomputes** the scores from Q, K and the saved softmax statistics: more arithmetic, still faster.',
  },
  {
    key: 'sd-continuous-batching',
    kind: 'spoken',
    difficulty: 2,
    tags: ['serving', 'batching'],
    prompt: 'Static, dynamic and continuous batching: explain each and say which fits an LLM and which an image classifier.',
    answer:
      '**Static**: fixed batches, offline. **Dynamic**: collect requests for a few milliseconds or until the batch is full; all start and end together. Right for models with one fixed-cost pass, such as a classifier.\n\n**Continuous** (iteration-level): after every token, finished sequences leave and waiting ones enter. LLM answers differ in length, so with dynamic batching the whole batch would wait for the longest. It needs a KV cache in pages, so that memory is given and taken back piece by piece; prefill of newcomers is chunked, so that it does not stall those who decode.',
  },
  {
    key: 'sd-training-data-tb',
    kind: 'spoken',
    difficulty: 3,
    tags: ['data', 'training'],
    prompt: 'You train on 20 TB of images on a cluster. Design the input pipeline so that no GPU waits.',
    answer:
      '**Estimate** first: images/s per GPU × GPUs × bytes gives the needed throughput.\n\nPack samples into large shards (hundreds of MB), read sequentially; shuffle shards, then within a buffer. Each worker owns other shards, with a seed per epoch, and remembers its place for resuming. Decode and augment on CPUs or the GPU’s decoder, several batches ahead, pinned memory, asynchronous copies. Local NVMe as a cache in front of object storage.\n\n**Measure** GPU idle time against a run on synthetic data. Beware: small files, a global shuffle, uneven shards that leave ranks waiting at the end.',
  },
  {
    key: 'sd-active-learning',
    kind: 'spoken',
    difficulty: 2,
    tags: ['data', 'active learning'],
    prompt:
      'Labels cost 2 dollars each and you have 5 million unlabelled images. Design an active-learning loop and say how you know that it pays.',
    answer:
      'Seed with a random labelled set, and keep a random **test set** that the loop never touches. Loop: train, score the pool, choose a batch, label, repeat.\n\nChoose by uncertainty **and** diversity (cluster the uncertain ones), or the batch is full of near-duplicates and outliers; keep a share of random picks against blind spots. Batches, because retraining per label is too dear. Measure annotators’ agreement.\n\nIt pays if the learning curve against the number of labels lies clearly above that of random choice on the untouched test set. Stop when the gain per label is below its price.',
  },
  {
    key: 'sd-million-documents',
    kind: 'spoken',
    difficulty: 2,
    tags: ['retrieval', 'RAG'],
    prompt: 'Design question answering over ten million internal documents with permissions, updated daily.',
    answer:
      '**Ingest**: connectors, text with structure, chunks with their headings, deduplicated, hashed so that only changes are embedded again. **Index**: vectors (graph or inverted file with quantization: 10 million documents × 10 chunks × 768 × 1 B is about 77 GB) and keywords (BM25) beside them.\n\n**Query**: rewrite, retrieve from both, fuse ranks, **filter by permissions inside the index** and not afterwards, re-rank some 50 by a cross-encoder, answer with citations, refuse without evidence.\n\n**Evaluate** recall of passages, faithfulness, freshness; log with care for privacy. Embedding-model changes need a second index and a switch.',
  },
  {
    key: 'sd-recommender',
    kind: 'spoken',
    difficulty: 2,
    tags: ['recommendation'],
    prompt: 'Design the home feed of a video app: stages, training data, objective, and two feedback loops to watch.',
    answer:
      '**Stages**: candidates (two-tower nearest neighbours, follows, fresh, popular; thousands) → ranker (deep model on user, item, context; hundreds) → rules and diversity (tens).\n\n**Objective**: several heads (click, long watch, like, hide) combined by value and not clicks alone. **Data**: impressions with what was **known at that time** (log features when serving), negatives from shown and not clicked, corrected for position.\n\n**Loops**: it trains on what it showed itself (explore a share, off-policy weighting) and popularity feeds itself (caps, cold-start slots). Offline ranking metrics, then an A/B test with guardrails for retention and complaints.',
  },
  {
    key: 'sd-feature-store',
    kind: 'basic',
    difficulty: 2,
    tags: ['data', 'serving'],
    prompt: 'What is training–serving skew, and how does a point-in-time join prevent one kind of it?',
    answer:
      'The model sees other inputs in production than in training: another code path computes the feature, other defaults, other freshness.\n\nA **point-in-time join** gives each training example the feature values as they were at its timestamp, and not today’s, so that no future leaks in. Best cure: one definition used for both, or logging the served features and training on them; monitor the distributions on both sides.',
  },
  {
    key: 'sd-monitoring',
    kind: 'spoken',
    difficulty: 1,
    tags: ['monitoring', 'drift'],
    prompt: 'Labels arrive three months late. How do you notice next week that a deployed model got worse?',
    answer:
      'Layers: the system (errors, latency), the **inputs** (missing rates, ranges, drift per feature against a reference, new categories), the **outputs** (score distribution, share of each decision), proxies (overrides by people, complaints, clicks), and a small sample labelled **now**.\n\nDrift in an input is no harm by itself: weigh it by the feature’s importance. Compare segments. Keep a rollback and a simple baseline that runs beside the model.',
  },
  {
    key: 'sd-latency-budget',
    kind: 'basic',
    difficulty: 2,
    tags: ['serving', 'latency'],
    prompt:
      'A page calls 20 shards in parallel, each slower than 200 ms in 1 % of calls. How often is the page slower than 200 ms, and what helps?',
    answer:
      '1 − 0.99²⁰ = **18 %**: the tail of one becomes the usual case of many.\n\nHelps: hedged requests (send a second copy after the 95th percentile), good-enough answers (do not wait for the last shard), fewer shards per request, smaller queues, limits per tenant, and looking at p99 of the page and not of the shard.',
  },
  {
    key: 'sd-gpu-memory-training',
    kind: 'typed',
    difficulty: 2,
    tags: ['memory', 'training'],
    prompt:
      'Mixed-precision Adam keeps 16-bit weights and gradients and 32-bit master weights and two moments. How many bytes is that per parameter, without activations?',
    answer:
      '16\n16 bytes\n16 B\n\n2 + 2 + 4 + 4 + 4. A model with 7 billion parameters needs 112 GB before a single activation: more than one 80 GB device.',
  },
  {
    key: 'sd-speculative',
    kind: 'basic',
    difficulty: 3,
    tags: ['serving', 'LLM'],
    prompt: 'Explain speculative decoding. Why does it not change the distribution, and when does it not pay?',
    answer:
      'A small model drafts k tokens; the large one scores them all in **one** pass. Each is kept with probability min(1, p/q); at the first rejection a token is drawn from the normalised positive part of p − q. This makes the output distributed exactly as the large model’s.\n\nIt pays because decoding is bound by memory: one pass for several tokens costs about as much as for one. Not with large batches, which already use the compute, nor when the draft is often wrong or not much cheaper.',
  },
  {
    key: 'sd-embedding-index',
    kind: 'basic',
    difficulty: 2,
    tags: ['retrieval'],
    prompt: 'Compare HNSW with IVF-PQ for 100 million vectors: memory, speed, updates.',
    answer:
      '**HNSW**: a layered graph with full vectors; best recall at low latency, but memory for vectors **and** links (100 million × 768 × 4 B is about 307 GB before links), and deletions are awkward.\n\n**IVF-PQ**: vectors are assigned to cells and coded in, say, 64 bytes (6.4 GB); a query scans a few cells, `nprobe` trades recall for time; re-rank the best with exact vectors. Trained once: when the data drifts, cells get uneven and it has to be trained again.',
  },
  {
    key: 'sd-experiment-repro',
    kind: 'basic',
    difficulty: 1,
    tags: ['training', 'process'],
    prompt: 'What do you record so that a training run can be repeated in a year?',
    answer:
      'Code commit and local changes, data version by content hash with the split, configuration as it was resolved, seeds, environment (lock file, image, driver), hardware and number of devices, and the checkpoints with optimizer and data position.\n\nBit-equal repeats also need deterministic kernels, which cost speed; usually it is enough that the curve falls within the spread of a few seeds, so record that spread.',
  },
  {
    key: 'sd-canary',
    kind: 'basic',
    difficulty: 1,
    tags: ['deployment'],
    prompt: 'Shadow, canary, A/B: what does each tell you about a new model, and in which order do you use them?',
    answer:
      '**Shadow**: it gets copies of live requests, nobody sees its answers. Errors, latency, agreement with the old model; no effect on people. **Canary**: a few per cent see it, with automatic rollback. Shows what breaks in truth. **A/B**: enough users for long enough to measure **effect** on the metric.\n\nIn this order, and keep the old model warm for the way back.',
  },
]
