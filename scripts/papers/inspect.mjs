/** Behind `npm run paper:inspect`: one JSON object a file, on a line of its own. Ends with 1 when a file could not be read. */
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openForkedReader } from '../../src/main/paper-reader/forked-reader.ts'
import { runMain, SetupError, say } from '../setup/messages.mjs'
import { InspectError, inspectPaper } from './inspect-paper.mjs'

await runMain(async () => {
  const { values, positionals } = parseArgs({ options: { 'ignore-outline': { type: 'boolean' } }, allowPositionals: true })
  if (positionals.length === 0) throw new SetupError('Usage: npm run -s paper:inspect -- [--ignore-outline] FILE...')
  const reader = openForkedReader()
  let failed = 0
  for (const name of positionals) {
    try {
      // npm runs scripts in the project's folder and tells here where the user typed the command.
      const path = resolve(process.env.INIT_CWD ?? process.cwd(), name)
      say(JSON.stringify(await inspectPaper(reader, path, values['ignore-outline'] ?? false)))
    } catch (error) {
      if (!(error instanceof InspectError)) throw error
      failed += 1
      say(JSON.stringify({ file: basename(name), error: error.message }))
    }
  }
  reader.close()
  return failed === 0 ? 0 : 1
})
