import { REFERENCE_KINDS, type Reference, type ReferenceKind, referencesIn, referenceText } from '../../../kernel/reference.ts'

/** Where what a text refers to stands outside of the app. */
export interface OutsideNames {
  /** Null: nowhere, so the reference stays as it is. */
  readonly reference: (reference: Reference) => { readonly name: string; readonly address: string } | null
  /** The path of an attachment's file beside the text; null: it is not there. */
  readonly attachment: (id: string) => string | null
}

const ATTACHED = /\]\(attachment\/([\w-]{1,64})\)/g

/** A text as other programs read it: links to files beside it, with the id kept in the link's title. */
export function toFolderText(body: string, names: OutsideNames): string {
  let text = ''
  let done = 0
  for (const reference of referencesIn(body)) {
    const outside = names.reference(reference)
    if (!outside) continue
    const name = outside.name.replace(/[[\]\n\\]+/g, ' ').trim() || reference.kind
    text += `${body.slice(done, reference.from)}[${name}](${encodePath(outside.address)} "${reference.kind}:${reference.id}")`
    done = reference.to
  }
  return (text + body.slice(done)).replace(ATTACHED, (whole, id: string) => {
    const path = names.attachment(id)
    return path === null ? whole : `](${encodePath(path)})`
  })
}

/** What the files around a text are here. Paths are relative to the folder, with `/`. */
export interface InsideNames {
  /** An entry by its file's path. */
  readonly entryAt: (path: string) => Named | null
  /** An entry by its title, or the name of its file without the ending; whatever its case. */
  readonly entryCalled: (title: string) => Named | null
  /** An attachment by its file's path, or by its name alone where `path` holds no folder. */
  readonly attachmentAt: (path: string) => string | null
}
interface Named {
  readonly id: string
  readonly title: string
}

const WIKI = /(!?)\[\[([^\][|#\n]{1,200})(#[^\][|\n]{0,200})?(?:\|([^\][\n]{0,200}))?\]\]/g
const LINK = /(!?)\[([^\][\n]{0,500})\]\(<?([^)\s<>]{1,1000})>?(?:[ \t]+"([^"\n]{0,200})")?\)/g
const TITLE = /^(\w+):([\w.-]{1,64})$/

/** The inverse of {@link toFolderText}, for files of any program: what leads to a file of the folder leads to it here. */
export function fromFolderText(text: string, path: string, names: InsideNames): string {
  const wiki = text.replace(WIKI, (whole, _picture: string, target: string, _part: string | undefined, alias: string | undefined) => {
    if (referencesIn(whole).length > 0) return whole
    const entry = names.entryCalled(target.trim()) ?? names.entryAt(beside(path, target.trim()) ?? '')
    if (entry) return entryReference(entry, alias?.trim() || target.trim())
    const attachment = names.attachmentAt(beside(path, target.trim()) ?? '') ?? names.attachmentAt(target.trim())
    return attachment === null ? whole : attachmentText(attachment, alias?.trim() || target.trim())
  })
  return wiki.replace(LINK, (whole, picture: string, label: string, target: string, title: string | undefined) => {
    const [, kind, id = ''] = TITLE.exec(title ?? '') ?? []
    if (isKind(kind)) return referenceText({ kind, id, label })
    const at = /^(?:[a-z][\w+.-]*:|[/#])/i.test(target) ? null : beside(path, decoded(target.replace(/#.*$/, '')))
    if (at === null) return whole
    const entry = picture === '' ? names.entryAt(at) : null
    if (entry) return entryReference(entry, label)
    const attachment = names.attachmentAt(at)
    return attachment === null ? whole : `${picture}[${label}](attachment/${attachment})`
  })
}

/** Files that a text may lead to, by path or name, as they are written there. */
export function filesNamedIn(text: string, path: string): string[] {
  const named: string[] = []
  const note = (at: string) => {
    named.push(at)
    return null
  }
  fromFolderText(text, path, { entryAt: () => null, entryCalled: () => null, attachmentAt: note })
  return [...new Set(named)]
}

/** A text with nothing in its references but what they lead to: names change, and that changes no text. */
export function withoutNames(body: string): string {
  let text = ''
  let done = 0
  for (const { kind, id, from, to } of referencesIn(body)) {
    text += `${body.slice(done, from)}[[${kind}:${id}]]`
    done = to
  }
  return text + body.slice(done)
}

const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i

function attachmentText(id: string, name: string): string {
  return `${PICTURE.test(name) ? '!' : ''}[${name}](attachment/${id})`
}

function entryReference({ id, title }: Named, label: string): string {
  return referenceText({ kind: 'entry', id, label: label || title })
}

function isKind(kind: string | undefined): kind is ReferenceKind {
  return REFERENCE_KINDS.some((known) => known === kind)
}

/** A path that starts from a file, as one from the folder; null: it leads out. */
function beside(path: string, target: string): string | null {
  if (target === '' || target.startsWith('/') || /[\\\0]/.test(target)) return null
  const parts = path.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function encodePath(path: string): string {
  if (/^\w+:\/\//.test(path)) return path
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/')
}
