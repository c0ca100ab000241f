import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Mark, MarkColor, MarkPart } from '../../../shared/features/reader/mark.model.ts'
import type { MarkId, PaperId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { TEXT } from './text.ts'
import { type UndoStack, useUndo } from './use-undo.ts'

export interface MarkOrders {
  readonly add: (color: MarkColor, parts: readonly MarkPart[]) => Promise<readonly Mark[]>
  readonly recolor: (mark: Mark, color: MarkColor) => void
  /** Saves a comment while it is typed; resolves when main has it. */
  readonly saveComment: (markId: MarkId, comment: string) => Promise<unknown>
  /** Makes a finished edit of a comment one step of undo. */
  readonly finishComment: (markId: MarkId, before: string, after: string) => void
  readonly remove: (markIds: readonly MarkId[]) => void
}

/** The marks of a paper in reading order, what can be done to them, and how it is undone. */
export function useMarks(paperId: PaperId): { readonly marks: readonly Mark[]; readonly orders: MarkOrders; readonly undo: UndoStack } {
  const { data } = useQuery(endpoints.reader.marks.queryOptions({ input: { paperId } }))
  const undo = useUndo(sayFailed)
  const orders = useMemo(() => createOrders(paperId, undo), [paperId, undo])
  return { marks: data ?? NONE, orders, undo }
}

const NONE: readonly Mark[] = []

function createOrders(paperId: PaperId, undo: UndoStack): MarkOrders {
  const remove = (markIds: readonly MarkId[]) => client.reader.removeMarks({ markIds: [...markIds] })
  const restore = (markIds: readonly MarkId[]) => client.reader.restoreMarks({ markIds: [...markIds] })
  return {
    add: async (color, parts) => {
      const added = await client.reader.addMarks({
        paperId,
        marks: parts.map((part) => ({ ...part, kind: 'highlight', color, comment: '' })),
      })
      const ids = added.map((mark) => mark.id)
      undo.push({ undo: () => remove(ids), redo: () => restore(ids) })
      return added
    },
    recolor: (mark, color) => {
      const set = (next: MarkColor) => client.reader.changeMark({ markId: mark.id, color: next })
      set(color).then(() => undo.push({ undo: () => set(mark.color), redo: () => set(color) }), sayFailed)
    },
    saveComment: (markId, comment) => client.reader.changeMark({ markId, comment }),
    finishComment: (markId, before, after) => {
      if (before === after) return
      const set = (comment: string) => client.reader.changeMark({ markId, comment })
      undo.push({ undo: () => set(before), redo: () => set(after) })
    },
    remove: (markIds) => {
      remove(markIds).then(() => {
        undo.push({ undo: () => restore(markIds), redo: () => remove(markIds) })
        sayRemoved(undo)
      }, sayFailed)
    },
  }
}

function sayRemoved(undo: UndoStack): void {
  const id = 'reader.removed'
  notifications.hide(id)
  notifications.show({
    id,
    message: (
      <Group justify="space-between">
        <Text size="sm">{TEXT.removed}</Text>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id)
            undo.undo()
          }}
        >
          {TEXT.undo}
        </Button>
      </Group>
    ),
  })
}

export function sayFailed(): void {
  notifications.show({ color: 'red', message: TEXT.failed })
}
