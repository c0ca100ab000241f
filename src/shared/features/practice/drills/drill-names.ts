/** Every kind of numeric drill, in the order they are listed. */
export const DRILLS = [
  'kv-cache',
  'weight-memory',
  'optimizer-memory',
  'conv-shape',
  'int8-scale',
  'int8-zero-point',
  'attention-flops',
  'perplexity',
  'throughput',
] as const
export type DrillName = (typeof DRILLS)[number]
