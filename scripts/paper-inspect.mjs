/** `npm run -s paper:inspect`: see papers/inspect.mjs. */
import { runPaperTool } from './papers/run-tool.mjs'

await runPaperTool('inspect.mjs')
