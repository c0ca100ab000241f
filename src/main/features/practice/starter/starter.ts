import type { Category } from '../../../../shared/features/practice/practice.model.ts'
import { ALGORITHMS } from './algorithms.ts'
import { DEEP_LEARNING } from './deep-learning.ts'
import { DIFFUSION } from './diffusion.ts'
import { LLMS } from './llms.ts'
import { ML_CODING } from './ml-coding.ts'
import { QUANTIZATION } from './quantization.ts'
import type { StarterQuestion } from './starter-question.ts'
import { SYSTEM_DESIGN } from './system-design.ts'
import { TRADITIONAL_ML } from './traditional-ml.ts'

/** The questions that come with the app, by category. */
export const STARTER: Readonly<Record<Category, readonly StarterQuestion[]>> = {
  algorithms: ALGORITHMS,
  'ml-coding': ML_CODING,
  'traditional-ml': TRADITIONAL_ML,
  'deep-learning': DEEP_LEARNING,
  'system-design': SYSTEM_DESIGN,
  diffusion: DIFFUSION,
  llms: LLMS,
  quantization: QUANTIZATION,
}
