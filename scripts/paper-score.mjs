/** `npm run -s paper:score`: see papers/score.mjs. */
import { runPaperTool } from './papers/run-tool.mjs'

await runPaperTool('score.mjs')
