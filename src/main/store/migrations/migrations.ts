import type { Migration } from '../migrate.ts'
import { foundation } from './0001-foundation.ts'

/** Every migration, oldest first. Forward only; never edited after release. */
export const MIGRATIONS: readonly Migration[] = [foundation]
