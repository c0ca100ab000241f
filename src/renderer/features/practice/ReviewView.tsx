import { ActionIcon, Badge, Button, Menu, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconDots, IconEdit, IconMoon, IconPlayerPause } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { intervalText } from '../../../shared/features/practice/interval-text.ts'
import type { Category, Rating } from '../../../shared/features/practice/practice.model.ts'
import type { BlockId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CardFace } from './CardFace.tsx'
import { ConfidenceBar } from './ConfidenceBar.tsx'
import { RatingBar } from './RatingBar.tsx'
import classes from './Review.module.css'
import { CATEGORY_NAMES, KIND_NAMES, TEXT } from './text.ts'
import { useSetSuspended } from './use-practice-orders.ts'
import { useReview } from './use-review.ts'

interface ReviewViewProps {
  readonly category: Category | null
  /** A study day: what would be forgotten by then is asked, due or not. */
  readonly readyFor: IsoDate | null
  /** The block of the plan that this is; its minutes go there. */
  readonly blockId: BlockId | undefined
  readonly showsAllRatings: boolean
  readonly asksConfidence: boolean
}

/** Reviewing: the question, how sure one is, the answer, how it went. */
export function ReviewView({ category, readyFor, blockId, showsAllRatings, asksConfidence }: ReviewViewProps) {
  const navigate = useNavigate()
  const { next, card, shown, rate, undo, bury } = useReview(category, readyFor, blockId)
  const { mutate: undoAnswer } = undo
  const { mutate: buryCard } = bury
  const suspend = useSetSuspended().mutate
  const words = TEXT.review
  const actions = useMemo(() => {
    const rateIt = async (rating: Rating) => {
      const result = await rate(rating)
      if (result?.isLeech) notifications.show({ message: words.leech, autoClose: 15_000 })
    }
    return {
      rateIt,
      undo: () => undoAnswer(undefined, { onSuccess: () => notifications.show({ message: words.undone }) }),
      bury: () => {
        if (card) buryCard({ cardId: card.cardId }, { onSuccess: () => notifications.show({ message: words.buried }) })
      },
      suspend: () => {
        if (card) suspend({ questionId: card.questionId, isSuspended: true })
      },
      edit: () => {
        if (card) void navigate({ to: '/practice/questions/$questionId', params: { questionId: card.questionId } })
      },
    }
  }, [rate, undoAnswer, buryCard, suspend, navigate, card])
  const canUndo = next.data?.canUndo ?? false
  useActions(
    useMemo(() => {
      const group = words.title
      const ofCard = [
        { id: 'practice.bury', label: words.bury, group, keys: ['n'], run: actions.bury },
        { id: 'practice.suspend', label: words.suspend, group, keys: ['x'], run: actions.suspend },
        { id: 'practice.edit', label: words.edit, group, keys: ['e'], run: actions.edit },
      ]
      return [
        ...(card ? ofCard : []),
        { id: 'practice.undo', label: words.undo, group, keys: ['mod+z', 'u'], isEnabled: () => canUndo, run: actions.undo },
        { id: 'practice.leave', label: words.leave, group, keys: ['escape'], run: () => void navigate({ to: '/practice' }) },
      ]
    }, [actions, card, canUndo, navigate]),
  )
  if (next.error) return <EmptyState {...TEXT.unreadable} />
  if (!next.data) return null
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <Link to="/practice" className={classes.back}>
          {words.leave}
        </Link>
        <VisuallyHidden component="h1">{words.title}</VisuallyHidden>
        <span className="pb-numbers" role="status">
          {words.left(next.data.left)}
        </span>
        <span className={classes.push} />
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={!canUndo}
          onClick={actions.undo}
        >
          {words.undo}
        </Button>
        {card ? <CardMenu onBury={actions.bury} onSuspend={actions.suspend} onEdit={actions.edit} /> : null}
      </header>
      {card ? (
        <>
          <div className={classes.scroller}>
            <article className={classes.card} aria-label={words.question} key={card.cardId}>
              <div>
                <Badge variant="light">{CATEGORY_NAMES[card.category]}</Badge> <Badge variant="default">{KIND_NAMES[card.kind]}</Badge>{' '}
                {card.isNew ? <Badge variant="outline">{words.isNew}</Badge> : null}
              </div>
              <CardFace card={card} isShown={shown.isShown} onShow={() => shown.show(null)} />
            </article>
          </div>
          <footer className={classes.foot}>
            {shown.isShown ? (
              <RatingBar card={card} showsAll={showsAllRatings} onRate={(rating) => void actions.rateIt(rating)} />
            ) : (
              <ConfidenceBar asks={asksConfidence} onShow={shown.show} />
            )}
          </footer>
        </>
      ) : (
        <EmptyState title={words.done} hint={words.nothingHint(next.data.nextInMs === null ? null : intervalText(next.data.nextInMs))}>
          <Button onClick={() => void navigate({ to: '/practice/drill' })}>{TEXT.drills.any}</Button>
        </EmptyState>
      )}
    </div>
  )
}

interface CardMenuProps {
  readonly onBury: () => void
  readonly onSuspend: () => void
  readonly onEdit: () => void
}

function CardMenu({ onBury, onSuspend, onEdit }: CardMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={TEXT.editor.actions}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMoon size={16} aria-hidden />} onClick={onBury}>
          {TEXT.review.bury}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlayerPause size={16} aria-hidden />} onClick={onSuspend}>
          {TEXT.review.suspend}
        </Menu.Item>
        <Menu.Item leftSection={<IconEdit size={16} aria-hidden />} onClick={onEdit}>
          {TEXT.review.edit}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
