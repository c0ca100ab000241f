import { attachmentName } from '../attachments.model.ts'
import { MAX_TAG_CHARS, MAX_TAGS, MAX_TITLE_CHARS, TEMPLATES, type Template, tidyTags } from '../journal.model.ts'
import { frontMatterLine, readFrontMatter } from './front-matter.ts'

/** What a Markdown file says of an entry. */
export interface FolderEntry {
  /** Null: the file says none. */
  readonly title: string | null
  /** As written; main reads it in the person's zone. */
  readonly date: string | null
  readonly zone: string | null
  readonly tags: readonly string[]
  readonly mood: number | null
  readonly energy: number | null
  readonly template: Template
  readonly isFinished: boolean
  /** Ours, from an export of the app. */
  readonly id: string | null
  /** When its words had changed last, ISO 8601. */
  readonly updated: string | null
  /** Ids of attachments by the path of their file beside the text. */
  readonly attachments: ReadonlyMap<string, string>
  /** Lines of the head that mean nothing here; they leave again as they came. */
  readonly unknownLines: string
  readonly body: string
}

const ID = /^[\w-]{1,64}$/

/** Front matter is optional; what can't be understood in it is kept among the unknown lines. */
export function readFolderEntry(text: string): FolderEntry {
  const { fields, body } = readFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  const taken = new Set<string>()
  const take = <Value>(keys: readonly string[], read: (value: string | readonly string[]) => Value | null): Value | null => {
    for (const { key, value, source } of fields) {
      const found = keys.includes(key) && !taken.has(source) ? read(value) : null
      if (found === null) continue
      taken.add(source)
      return found
    }
    return null
  }
  const one = (value: string | readonly string[]) => (typeof value === 'string' && value !== '' ? value : null)
  const step = (value: string | readonly string[]) => (typeof value === 'string' && /^[1-5]$/.test(value) ? Number(value) : null)
  const entry = {
    title: take(['title'], (value) => one(value)?.replace(/\s+/g, ' ').slice(0, MAX_TITLE_CHARS) ?? null),
    date: take(['date', 'created'], (value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : null)),
    zone: take(['zone'], one),
    tags: take(['tags', 'tag'], readTags) ?? [],
    mood: take(['mood'], step),
    energy: take(['energy'], step),
    template: take(['template'], (value) => TEMPLATES.find((known) => known === value) ?? null) ?? 'blank',
    isFinished: take(['finished'], (value) => (value === 'true' ? true : value === 'false' ? false : null)) ?? true,
    id: take(['id'], (value) => (typeof value === 'string' && ID.test(value) ? value : null)),
    updated: take(['updated'], one),
    attachments: take(['attachments'], readAttachments) ?? new Map(),
  }
  const unknownLines = fields.flatMap(({ source }) => (taken.has(source) ? [] : [source])).join('\n')
  return { ...entry, unknownLines, body }
}

/** The inverse of {@link readFolderEntry}. */
export function writeFolderEntry(entry: FolderEntry): string {
  const lines = [
    frontMatterLine('title', entry.title ?? ''),
    ...(entry.date ? [frontMatterLine('date', entry.date)] : []),
    ...(entry.zone ? [frontMatterLine('zone', entry.zone)] : []),
    ...(entry.tags.length > 0 ? [frontMatterLine('tags', entry.tags)] : []),
    ...(entry.mood === null ? [] : [frontMatterLine('mood', entry.mood)]),
    ...(entry.energy === null ? [] : [frontMatterLine('energy', entry.energy)]),
    frontMatterLine('template', entry.template),
    frontMatterLine('finished', entry.isFinished),
    ...(entry.id ? [frontMatterLine('id', entry.id)] : []),
    ...(entry.updated ? [frontMatterLine('updated', entry.updated)] : []),
    ...(entry.attachments.size > 0
      ? [
          frontMatterLine(
            'attachments',
            [...entry.attachments].map(([path, id]) => `${id} ${path}`),
          ),
        ]
      : []),
    ...(entry.unknownLines === '' ? [] : [entry.unknownLines]),
  ]
  return `---\n${lines.join('\n')}\n---\n${entry.body}`
}

/** Name of an entry's file, without what other programs read as a link or a heading. */
export function entryFileName(day: string, title: string): string {
  const name = attachmentName(`${day} ${title.replace(/[\\/#^[\]]+/g, ' ').trim()}`.trim())
    .slice(0, 90)
    .trim()
  return `${name}.md`
}

function readTags(value: string | readonly string[]): string[] | null {
  const tags = tidyTags(
    (typeof value === 'string' ? value.split(',') : value).map((tag) => tag.trim().replace(/^#/, '').slice(0, MAX_TAG_CHARS)),
  )
  return tags.length === 0 ? null : tags.slice(0, MAX_TAGS)
}

function readAttachments(value: string | readonly string[]): Map<string, string> | null {
  if (typeof value === 'string') return null
  const found = value.map((item) => /^([\w-]{1,64}) (.{1,300})$/.exec(item))
  if (found.some((match) => match === null)) return null
  return new Map(found.map((match) => [match?.[2] ?? '', match?.[1] ?? '']))
}
