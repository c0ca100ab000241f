import { Text } from '@mantine/core'
import type { Imported } from './ImportDialog.tsx'
import { ImportEnd } from './ImportEnd.tsx'
import classes from './tables.module.css'
import { TEXT } from './text.ts'

/** How an import of a table went, row by row where something was left out. */
export function ImportResult({ result, onClose }: { readonly result: Imported; readonly onClose: () => void }) {
  const { importId, added, updated, kept, problems, problemCount } = result
  return (
    <ImportEnd importId={importId} added={added} said={`${TEXT.result(added, updated, kept)}.`} onClose={onClose}>
      {problemCount > 0 ? (
        <div>
          <Text size="sm">{TEXT.problems(problemCount)}</Text>
          <ul className={classes.problems}>
            {problems.map(({ row, problem }) => (
              <li key={row}>{TEXT.problem(row, problem)}</li>
            ))}
            {problemCount > problems.length ? <li>{TEXT.more(problemCount - problems.length)}</li> : null}
          </ul>
        </div>
      ) : null}
    </ImportEnd>
  )
}
