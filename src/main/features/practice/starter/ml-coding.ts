import type { StarterQuestion } from './starter-question.ts'

export const ML_CODING: readonly StarterQuestion[] = [
  {
    key: 'mlc-causal-attention',
    kind: 'code',
    difficulty: 2,
    tags: ['transformer', 'attention'],
    prompt: 'Write causal multi-head self-attention in PyTorch from linear layers only. Name the shape after each step.',
    answer:
      '```python\nclass Attention(nn.Module):\n    def __init__(self, width, heads):\n        super().__init__()\n        self.heads = heads\n        self.qkv = nn.Linear(width, 3 * width)\n        self.out = nn.Linear(width, width)\n\n    def forward(self, x):                                   # B, T, C\n        B, T, C = x.shape\n        q, k, v = self.qkv(x).chunk(3, dim=-1)              # each B, T, C\n        split = lambda t: t.view(B, T, self.heads, C // self.heads).transpose(1, 2)\n        q, k, v = split(q), split(k), split(v)              # B, H, T, D\n        scores = q @ k.transpose(-2, -1) / (C // self.heads) ** 0.5   # B, H, T, T\n        mask = torch.ones(T, T, dtype=torch.bool, device=x.device).triu(1)\n        scores = scores.masked_fill(mask, float("-inf"))\n        y = scores.softmax(-1) @ v                          # B, H, T, D\n        return self.out(y.transpose(1, 2).reshape(B, T, C))\n```\n\nTypical slips: masking after the softmax, scaling by the full width, `view` after `transpose` without `reshape` or `contiguous`.',
  },
  {
    key: 'mlc-decoder-block',
    kind: 'code',
    difficulty: 2,
    tags: ['transformer'],
    prompt: 'Complete a decoder-only transformer: the block, and the whole model with tied output weights. Attention is given.',
    answer:
      '```python\nclass Block(nn.Module):\n    def __init__(self, width, heads):\n        super().__init__()\n        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)\n        self.attention = Attention(width, heads)\n        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))\n\n    def forward(self, x):\n        x = x + self.attention(self.norm1(x))\n        return x + self.mlp(self.norm2(x))\n\nclass Decoder(nn.Module):\n    def __init__(self, vocabulary, width, heads, depth, context):\n        super().__init__()\n        self.tokens = nn.Embedding(vocabulary, width)\n        self.positions = nn.Embedding(context, width)\n        self.blocks = nn.Sequential(*(Block(width, heads) for _ in range(depth)))\n        self.norm = nn.LayerNorm(width)\n        self.head = nn.Linear(width, vocabulary, bias=False)\n        self.head.weight = self.tokens.weight\n\n    def forward(self, ids):\n        x = self.tokens(ids) + self.positions(torch.arange(ids.shape[1], device=ids.device))\n        return self.head(self.norm(self.blocks(x)))\n```\n\nPre-norm: the residual path stays untouched, which is why deep stacks train without warm-up tricks. Do not forget the norm before the head.',
  },
  {
    key: 'mlc-lm-loss',
    kind: 'basic',
    difficulty: 1,
    tags: ['transformer', 'training'],
    prompt:
      'A decoder gives logits of shape B × T × V for ids of shape B × T. Write the next-token loss. Which off-by-one is the classic one?',
    answer:
      'The logits at position t predict the token at t + 1, so drop the last logits and the first target:\n\n```python\nloss = F.cross_entropy(\n    logits[:, :-1].reshape(-1, logits.shape[-1]),\n    ids[:, 1:].reshape(-1),\n    ignore_index=pad_id,\n)\n```\n\nWithout the shift the model learns to copy its input and the loss falls to nearly 0: a loss that is too good is the symptom.',
  },
  {
    key: 'mlc-kv-cache-decode',
    kind: 'code',
    difficulty: 3,
    tags: ['transformer', 'KV cache'],
    prompt: 'Change attention so that generation feeds one token at a time with a KV cache. What changes in mask and positions?',
    answer:
      '```python\ndef forward(self, x, cache):                     # x: B, 1, C\n    q, k, v = heads_of(self.qkv(x))              # each B, H, 1, D\n    if cache is not None:\n        k = torch.cat([cache[0], k], dim=2)      # B, H, t+1, D\n        v = torch.cat([cache[1], v], dim=2)\n    scores = q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5\n    return self.out(merge(scores.softmax(-1) @ v)), (k, v)\n```\n\n**No mask** is needed for a single query: everything in the cache is in the past. The **position** is the number of cached tokens and not 0; forgetting that is the usual bug. Concatenating copies the cache at every step, so real servers write into memory set aside in blocks.',
  },
  {
    key: 'mlc-batchnorm-forward',
    kind: 'code',
    difficulty: 2,
    tags: ['normalisation', 'NumPy'],
    prompt: 'Write batch normalisation in NumPy for an N × D input, for training and for inference. What is kept between the calls?',
    answer:
      '```python\ndef batch_norm(x, gamma, beta, state, training, momentum=0.1, eps=1e-5):\n    if training:\n        mean, var = x.mean(axis=0), x.var(axis=0)\n        n = x.shape[0]\n        state["mean"] = (1 - momentum) * state["mean"] + momentum * mean\n        state["var"] = (1 - momentum) * state["var"] + momentum * var * n / (n - 1)\n    else:\n        mean, var = state["mean"], state["var"]\n    return gamma * (x - mean) / np.sqrt(var + eps) + beta\n```\n\nRunning mean and variance are state and not parameters: no gradient flows into them. Normalising uses the biased variance, the running one is unbiased (as PyTorch does). For images the mean is over N, H and W.',
  },
  {
    key: 'mlc-batchnorm-backward',
    kind: 'basic',
    difficulty: 3,
    tags: ['normalisation', 'backpropagation'],
    prompt: 'Give the gradient of batch normalisation with respect to its input in one line, and say what its two corrections mean.',
    answer:
      'With x̂ the normalised input, σ the standard deviation and g = γ·∂L/∂y:\n\n`dx = (g − mean(g) − x̂ · mean(g · x̂)) / σ`, the means being over the batch.\n\nThe first correction removes the part of the gradient that would shift all examples alike, the second the part that would scale them: neither can change the output, because the normalisation undoes both.',
  },
  {
    key: 'mlc-conv2d',
    kind: 'code',
    difficulty: 2,
    tags: ['convolution', 'NumPy'],
    prompt: 'Implement a 2-D convolution in NumPy with padding and stride: x is N × C × H × W, the weights F × C × K × K.',
    answer:
      '```python\ndef conv2d(x, w, stride=1, padding=0):\n    N, C, H, W = x.shape\n    F, _, K, _ = w.shape\n    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))\n    oh = (H + 2 * padding - K) // stride + 1\n    ow = (W + 2 * padding - K) // stride + 1\n    out = np.zeros((N, F, oh, ow))\n    for i in range(oh):\n        for j in range(ow):\n            top, left = i * stride, j * stride\n            patch = x[:, :, top:top + K, left:left + K]             # N, C, K, K\n            out[:, :, i, j] = np.tensordot(patch, w, axes=([1, 2, 3], [1, 2, 3]))\n    return out\n```\n\nLoops over places only; everything else is one product. The fast way is im2col: copy all patches into a matrix and multiply once. Libraries compute a correlation, so the kernel is not flipped.',
  },
  {
    key: 'mlc-two-layer-backprop',
    kind: 'code',
    difficulty: 2,
    tags: ['backpropagation', 'NumPy'],
    prompt: 'Backpropagate by hand through a two-layer net with ReLU and softmax cross-entropy. X is N × D, labels y are class indices.',
    answer:
      '```python\nz1 = X @ W1 + b1\nh = np.maximum(z1, 0)\nz2 = h @ W2 + b2\nz2 -= z2.max(axis=1, keepdims=True)              # the same softmax, no overflow\np = np.exp(z2) / np.exp(z2).sum(axis=1, keepdims=True)\nloss = -np.log(p[np.arange(N), y]).mean()\n\ndz2 = p.copy()\ndz2[np.arange(N), y] -= 1\ndz2 /= N                                          # p − onehot, averaged\ndW2, db2 = h.T @ dz2, dz2.sum(axis=0)\ndz1 = (dz2 @ W2.T) * (z1 > 0)\ndW1, db1 = X.T @ dz1, dz1.sum(axis=0)\n```\n\nEvery gradient has the shape of its parameter, which settles each transpose. Check it against finite differences.',
  },
  {
    key: 'mlc-softmax-stable',
    kind: 'typed',
    difficulty: 1,
    tags: ['numerics'],
    prompt: 'A softmax overflows for logits around 1,000. What do you subtract from every logit first?',
    answer:
      'the maximum\nthe max\nthe largest logit\nmax\n\nSubtracting one number from all logits changes nothing, because it cancels in the quotient; with the largest at 0, no exponential exceeds 1. The log-sum-exp is computed the same way.',
  },
  {
    key: 'mlc-rag',
    kind: 'spoken',
    difficulty: 2,
    tags: ['RAG', 'retrieval'],
    prompt: 'Sketch a minimal retrieval-augmented generation pipeline that you could code in half an hour. Where does it usually fail?',
    answer:
      '**Index**: split documents into overlapping chunks of a few hundred tokens, embed them, keep vectors and texts. **Answer**: embed the question, take the k nearest by cosine, put them with their sources into the prompt, generate, and cite.\n\nFailures, in the order I would check: the right chunk is not retrieved (measure recall@k on questions with known passages; add keyword search and a re-ranker), chunks cut tables or lose their heading, the prompt drowns the passage in the middle, the model answers from memory. Evaluate retrieval and answer **separately**.',
  },
  {
    key: 'mlc-kmeans',
    kind: 'code',
    difficulty: 1,
    tags: ['clustering', 'NumPy'],
    prompt: 'Write k-means in NumPy without a loop over points. How are the first centres chosen well?',
    answer:
      '```python\ndef kmeans(X, k, steps=100, seed=0):\n    rng = np.random.default_rng(seed)\n    centres = X[rng.choice(len(X), k, replace=False)]\n    for _ in range(steps):\n        distance = ((X[:, None] - centres[None]) ** 2).sum(-1)     # N, k\n        owner = distance.argmin(1)\n        moved = np.array([X[owner == j].mean(0) if (owner == j).any() else centres[j] for j in range(k)])\n        if np.allclose(moved, centres):\n            break\n        centres = moved\n    return centres, owner\n```\n\nk-means++: each next centre is drawn with a probability proportional to the squared distance to the nearest one so far. A cluster that loses all its points needs a rule; here its centre stays.',
  },
  {
    key: 'mlc-topk-sampling',
    kind: 'code',
    difficulty: 2,
    tags: ['sampling', 'LLM'],
    prompt: 'Write nucleus (top-p) sampling with a temperature for one vector of logits.',
    answer:
      '```python\ndef sample(logits, temperature=1.0, top_p=0.9):\n    p = (logits / temperature).softmax(-1)\n    sorted_p, order = p.sort(descending=True)\n    before = sorted_p.cumsum(-1) - sorted_p        # mass in front of each token\n    sorted_p = sorted_p.masked_fill(before >= top_p, 0)\n    choice = torch.multinomial(sorted_p / sorted_p.sum(), 1)\n    return order[choice]\n```\n\nUsing the mass **before** a token keeps the one that crosses p, so that at least one token always remains. Temperature comes first: it changes which tokens are in the nucleus.',
  },
  {
    key: 'mlc-dropout',
    kind: 'basic',
    difficulty: 1,
    tags: ['regularisation'],
    prompt: 'Write inverted dropout in two lines. Why divide during training and not at inference?',
    answer:
      '```python\nmask = (np.random.rand(*x.shape) >= rate) / (1 - rate)\nreturn x * mask if training else x\n```\n\nThe division keeps the expected activation the same as without dropout, so inference needs no change at all: it is plain code, and cannot be forgotten.',
  },
  {
    key: 'mlc-logistic-sgd',
    kind: 'code',
    difficulty: 1,
    tags: ['logistic regression', 'NumPy'],
    prompt: 'Train logistic regression with mini-batch gradient descent in NumPy, labels 0 and 1, with L2.',
    answer:
      '```python\ndef train(X, y, rate=0.1, l2=1e-3, epochs=20, batch=64, seed=0):\n    rng = np.random.default_rng(seed)\n    w, b = np.zeros(X.shape[1]), 0.0\n    for _ in range(epochs):\n        order = rng.permutation(len(X))\n        for start in range(0, len(X), batch):\n            i = order[start:start + batch]\n            error = 1 / (1 + np.exp(-(X[i] @ w + b))) - y[i]\n            w -= rate * (X[i].T @ error / len(i) + l2 * w)\n            b -= rate * error.mean()\n    return w, b\n```\n\nThe gradient is prediction minus label times input, as in linear regression. The bias is not regularised.',
  },
  {
    key: 'mlc-iou-nms',
    kind: 'code',
    difficulty: 2,
    tags: ['detection', 'NumPy'],
    prompt: 'Write non-maximum suppression for boxes given as x1, y1, x2, y2 with scores.',
    answer:
      '```python\ndef nms(boxes, scores, threshold=0.5):\n    order, kept = scores.argsort()[::-1], []\n    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])\n    while len(order):\n        best, rest = order[0], order[1:]\n        kept.append(best)\n        low = np.maximum(boxes[best, :2], boxes[rest, :2])\n        high = np.minimum(boxes[best, 2:], boxes[rest, 2:])\n        inter = np.clip(high - low, 0, None).prod(axis=1)\n        iou = inter / (area[best] + area[rest] - inter)\n        order = rest[iou <= threshold]\n    return kept\n```\n\nClip before multiplying, or two negative sides give a positive overlap. Run it per class.',
  },
  {
    key: 'mlc-gradient-accumulation',
    kind: 'basic',
    difficulty: 2,
    tags: ['training', 'PyTorch'],
    prompt:
      'Write a PyTorch training step with gradient accumulation over 4 micro-batches and clipping. Which two mistakes change the result silently?',
    answer:
      '```python\noptimizer.zero_grad()\nfor x, y in micro_batches:                   # 4 of them\n    loss = criterion(model(x), y) / 4\n    loss.backward()\ntorch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)\noptimizer.step()\n```\n\nMistakes: not dividing by 4 (the gradient is four times as large), and clipping each micro-batch instead of the sum. With padded sequences divide by the **tokens of the whole batch**, or short micro-batches weigh too much.',
  },
]
