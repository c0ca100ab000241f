import type { Db } from '../../src/main/store/db.ts'

/** The same store, with the time spent in its questions counted. */
export function timedStore(db: Db, asked: { ms: number }): Db {
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    const statement = prepare(sql)
    const counted =
      <Answer>(ask: (...values: unknown[]) => Answer) =>
      (...values: unknown[]): Answer => {
        const start = performance.now()
        const answer = ask(...values)
        asked.ms += performance.now() - start
        return answer
      }
    statement.all = counted(statement.all.bind(statement))
    statement.get = counted(statement.get.bind(statement))
    return statement
  }) as Db['prepare']
  return db
}
