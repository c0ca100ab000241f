import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { isOnText, MAX_COMMENT_LENGTH, type Mark } from '../../../../shared/features/reader/mark.model.ts'
import type { MarkId } from '../../../../shared/kernel/ids.ts'
import { visibleText } from '../../../../shared/kernel/visible-text.ts'
import { SaveIndicator } from '../../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../../ui/use-autosave.ts'
import { TEXT } from '../text.ts'
import { ColorRow } from './ColorRow.tsx'
import { FloatingCard } from './FloatingCard.tsx'
import type { MarkOrders } from './mark-orders.tsx'
import classes from './marks.module.css'

interface MarkCardProps {
  readonly mark: Mark
  readonly x: number
  readonly y: number
  readonly orders: MarkOrders
  readonly onClose: () => void
  readonly onAsk: ((markId: MarkId) => void) | undefined
}

/** One mark: its comment, which saves itself, its colour, and Delete. */
export function MarkCard({ mark, x, y, orders, onClose, onAsk }: MarkCardProps) {
  const [comment, setComment] = useState(mark.comment)
  const { change, flush, state } = useAutosave((value: string) => orders.saveComment(mark.id, value))
  const latest = useRef(comment)
  latest.current = comment

  // biome-ignore lint/correctness/useExhaustiveDependencies: one step of undo for all that is typed while the card is open.
  useEffect(() => () => orders.finishComment(mark.id, mark.comment, latest.current), [mark.id])

  return (
    <FloatingCard label={TEXT.mark} x={x} y={y} onClose={onClose}>
      <Stack gap="xs" className={classes.editor}>
        {mark.author === null ? null : (
          <Text size="xs" c="var(--pb-ink-soft)">
            {TEXT.by(visibleText(mark.author))}
          </Text>
        )}
        <ColorRow label={TEXT.mark} chosen={mark.color} onChoose={(color) => orders.recolor([mark], color)} />
        <Textarea
          aria-label={TEXT.comment}
          placeholder={TEXT.commentHint}
          autosize
          minRows={2}
          autoFocus
          maxLength={MAX_COMMENT_LENGTH}
          value={comment}
          onChange={(event) => {
            setComment(event.currentTarget.value)
            change(event.currentTarget.value)
          }}
          onBlur={flush}
        />
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <SaveIndicator state={state} />
          {onAsk ? (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={async () => {
                // The comment asks, so it goes first.
                await flush()
                onClose()
                onAsk(mark.id)
              }}
            >
              {TEXT.askShort}
            </Button>
          ) : null}
          {isOnText(mark.kind) ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => orders.changeKind(mark, mark.kind === 'highlight' ? 'underline' : 'highlight')}
            >
              {mark.kind === 'highlight' ? TEXT.asUnderline : TEXT.asHighlight}
            </Button>
          ) : null}
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => {
              onClose()
              orders.remove([mark.id])
            }}
          >
            {TEXT.remove}
          </Button>
        </Group>
      </Stack>
    </FloatingCard>
  )
}
