import type { MarkId, PaperId } from './ids.ts'

/** A place in a paper, as links from outside the app name it. */
export interface PaperPlace {
  readonly paperId: PaperId
  readonly pageIndex: number | null
  readonly markId: MarkId | null
}

export const LINK_SCHEME = 'prepbench'
const FORM = /^prepbench:\/\/paper\/([\w-]{1,64})\/?(?:\?([\w=&-]{0,200}))?$/i

/**
 * `prepbench://paper/<id>?page=<number>&mark=<id>`; the page counts from 1. A mark that is gone leaves the page, so both
 * are in the link.
 */
export function paperLink({ paperId, pageIndex, markId }: PaperPlace): string {
  const parts = [...(pageIndex === null ? [] : [`page=${pageIndex + 1}`]), ...(markId === null ? [] : [`mark=${markId}`])]
  return `${LINK_SCHEME}://paper/${paperId}${parts.length === 0 ? '' : `?${parts.join('&')}`}`
}

/** Null for everything that is no such link. */
export function readPaperLink(address: string): PaperPlace | null {
  const [, paperId, search = ''] = FORM.exec(address) ?? []
  if (paperId === undefined) return null
  const fields = new Map(
    search
      .split('&')
      .map((field) => field.split('=', 2))
      .map(([key = '', value = '']) => [key, value]),
  )
  const page = Number(fields.get('page'))
  const mark = fields.get('mark')
  return {
    paperId: paperId as PaperId,
    pageIndex: Number.isSafeInteger(page) && page > 0 ? page - 1 : null,
    markId: mark && mark.length <= 64 ? (mark as MarkId) : null,
  }
}
