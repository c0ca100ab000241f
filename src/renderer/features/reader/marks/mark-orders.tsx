import { notifications } from '@mantine/notifications'
import type { Mark, MarkColor, MarkKind, NewMark, PlacedShape } from '../../../../shared/features/reader/mark.model.ts'
import { shapeOf } from '../../../../shared/features/reader/mark-shape.ts'
import type { MarkId, PaperId } from '../../../../shared/kernel/ids.ts'
import { client } from '../../../client/client.ts'
import { offerUndo } from '../../../ui/undo.tsx'
import { TEXT } from '../text.ts'
import type { UndoStack } from './use-undo.ts'

/** A mark and the shape it gets; null takes the mark away. */
export interface Reshaping {
  readonly mark: Mark
  readonly shape: PlacedShape | null
}

/** What can be done to marks. Each is one step of undo, however many marks it is about. */
export interface MarkOrders {
  readonly add: (marks: readonly NewMark[]) => Promise<readonly Mark[]>
  readonly recolor: (marks: readonly Mark[], color: MarkColor) => void
  readonly changeKind: (mark: Mark, kind: MarkKind) => void
  /** Saves a comment while it is typed; resolves when main has it. */
  readonly saveComment: (markId: MarkId, comment: string) => Promise<unknown>
  /** Makes a finished edit of a comment one step of undo. */
  readonly finishComment: (markId: MarkId, before: string, after: string) => void
  /** Moves, extends, resizes or erases. Resolves when it is done or refused. */
  readonly reshape: (reshapings: readonly Reshaping[]) => Promise<void>
  readonly remove: (markIds: readonly MarkId[]) => void
  /** Gives a mark without a place one. */
  readonly place: (mark: Mark, pageIndex: number, shape: PlacedShape) => void
  /** Makes marks of the file's own annotations. */
  readonly takeIn: () => Promise<{ readonly added: number; readonly skipped: number }>
}

export function createMarkOrders(paperId: PaperId, undo: UndoStack): MarkOrders {
  const remove = (markIds: readonly MarkId[]) => client.reader.removeMarks({ markIds: [...markIds] })
  const restore = (markIds: readonly MarkId[]) => client.reader.restoreMarks({ markIds: [...markIds] })
  /** Does something now, and makes it a step. */
  const step = async (name: string, redo: () => Promise<unknown>, undoIt: () => Promise<unknown>) => {
    await redo()
    undo.push({ name, undo: undoIt, redo })
  }
  const put = (changes: readonly { readonly markId: MarkId; readonly color?: MarkColor; readonly kind?: MarkKind }[]) =>
    Promise.all(changes.map((change) => client.reader.changeMark(change)))
  const reshape = (marks: readonly { readonly markId: MarkId; readonly shape: PlacedShape }[]) =>
    Promise.all(marks.map((change) => client.reader.reshapeMark(change)))
  return {
    add: async (marks) => {
      const added = await client.reader.addMarks({ paperId, marks: [...marks] })
      const ids = added.map((mark) => mark.id)
      undo.push({ name: TEXT.steps.added(ids.length), undo: () => remove(ids), redo: () => restore(ids) })
      return added
    },
    takeIn: async () => {
      const { added, skipped } = await client.reader.takeInEmbedded({ paperId })
      const markIds = added.map((mark) => mark.id)
      if (markIds.length > 0)
        undo.push({
          name: TEXT.steps.added(markIds.length),
          undo: () => client.reader.removeMarks({ markIds, givesBack: true }),
          redo: () => restore(markIds),
        })
      return { added: added.length, skipped }
    },
    recolor: (marks, color) => {
      const [after, before] = [
        marks.map(({ id }) => ({ markId: id, color })),
        marks.map((mark) => ({ markId: mark.id, color: mark.color })),
      ]
      step(
        TEXT.steps.recolored(marks.length),
        () => put(after),
        () => put(before),
      ).catch(sayFailed)
    },
    changeKind: (mark, kind) => {
      step(
        TEXT.steps.changed,
        () => put([{ markId: mark.id, kind }]),
        () => put([{ markId: mark.id, kind: mark.kind }]),
      ).catch(sayFailed)
    },
    saveComment: (markId, comment) => client.reader.changeMark({ markId, comment }),
    finishComment: (markId, before, after) => {
      if (before === after) return
      const set = (comment: string) => client.reader.changeMark({ markId, comment })
      undo.push({ name: TEXT.steps.commented, undo: () => set(before), redo: () => set(after) })
    },
    reshape: (reshapings) => {
      const kept = reshapings.flatMap(({ mark, shape }) => (shape ? [{ markId: mark.id, shape, before: shapeOf(mark) }] : []))
      const gone = reshapings.flatMap(({ mark, shape }) => (shape ? [] : [mark.id]))
      return step(
        kept.length === 0 ? TEXT.steps.removed(gone.length) : TEXT.steps.reshaped,
        async () => {
          if (gone.length > 0) await remove(gone)
          await reshape(kept)
        },
        async () => {
          if (gone.length > 0) await restore(gone)
          await reshape(kept.map(({ markId, before }) => ({ markId, shape: before })))
        },
      ).catch(sayFailed)
    },
    place: (mark, pageIndex, shape) => {
      const put = (to: number, as: PlacedShape, isUnplaced: boolean) =>
        client.reader.placeMark({ markId: mark.id, pageIndex: to, shape: as, isUnplaced })
      step(
        TEXT.steps.placed,
        () => put(pageIndex, shape, false),
        () => put(mark.pageIndex, shapeOf(mark), true),
      ).catch(sayFailed)
    },
    remove: (markIds) => {
      step(
        TEXT.steps.removed(markIds.length),
        () => remove(markIds),
        () => restore(markIds),
      ).then(() => offerUndo(TEXT.removed(markIds.length), undo.undo), sayFailed)
    },
  }
}

export function sayFailed(): void {
  notifications.show({ color: 'red', message: TEXT.failed })
}
