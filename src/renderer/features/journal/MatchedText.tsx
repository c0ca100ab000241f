import type { TextPart } from '../../../shared/features/journal/journal.model.ts'
import classes from './Journal.module.css'

/** Text with what matched marked. */
export function MatchedText({ parts }: { readonly parts: readonly TextPart[] }) {
  return parts.map((part, index) =>
    part.isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one answer never move.
      <mark key={index} className={classes.match}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
