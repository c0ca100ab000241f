import { inTransaction, prepare } from '../../../src/main/store/db.ts'
import { openConnection } from '../../../src/main/store/open-store.ts'

// So many commits of one row each, as commands make them.
const [path = '', count = '0'] = process.argv.slice(2)
const db = openConnection(path)
for (let number = 0; number < Number(count); number++) {
  inTransaction(db, () => prepare(db, "INSERT OR REPLACE INTO setting (key, value, updated_at) VALUES ('theme', ?, 0)").run(String(number)))
}
process.exit(0)
