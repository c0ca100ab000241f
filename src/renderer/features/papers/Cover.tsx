import { useState } from 'react'
import type { PaperSummary } from '../../../shared/features/papers/papers.model.ts'
import { coverAddress, keepCover } from './kept-covers.ts'
import classes from './Library.module.css'

/** The first page, or the title's first letters until it is drawn. Says nothing: the title stands beside it. */
export function Cover({ paper, size }: { readonly paper: PaperSummary; readonly size: 'large' | 'small' }) {
  const [isLost, setIsLost] = useState(false)
  const address = coverAddress(paper.id)
  return (
    <div className={classes.cover} data-size={size} aria-hidden>
      {paper.hasCover && !isLost ? (
        <img src={address} alt="" loading="lazy" decoding="async" onLoad={() => keepCover(address)} onError={() => setIsLost(true)} />
      ) : (
        <span className={classes.initials}>{initials(paper.title)}</span>
      )}
    </div>
  )
}

function initials(title: string): string {
  const words = title.match(/\p{L}[\p{L}\p{N}]*/gu) ?? []
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('')
}
