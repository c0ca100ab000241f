/** The tables a person knows, in the order they are counted out. */
const COUNTED = [
  ['paper', 'paper', 'papers'],
  ['mark', 'mark', 'marks'],
  ['reading_session', 'session', 'sessions'],
  ['journal_entry', 'journal entry', 'journal entries'],
  ['plan_block', 'plan block', 'plan blocks'],
] as const

/** Row counts of a store as people read them: `2 papers · 14 marks`. */
export function countsInWords(rowCounts: Readonly<Record<string, number>>): string {
  const parts = COUNTED.flatMap(([table, one, many]) => {
    const count = rowCounts[table] ?? 0
    return count > 0 ? [`${count.toLocaleString()} ${count === 1 ? one : many}`] : []
  })
  return parts.length > 0 ? parts.join(' · ') : 'Nothing written yet'
}
