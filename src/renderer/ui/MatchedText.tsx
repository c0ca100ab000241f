import type { TextPart } from '../../shared/kernel/matched-text.ts'
import { visibleText } from '../../shared/kernel/visible-text.ts'
import classes from './MatchedText.module.css'

/** Text with what matched marked; signs that would turn it around are shown (criterion S15). */
export function MatchedText({ parts }: { readonly parts: readonly TextPart[] }) {
  return parts.map((part, index) =>
    part.isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one answer never move.
      <mark key={index} className={classes.match}>
        {visibleText(part.text)}
      </mark>
    ) : (
      visibleText(part.text)
    ),
  )
}
