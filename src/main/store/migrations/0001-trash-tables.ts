/**
 * Part of the foundation: what goes for ever. A row that something still needs stays without its content, with
 * `deleted_at` 0: a paper that sessions were held on, an occurrence that its series must not bring back, a starter
 * question, and a mark whose annotation in the file must not be offered again.
 */
export const TRASH_TABLES = `
-- Files of the profile that nothing names any more, written down with the order that let go of them: a crash in between
-- leaves them to the next start. Paths are those of an archive.
CREATE TABLE doomed_file (
  path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
`
