import { externalLink } from '../../../shared/kernel/external-link.ts'

/** Where a link in somebody's Markdown leads. */
export type LinkTarget = { readonly kind: 'inside'; readonly href: string } | { readonly kind: 'outside'; readonly href: string }

/** A place of the app: a session, a paper (with page and mark), a journal entry. */
const INSIDE = /^#\/(sessions|read|journal)\/[\w-]{1,64}(\?[\w=&%-]{0,200})?$/

/** Null for everything that may not be a link at all; main checks what leaves the app once more (S10, S14). */
export function linkTarget(href: string | undefined): LinkTarget | null {
  if (href === undefined) return null
  if (INSIDE.test(href)) return { kind: 'inside', href }
  const outside = externalLink(href)
  return outside ? { kind: 'outside', href: outside.url } : null
}
