/** From the most common on. */
const COMMON =
  'the of and a to in is for we with that on as by this model data loss gradient attention layer norm batch query key value kv cache head token training network learning method result bound sample policy reward kernel sparse dense scaled rotary weight update momentum variance estimator likelihood posterior prior entropy margin robust transfer prompt decoding speculative quantisation distillation retrieval embedding contrastive diffusion score schedule warmup dropout residual'.split(
    ' ',
  )
const SYLLABLES = ['ba', 'co', 'di', 'fer', 'gal', 'hin', 'jo', 'kum', 'lan', 'mer', 'no', 'pil', 'qua', 'ros', 'ten', 'vor']
const RARE = SYLLABLES.flatMap((first) => SYLLABLES.flatMap((middle) => SYLLABLES.map((last) => first + middle + last)))
const WORDS = [...COMMON, ...RARE]

/** Words as common as words are: the n-th as often as 1/n (Zipf). The same ones for the same seed in every run. */
export function wordSource(seed: number): (count: number) => string {
  let state = seed
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  return (count) => Array.from({ length: count }, () => WORDS[Math.floor(WORDS.length ** next()) - 1]).join(' ')
}
