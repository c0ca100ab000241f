import { externalLink } from '../../../shared/kernel/external-link.ts'
import { type PaperPlace, readPaperLink } from '../../../shared/kernel/paper-link.ts'

/** Where a link in somebody's Markdown leads. */
export type LinkTarget = { readonly kind: 'inside'; readonly href: string } | { readonly kind: 'outside'; readonly href: string }

/** A place of the app: a session, a paper (with page and mark), a journal entry. */
const INSIDE = /^#\/(sessions|read|journal)\/[\w-]{1,64}(\?[\w=&%-]{0,200})?$/

/** A picture or a sound that came with a card, by the SHA-256 of its bytes; main serves kinds that it knows and nothing else. */
const MEDIA = /^media\/[0-9a-f]{64}\.(?:(png|jpg|gif|webp)|(wav|ogg|flac|mp3|m4a))$/

/** A file of a journal entry, by its id. */
const ATTACHMENT = /^attachment\/([\w-]{1,64})$/

/** The id of an attachment that an address names. */
export function attachmentIn(address: string | undefined): string | null {
  return ATTACHMENT.exec(address ?? '')?.[1] ?? null
}

/** Where a kept file is shown from; null: it is none, or of a kind that is not shown. */
export function keptMedia(address: string | undefined): { readonly kind: 'picture' | 'sound'; readonly src: string } | null {
  const found = MEDIA.exec(address ?? '')
  return found ? { kind: found[1] ? 'picture' : 'sound', src: `/${found[0]}` } : null
}

/** Null for everything that may not be a link at all; main checks what leaves the app once more (S10, S14). */
export function linkTarget(href: string | undefined): LinkTarget | null {
  if (href === undefined) return null
  if (INSIDE.test(href)) return { kind: 'inside', href }
  const place = readPaperLink(href)
  if (place) return { kind: 'inside', href: addressOf(place) }
  const outside = externalLink(href)
  return outside ? { kind: 'outside', href: outside.url } : null
}

/** A link to a paper as the app's own address, which counts pages from 0. */
function addressOf({ paperId, pageIndex, markId }: PaperPlace): string {
  const parts = [...(pageIndex === null ? [] : [`page=${pageIndex}`]), ...(markId === null ? [] : [`mark=${markId}`])]
  return `#/read/${paperId}${parts.length === 0 ? '' : `?${parts.join('&')}`}`
}
