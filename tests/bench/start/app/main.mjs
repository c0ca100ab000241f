import { reportPaint } from '../report.mjs'

reportPaint('[data-painted]')
// An address and not a name, because the bundle is built output that no type checker should follow.
await import(new URL('../../../../out/main/index.js', import.meta.url).href)
