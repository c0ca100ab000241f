import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { runMain } from '../setup/messages.mjs'
import { root } from '../setup/paths.mjs'
import { run, toolNode } from '../setup/processes.mjs'

/**
 * Runs a command of this folder with the project's own Node, which reads TypeScript. What an installation says goes to
 * the errors: the output is for machines.
 * @param {string} name
 */
export async function runPaperTool(name) {
  await runMain(() => {
    const install = spawnSync(process.execPath, [join(root, 'scripts', 'papers', 'install.mjs')], { cwd: root, stdio: ['ignore', 2, 2] })
    if (install.status !== 0) return install.status ?? 1
    return run(toolNode, [join(root, 'scripts', 'papers', name), ...process.argv.slice(2)])
  })
}
