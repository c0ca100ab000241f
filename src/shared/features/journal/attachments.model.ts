import type { AttachmentId } from '../../kernel/ids.ts'

/** Largest file that can be attached. The same number stands in the words of the page. */
export const MAX_ATTACHMENT_BYTES = 50_000_000
/** Largest file that comes by the clipboard, which has no path to read it from. */
export const MAX_PASTED_BYTES = 10_000_000
/** Most files of one entry. */
export const MAX_ATTACHMENTS = 200

const MAX_NAME_CHARS = 120
const MAX_ENDING_CHARS = 12

/** Why a file was not attached. */
export const ATTACH_REFUSALS = ['too-large', 'too-many', 'not-a-file', 'unreadable', 'no-space'] as const
export type AttachRefusal = (typeof ATTACH_REFUSALS)[number]

export interface Attachment {
  readonly attachmentId: AttachmentId
  /** Harmless as the name of a file on every system. */
  readonly fileName: string
  readonly byteLength: number
  /** Whether its bytes are a picture that can be shown; its name says nothing about that. */
  readonly isPicture: boolean
  /** Whether main offers to open it; other kinds can only be saved. */
  readonly mayOpen: boolean
}

/** Names that mean a device on Windows, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A file's own name without anything that could lead elsewhere or look like another: folders, control and direction
 * signs, signs that no system takes, leading and trailing dots. At most 120 characters; a long one keeps its ending.
 */
export function attachmentName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICES, '_$&')
  if (plain === '') return 'file'
  const ending = endingOf(plain)
  const tail = ending === '' ? '' : `.${ending}`
  const stem = [...plain.slice(0, plain.length - tail.length)]
  return `${stem.slice(0, MAX_NAME_CHARS - tail.length).join('')}${tail}`
}

function endingOf(name: string): string {
  const ending = /[^.]\.([^.\s]+)$/.exec(name)?.[1] ?? ''
  return ending.length <= MAX_ENDING_CHARS ? ending : ''
}

/** Kinds that carry no program, so that the system's own program may be asked to show them. */
const OPENED = new Set([
  ...['pdf', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'txt', 'md', 'csv', 'tsv', 'json', 'rtf', 'epub'],
  ...['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'mp3', 'wav', 'ogg', 'flac', 'm4a', 'mp4', 'webm'],
])

/** Whether a file of this name may be opened at all, after a question. Programs, scripts, web pages and unknown kinds may not. */
export function mayOpen(fileName: string): boolean {
  return OPENED.has(endingOf(fileName).toLowerCase())
}

/** How a text shows an attachment: a picture in its place, any other file as a link. */
export function attachmentMarkdown({
  attachmentId,
  fileName,
  isPicture,
}: Pick<Attachment, 'attachmentId' | 'fileName' | 'isPicture'>): string {
  return `${isPicture ? '!' : ''}[${fileName.replace(/[[\]\\`*_<>]/g, ' ')}](attachment/${attachmentId})`
}
