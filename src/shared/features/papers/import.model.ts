import type { PaperId } from '../../kernel/ids.ts'

/** How many files one import takes; the rest is named and left. */
export const MAX_IMPORT_FILES = 500
/** Larger files are no papers, and would not fit into the reader's memory. */
export const MAX_PAPER_BYTES = 512 * 1024 * 1024

/** What a file that is no PDF looks like from its first bytes. */
export const FOREIGN_KINDS = ['empty', 'web-page', 'picture', 'text', 'archive', 'postscript', 'unknown'] as const
export type ForeignKind = (typeof FOREIGN_KINDS)[number]

/** How the import of one file ended. Whatever is not `imported` or `duplicate` left nothing behind. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly paperId: PaperId; readonly title: string }
  | { readonly kind: 'duplicate'; readonly paperId: PaperId; readonly title: string; readonly wasRestored: boolean }
  | {
      readonly kind: 'password-needed'
      /** Goes back with the password; good until the app ends. */
      readonly token: string
      readonly isRetry: boolean
    }
  /** Encrypted, and no password opens it: for certificates, or by a method that is not known. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'not-a-pdf'; readonly found: ForeignKind }
  | { readonly kind: 'broken'; readonly reason: 'no-pages' | 'damaged' | 'too-slow' | 'too-hungry' }
  | { readonly kind: 'unreadable'; readonly reason: 'missing' | 'no-permission' | 'not-a-file' | 'too-large' | 'failed' }
  | { readonly kind: 'no-space' }
  | { readonly kind: 'cancelled' }

/** What one import says while it runs, in order: for each file some progress and then its result. */
export type ImportEvent =
  | {
      readonly kind: 'progress'
      readonly fileIndex: number
      readonly fileCount: number
      readonly fileName: string
      readonly phase: 'copying' | 'reading'
      /** Share of this file, 0 to 1. */
      readonly share: number
    }
  | { readonly kind: 'result'; readonly fileIndex: number; readonly fileName: string; readonly outcome: ImportOutcome }
  | { readonly kind: 'nothing-found'; readonly folderName: string }
  | { readonly kind: 'too-many'; readonly left: number }

/** Bytes from the start and from the end of a file that {@link foreignKind} needs. */
export const SNIFF_BYTES = 1024

/**
 * What a file is by its first and last {@link SNIFF_BYTES}: null for a PDF, whose header may have junk before it, or may
 * be gone as long as something else of a PDF is there.
 * Extensions are not asked: a web page saved as `paper.pdf` is the usual accident.
 */
export function foreignKind(head: Uint8Array, tail: Uint8Array = head): ForeignKind | null {
  if (head.length === 0) return 'empty'
  const text = latin1(head)
  if (text.includes('%PDF-')) return null
  const startsWith = (...starts: readonly string[]) => starts.some((start) => text.startsWith(start))
  if (startsWith('\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*') || /^RIFF....WEBP/s.test(text)) return 'picture'
  if (startsWith('PK\x03\x04', '\x1f\x8b', 'Rar!', '7z\xbc\xaf', 'BZh')) return 'archive'
  if (text.startsWith('%!PS')) return 'postscript'
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|\?xml|!--)/i.test(text)) return 'web-page'
  if (/\b\d+ \d+ obj\b/.test(text) || /\bstartxref\b|%%EOF/.test(latin1(tail))) return null
  return head.some((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte)) ? 'unknown' : 'text'
}

/** Tab, line feed, form feed, carriage return, escape: control characters that plain text may have. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b])

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
