import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Fills the store of an app that is not running with papers that have rows and no files; as if they were locked, so that no cover is drawn. */
export function putManyPapers(dataFolder: string, count: number): void {
  const db = new Database(join(dataFolder, 'prepbench.sqlite'))
  const insert = db.prepare(
    `INSERT INTO paper (id, sha256, file_name, byte_length, title, title_source, authors, year, page_count, status, added_at, indexed_at, is_encrypted, updated_at)
     VALUES (?, ?, ?, 1000, ?, 'metadata', ?, ?, ?, ?, ?, 0, 1, 0)`,
  )
  const tag = db.prepare('INSERT INTO paper_tag (paper_id, tag) VALUES (?, ?)')
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const id = `many-${index}`
      const authors = JSON.stringify(
        [`Author Number${index % 97}`, 'Ada Lovelace', 'Charles Babbage', 'Mary Somerville'].slice(0, 1 + (index % 4)),
      )
      const status = ['unseen', 'practised', 'read'][index % 3]
      const title = `Paper ${index}: on ${['the limits of', 'learning', 'scaling', 'compressing'][index % 4]} very long titles of things`
      insert.run(id, String(index).padStart(64, '0'), `${index}.pdf`, title, authors, 1990 + (index % 35), 1 + (index % 40), status, index)
      if (index % 5 === 0) tag.run(id, `tag ${index % 20}`)
    }
  })()
  db.close()
}
