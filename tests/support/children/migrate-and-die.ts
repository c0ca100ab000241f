import { migrate } from '../../../src/main/store/migrate.ts'
import { openConnection } from '../../../src/main/store/open-store.ts'
import { STEPPING } from '../migrations.ts'

// Migrates a store and is killed at the step it is told, without a chance to clean up.
const [path = '', killAt = '0'] = process.argv.slice(2)
const db = openConnection(path)
db.function('step', (number) => {
  if (number === Number(killAt)) process.kill(process.pid, 'SIGKILL')
  return null
})
migrate(db, STEPPING)
process.kill(process.pid, 'SIGKILL')
