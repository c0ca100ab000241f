/**
 * The sample paper, written for this project. The idea is plausible; every measurement in it is invented and says so.
 * Kinds: heading, text, equation, figure (drawn in figures.mjs), table, list, reference.
 * @typedef {{ kind: 'heading', level: 1 | 2, text: string }
 *   | { kind: 'text', text: string } | { kind: 'equation', text: string, number: number }
 *   | { kind: 'list', items: string[] } | { kind: 'reference', text: string }
 *   | { kind: 'figure', name: string, height: number, caption: string }
 *   | { kind: 'table', widths: number[], rows: string[][], caption: string }} Item
 */

export const title = 'Keep What You Quote: A Reuse Ledger for Evicting the Key-Value Cache'
export const byline = 'The Prepbench developers'
export const notice =
  'A sample paper for practice, written for Prepbench. The method is plausible; all measurements are invented. Do not cite it.'

/** @type {Item[]} */
export const items = [
  { kind: 'heading', level: 1, text: 'Abstract' },
  {
    kind: 'text',
    text: 'A language model that decodes over a long context spends most of its memory on the keys and values of tokens it will never look at again. Eviction policies decide which of them to drop, and most of them judge a token by the attention it has received so far. We argue that past attention answers the wrong question. What matters is whether a token will be needed again, and tokens that are needed again are needed in bursts: a name, a number or a variable is copied, left alone for a while, and copied once more. We propose the reuse ledger, a small table that records for each cached token when it was last quoted and how long it usually rests between quotes. Tokens whose rest has lasted much longer than their own habit are evicted first. The ledger adds 4 bytes per token and head group and no training. At a cache budget of 20 percent the ledger keeps 96.1 percent of the full-cache accuracy on our copying suite, against 88.4 percent for accumulated attention. The gain disappears on summarisation, where little is quoted and every policy does well.',
  },
  { kind: 'heading', level: 1, text: '1 Introduction' },
  {
    kind: 'text',
    text: 'Autoregressive decoding reads the keys and values of all earlier tokens at every step [1]. For a model with 32 layers, 8 key-value heads of size 128 and 16-bit numbers, each token costs 128 KiB, so that a context of 100,000 tokens costs more than 12 GiB before the first answer is written. Serving systems pack this memory well [4], but packing does not make it smaller.',
  },
  {
    kind: 'text',
    text: 'A cheap remedy is to forget. Eviction keeps a fixed budget of tokens and drops the rest for good. The question is which tokens to drop, and it must be answered online, in microseconds, for every layer. The usual answer is to keep the tokens that received the most attention, together with a window of recent ones [2, 3]. The rule is simple and works surprisingly well on many tasks.',
  },
  {
    kind: 'text',
    text: 'It fails in a way that people notice. Ask a model to fill in a form from a long letter, and an account number that was mentioned once, early, and received little attention until it was needed is gone. No later step can bring it back. The tokens that stayed are those that were popular: punctuation, headings, the topic of the letter. Popularity in the past is not usefulness in the future.',
  },
  {
    kind: 'text',
    text: 'Caches of ordinary programs met the same problem decades ago. The best policy evicts the item whose next use is farthest away [5]; it cannot be built, since nobody knows the next use, but it tells what to estimate. We carry this view over to attention. Our contributions are: (a) a measurement that shows that strong attention to distant tokens comes in bursts with a rhythm that differs from token to token; (b) the reuse ledger, an eviction policy that compares how long a token has rested with how long it usually rests; (c) an evaluation that separates tasks that quote from tasks that do not, with the cases in which the ledger does not help.',
  },
  { kind: 'heading', level: 1, text: '2 Related Work' },
  {
    kind: 'text',
    text: 'Accumulated attention. H2O keeps heavy hitters, the tokens with the largest sum of attention weights, next to a recent window [2]. The sum never decreases, so a token that was important once can hold its place for ever. Decayed sums repair this in part but need a decay rate that suits all tokens at once.',
  },
  {
    kind: 'text',
    text: 'Windows and sinks. StreamingLLM keeps a window and the first few tokens, which collect attention that has nowhere else to go [3]. It makes endless decoding stable but does not try to remember the middle of the context.',
  },
  {
    kind: 'text',
    text: 'Replacement in classical caches. Farthest-next-use replacement is optimal [5], and practical policies approximate it from recency, frequency or both. Our ledger is closest to policies that estimate an interval between uses for each item. What is new is not the estimate but the event: in attention every token is used a little at every step, so that it has to be decided what counts as a use.',
  },
  { kind: 'heading', level: 1, text: '3 Method' },
  { kind: 'heading', level: 2, text: '3.1 What counts as a quote' },
  {
    kind: 'text',
    text: 'Let a(t, i) be the attention weight that decoding step t gives to the cached token i, averaged over the heads of one group. Weights are never zero, and the first tokens of a context are large at every step without being used. We therefore say that step t quotes token i when its weight is well above what the same token usually gets:',
  },
  { kind: 'equation', text: 'q(t, i) = 1  if  a(t, i) > c · m(t, i) + 1/n(t),  else 0', number: 1 },
  {
    kind: 'text',
    text: 'where m(t, i) is a running mean of the weights of token i, n(t) is the number of cached tokens, and c is 8 in all experiments. The mean removes sinks, since a token that is always large is never much larger than usual. The second term removes noise: a token must at least get more than its even share. A quote is a single bit, and everything that follows is computed from these bits.',
  },
  {
    kind: 'figure',
    name: 'rhythm',
    height: 118,
    caption: 'Figure 1: Quotes of three tokens over 600 decoding steps (invented data). Each token has a rhythm of its own.',
  },
  { kind: 'heading', level: 2, text: '3.2 The ledger' },
  {
    kind: 'text',
    text: 'For each cached token the ledger holds two small numbers: the step of the last quote, l(i), and the habitual rest, h(i), a running mean of the gaps between quotes on a logarithmic scale. When step t quotes token i, the gap t - l(i) is folded into h(i) with weight one quarter, and l(i) becomes t. Both numbers fit into 16 bits, so that the ledger takes 4 bytes per token and head group, which is 0.1 percent of the keys and values it describes.',
  },
  {
    kind: 'text',
    text: 'A token that has never been quoted has no habit. It gets the mean habit of its neighbours within sixteen positions, because what is quoted tends to be a phrase and not a word. A whole account number is thus protected as soon as its first digits are copied.',
  },
  { kind: 'heading', level: 2, text: '3.3 Eviction' },
  { kind: 'text', text: 'When the budget is full, every token gets the score' },
  { kind: 'equation', text: 's(i) = (t - l(i)) / h(i)', number: 2 },
  {
    kind: 'text',
    text: 'and the tokens with the largest scores are evicted. A score of 1 means that the token rests as long as it usually does; a score of 10 means that it is long overdue and probably done with. A window of the 64 most recent tokens is never evicted, since they have had no chance to be quoted. Eviction runs every 32 steps and removes 32 tokens at once, which keeps its cost below 1 percent of the decoding time.',
  },
  {
    kind: 'figure',
    name: 'ledger',
    height: 122,
    caption: 'Figure 2: One step of the ledger. A quote updates the habit; the token that is most overdue against its own habit leaves.',
  },
  {
    kind: 'text',
    text: 'The score has a property that sums of attention lack: it does not favour the popular. A token that is quoted every 20 steps and has rested for 200 is evicted before one that is quoted every 500 steps and has rested for 600. Frequency enters only through the habit, and the habit cancels it.',
  },
  { kind: 'heading', level: 2, text: '3.4 Cost' },
  {
    kind: 'text',
    text: 'The bits of equation 1 are computed where the weights already are, inside the attention kernel, and cost one comparison for each weight. Kernels that never write the weights out need them only reduced over the heads of a group. Scores are computed for the whole cache at an eviction, which is a single pass over 4 bytes per token.',
  },
  { kind: 'heading', level: 1, text: '4 Results' },
  { kind: 'heading', level: 2, text: '4.1 Setting' },
  {
    kind: 'text',
    text: 'We imagine a decoder of 7 billion parameters with a context of 32,768 tokens, and four suites of 500 tasks each. Copying asks for values out of long forms. Code asks to complete functions that use names defined far above. Chat holds conversations that return to earlier topics. Summary condenses reports. Budgets are given in percent of the full cache and are equal for all policies; the full cache is 100 by definition.',
  },
  {
    kind: 'table',
    widths: [0.34, 0.165, 0.165, 0.165, 0.165],
    rows: [
      ['Policy', 'Copying', 'Code', 'Chat', 'Summary'],
      ['Window and sinks', '41.3', '58.0', '72.6', '95.2'],
      ['Accumulated', '88.4', '90.1', '93.8', '98.7'],
      ['Decayed sum', '90.2', '92.4', '94.1', '98.8'],
      ['Ledger (ours)', '96.1', '95.8', '95.0', '98.6'],
      ['Farthest next use', '99.0', '98.7', '98.1', '99.4'],
    ],
    caption: 'Table 1: Percent of the full-cache accuracy at a budget of 20 percent. Invented numbers. The last row looks into the future.',
  },
  { kind: 'heading', level: 2, text: '4.2 Where the ledger helps' },
  {
    kind: 'text',
    text: 'Table 1 shows the main comparison. On copying, the ledger closes 73 percent of the distance between accumulated attention and the policy that knows the future. On code the distance closed is 66 percent. On chat the gain is 1.2 points, within two standard errors over five seeds, and we do not claim it. On summary all policies but the plain window are equal: little is quoted, so there is nothing to remember.',
  },
  {
    kind: 'figure',
    name: 'budget',
    height: 140,
    caption: 'Figure 3: Copying accuracy against the cache budget (invented data). Below 5 percent the ledger loses its lead.',
  },
  {
    kind: 'text',
    text: 'Figure 3 varies the budget. Above 40 percent every policy is good enough. The lead of the ledger is largest between 10 and 25 percent. Below 5 percent it is gone, because habits cannot be learned when a token leaves before its second quote.',
  },
  { kind: 'heading', level: 2, text: '4.3 Ablations' },
  {
    kind: 'table',
    widths: [0.64, 0.36],
    rows: [
      ['Variant', 'Copying'],
      ['Full ledger', '96.1'],
      ['No habit of neighbours', '91.7'],
      ['Habit fixed at 100 steps', '89.9'],
      ['Quote without running mean', '84.5'],
      ['c = 4 instead of 8', '95.3'],
      ['c = 16 instead of 8', '94.8'],
    ],
    caption: 'Table 2: What each part is worth at a budget of 20 percent. Invented numbers.',
  },
  {
    kind: 'text',
    text: 'Table 2 takes the parts away one by one. The definition of a quote matters most: without the running mean the first tokens fill the budget, since they seem to be quoted at every step. The habit of neighbours is worth 4.4 points, mostly because numbers are split into many tokens. The threshold c can be doubled or halved at a cost of about a point.',
  },
  { kind: 'heading', level: 2, text: '4.4 Speed and memory' },
  {
    kind: 'text',
    text: 'At a budget of 20 percent decoding is 1.9 times as fast as with the full cache, and 2 percent slower than accumulated attention at the same budget. The peak memory falls from 15.8 to 12.4 GiB with the weights counted in. The saving is smaller than the budget suggests, because the prompt is read with a full cache before anything can be evicted.',
  },
  { kind: 'heading', level: 1, text: '5 Limitations' },
  {
    kind: 'list',
    items: [
      'A value that is needed for the first time late in the text has never been quoted. It survives only through its neighbours, and when these are never quoted it is lost as with any other policy.',
      'Habits are kept for head groups. Heads of one group can have different rhythms, and we have not measured how often their mean misleads.',
      'Evicted tokens are gone. A ledger that moves them to slower memory instead would be safer, and we leave it open.',
      'All suites are in English, and we tried a single size of model.',
    ],
  },
  { kind: 'heading', level: 1, text: '6 Conclusion' },
  {
    kind: 'text',
    text: 'Deciding what to forget by what was popular confuses two things. The ledger asks each token for its own rhythm and lets those go that have broken it. Two bytes for the last use and two for the habit are enough to recover most of what a policy with foresight would keep, on tasks that quote. On tasks that do not, simpler policies are as good, and should be preferred.',
  },
  { kind: 'heading', level: 1, text: 'References' },
  { kind: 'reference', text: '[1] A. Vaswani et al. Attention is all you need. NeurIPS, 2017.' },
  {
    kind: 'reference',
    text: '[2] Z. Zhang et al. H2O: Heavy-hitter oracle for efficient generative inference of large language models. NeurIPS, 2023.',
  },
  { kind: 'reference', text: '[3] G. Xiao et al. Efficient streaming language models with attention sinks. ICLR, 2024.' },
  {
    kind: 'reference',
    text: '[4] W. Kwon et al. Efficient memory management for large language model serving with PagedAttention. SOSP, 2023.',
  },
  {
    kind: 'reference',
    text: '[5] L. A. Belady. A study of replacement algorithms for a virtual-storage computer. IBM Systems Journal, 1966.',
  },
]
