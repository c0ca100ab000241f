/** Something that can't be had on this machine. Its message is one sentence that says what to do. */
export class SetupError extends Error {}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** @param {unknown} error */
export function explain(error) {
  const text = error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error)
  process.stderr.write(`${text}\n`)
}

/**
 * Runs a script's main function and exits with the code it returns.
 * @param {() => number | Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}
