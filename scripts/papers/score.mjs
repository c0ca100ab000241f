/** Behind `npm run paper:score`: how much of the labelled papers is found, with their outlines and from the text alone. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openForkedReader } from '../../src/main/paper-reader/forked-reader.ts'
import { runMain, SetupError, say } from '../setup/messages.mjs'
import { labelledPapers, readLabels, scorePapers } from './score-papers.mjs'

const goals = { withOutline: 0.95, fromText: 0.9, titles: 1, authors: 0.95 }

await runMain(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const folder = positionals[0] ? resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0]) : labelledPapers
  const labels = readLabels(folder)
  if (!labels) throw new SetupError(`There are no labelled papers in ${folder}; name their folder.`)
  const reader = openForkedReader()
  const withOutline = await scorePapers(reader, folder, labels, false)
  const fromText = await scorePapers(reader, folder, labels, true)
  reader.close()
  for (const [how, { misses }] of /** @type {const} */ ([
    ['with outline', withOutline],
    ['from the text', fromText],
  ])) {
    for (const miss of misses) say(`${how}: ${miss}`)
  }
  const rows = /** @type {const} */ ([
    ['targets with outline', withOutline.targetsRight, withOutline.targets, goals.withOutline],
    ['targets from the text', fromText.targetsRight, fromText.targets, goals.fromText],
    ['titles', withOutline.titlesRight, withOutline.papers, goals.titles],
    ['author lists', withOutline.authorsRight, withOutline.papers, goals.authors],
  ])
  for (const [what, right, all, goal] of rows) say(`${what}: ${right} of ${all} (${percent(right / all)}; goal ${percent(goal)})`)
  return rows.every(([, right, all, goal]) => right >= all * goal) ? 0 : 1
})

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)} %`
}
