import { useEffect, useState } from 'react'
import { classOf } from './code-kinds.ts'
import type { CodePiece } from './highlighter.ts'
import { loadHighlighter } from './load-highlighter.ts'

interface CodeTextProps {
  readonly code: string
  readonly language: string
}

/** Code in the colours of its language; plain until they are there, and where the language is not known. */
export function CodeText({ code, language }: CodeTextProps) {
  const [shown, setShown] = useState<{ readonly of: string; readonly pieces: readonly CodePiece[] | null }>({ of: '', pieces: null })
  useEffect(() => {
    let isGone = false
    const colour = async () => {
      const { codePieces } = await loadHighlighter()
      if (!isGone) setShown({ of: code, pieces: codePieces(code, language) })
    }
    colour().catch(() => {})
    return () => {
      isGone = true
    }
  }, [code, language])
  if (shown.of !== code || shown.pieces === null) return code
  let from = 0
  return shown.pieces.map(({ text, kind }) => {
    const key = from
    from += text.length
    return kind === null ? (
      text
    ) : (
      <span key={key} className={classOf(kind)} data-code={kind}>
        {text}
      </span>
    )
  })
}
