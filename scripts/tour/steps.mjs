import { setTimeout } from 'node:timers/promises'
import { say } from '../setup/messages.mjs'

/** How long the store may take to hold what the screen shows, in milliseconds. */
const STORE_PATIENCE_MS = 15_000

/** A step of the tour that did not hold. Its message is one sentence. */
export class StepError extends Error {}

/**
 * Runs steps, one line each: what was done, and what the store says about it.
 * @param {() => Promise<unknown>} [onFailure] called before a step's failure is thrown
 */
export function openSteps(onFailure = async () => {}) {
  let count = 0
  return {
    get count() {
      return count
    },
    /**
     * @param {string} title
     * @param {() => Promise<unknown>} act
     * @param {() => string | null | Promise<string | null>} verify what the store holds, in words; null: not (yet) what it should
     */
    async run(title, act, verify) {
      count += 1
      try {
        await act()
      } catch (error) {
        say(`✗ ${title}`)
        await onFailure()
        throw new StepError(`The tour stopped at step ${count}, “${title}”: ${firstLine(error)}`)
      }
      const found = await patiently(verify)
      if (found === null) {
        say(`✗ ${title}`)
        await onFailure()
        throw new StepError(`The tour stopped at step ${count}, “${title}”: the store does not hold what the screen showed.`)
      }
      say(`✓ ${title} · ${found}`)
    },
  }
}

/** @param {() => string | null | Promise<string | null>} verify */
async function patiently(verify) {
  for (let waitedMs = 0; ; waitedMs += 100) {
    const found = await verify()
    if (found !== null || waitedMs >= STORE_PATIENCE_MS) return found
    await setTimeout(100)
  }
}

/** @param {unknown} error */
function firstLine(error) {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
