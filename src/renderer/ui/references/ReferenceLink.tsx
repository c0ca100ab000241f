import type { ReferenceKind } from '../../../shared/kernel/reference.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import classes from './References.module.css'
import { useReferenceTarget } from './reference-source.ts'
import { referenceName } from './text.ts'

interface ReferenceLinkProps {
  readonly kind: ReferenceKind
  readonly id: string
  /** The name it had when it was written. */
  readonly label: string
}

/** A reference as it reads: a link with the name of today, or words that say that it is gone. */
export function ReferenceLink({ kind, id, label }: ReferenceLinkProps) {
  const target = useReferenceTarget(kind, id)
  const name = visibleText(referenceName(target, label))
  return target?.href ? (
    <a href={target.href} className={classes.link}>
      {name}
    </a>
  ) : (
    <span className={classes.gone} data-state={target?.state}>
      {name}
    </span>
  )
}
