// Freezes a store of the present schema as tests/fixtures/db/v<version>.sqlite. Run once at each release that changes
// the schema, with Node 24 or newer: node scripts/freeze-store.mjs
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { storeVersion } from '../src/main/store/migrate.ts'
import { openStore } from '../src/main/store/open-store.ts'
import { addCampaign } from '../tests/support/migrations.ts'

const folder = resolve(import.meta.dirname, '../tests/fixtures/db')
mkdirSync(folder, { recursive: true })
const memory = openStore(':memory:')
const path = join(folder, `v${storeVersion(memory)}.sqlite`)
memory.close()
if (existsSync(path)) {
  console.error(`${path} is frozen already; a released schema never changes.`)
  process.exit(1)
}
const store = openStore(path)
addCampaign(store)
store.pragma('journal_mode = DELETE')
store.close()
console.log(`Frozen: ${path}`)
