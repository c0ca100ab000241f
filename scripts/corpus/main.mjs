import { stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { explain, runMain, SetupError } from '../setup/messages.mjs'
import { listPdfs } from './files.mjs'
import { judgeFiles } from './judge.mjs'
import { summarise } from './summary.mjs'

/** @param {unknown} value */
const print = (value) => process.stdout.write(`${JSON.stringify(value)}\n`)

await runMain(async () => {
  const { values, positionals } = parseArgs({ options: { only: { type: 'string' }, limit: { type: 'string' } }, allowPositionals: true })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) throw new SetupError('Name one folder: npm run -s corpus -- FOLDER')
  if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new SetupError(`“${folder}” is not a folder.`)
  const all = (await listPdfs(folder)).filter((path) => path.includes(values.only ?? ''))
  const paths = all.slice(0, values.limit === undefined ? undefined : Number(values.limit))
  if (paths.length === 0) throw new SetupError(`There is no PDF in “${folder}”.`)
  const startedAt = performance.now()
  /** @type {import('./judge.mjs').Verdict[]} */
  const verdicts = []
  try {
    for await (const { path, ...verdict } of judgeFiles(paths)) {
      const named = { file: relative(folder, path), ...verdict }
      verdicts.push(verdict)
      print(named)
    }
  } catch (error) {
    explain(error)
  }
  const summary = summarise(verdicts, paths.length, performance.now() - startedAt)
  print(summary)
  return summary.failed === 0 ? 0 : 1
})
