import { inTransaction } from '../store/db.ts'
import type { Context } from './context.ts'

/**
 * Makes a handler one synchronous transaction: a throw, expected or not, rolls everything back.
 * The return type refuses promises, because a transaction cannot be held over an `await`.
 */
export function command<Options extends { readonly context: Context }, Output>(
  body: (options: Options) => Output extends Promise<unknown> ? never : Output,
): (options: Options) => Output {
  return (options) => inTransaction(options.context.db, () => body(options) as Output)
}
