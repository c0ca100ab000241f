import { Text, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { isTypedRight, type QuestionKind, typedAnswerText } from '../../../shared/features/practice/practice.model.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { MarkdownView } from '../../ui/markdown/MarkdownView.tsx'
import { PassageLink } from './PassageLink.tsx'
import classes from './Review.module.css'
import { SpeakingClock } from './SpeakingClock.tsx'
import { TEXT } from './text.ts'

interface FaceCard {
  readonly cardId: string
  readonly questionId: QuestionId
  readonly kind: QuestionKind
  readonly prompt: string
  readonly answer: string
  readonly reading: string
  readonly timeLimitS: number | null
}

interface CardFaceProps {
  readonly card: FaceCard
  readonly isShown: boolean
  readonly onShow: () => void
}

const words = TEXT.review

/** The question with what its kind needs (a field, a clock), and the answer once it is shown. */
export function CardFace({ card, isShown, onShow }: CardFaceProps) {
  const [typed, setTyped] = useState('')
  const isTyped = card.kind === 'typed'
  return (
    <>
      <div className={classes.prompt}>
        <MarkdownView text={card.prompt} {...TEXT.markdown} />
      </div>
      {isTyped ? (
        <TextInput
          label={words.typed}
          value={typed}
          readOnly={isShown}
          data-autofocus
          ref={focusOnce}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              // The rating keys act on the page again.
              event.currentTarget.blur()
              onShow()
            }
          }}
        />
      ) : null}
      {card.kind === 'code' ? <Textarea className={classes.code} label={words.code} autosize minRows={6} spellCheck={false} /> : null}
      {card.kind === 'spoken' ? <SpeakingClock limitS={card.timeLimitS} isRunning={!isShown} /> : null}
      {isShown ? <ShownAnswer card={card} typed={isTyped ? typed : null} /> : null}
    </>
  )
}

function focusOnce(field: HTMLInputElement | null): void {
  if (field && document.activeElement === document.body) field.focus()
}

function ShownAnswer({ card, typed }: { readonly card: FaceCard; readonly typed: string | null }) {
  const isRight = typed !== null && isTypedRight(typed, card.answer)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useEffect(() => place?.scrollIntoView({ block: 'nearest' }), [place])
  return (
    <section className={classes.answer} aria-label={words.answer} ref={setPlace}>
      {typed === null ? null : (
        <Text role="status" size="sm" mb="sm" c={isRight ? 'var(--pb-accent-ink)' : 'var(--pb-ink-soft)'}>
          {isRight ? words.typedRight : words.typedOther}
        </Text>
      )}
      <MarkdownView text={typed === null ? card.answer : typedAnswerText(card.answer)} {...TEXT.markdown} />
      <PassageLink questionId={card.questionId} />
      {card.reading ? (
        <>
          <p className={classes.label}>{words.readOn}</p>
          <MarkdownView text={card.reading} {...TEXT.markdown} />
        </>
      ) : null}
    </section>
  )
}
