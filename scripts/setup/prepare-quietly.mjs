import { spawnSync } from 'node:child_process'
import { buildIfStale } from '../build-state.mjs'
import { runMain } from './messages.mjs'
import { prepare } from './prepare.mjs'

/** @typedef {Awaited<ReturnType<typeof prepare>>} Prepared */

/**
 * Installs and builds what is missing, then runs `body`. Installing and building talk a lot, so they happen in a process
 * whose stdout is our stderr: what `body` prints is for machines.
 * @param {(prepared: Prepared) => number | Promise<number>} body answers with the exit code
 */
export async function runQuietlyPrepared(body) {
  await runMain(async () => {
    const { status } = spawnSync(process.execPath, [import.meta.filename], { stdio: ['inherit', 2, 2] })
    return status === 0 ? body(await prepare('virtual')) : (status ?? 1)
  })
}

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    await prepare('virtual')
    return buildIfStale()
  })
}
