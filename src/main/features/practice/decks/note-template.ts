import { decodeEntities } from './html-tree.ts'

/** A field's name and its HTML. */
export type NoteFields = ReadonlyMap<string, string>

export interface Rendered {
  /** HTML with the fields filled in. */
  readonly html: string
  /** The field that is typed and compared, if the template has one. */
  readonly typedField: string | null
}

const TOKEN = /\{\{([#^/]?)\s{0,5}([^{}]{1,300}?)\s{0,5}\}\}/g

/** Has the field read aloud; nothing of it is shown. */
const SPOKEN = /^tts(?:\s|$)/

/**
 * Fills a card template: fields, sections that depend on whether a field is empty, and the filters that matter. What it
 * doesn't know is left out. The front side is not repeated on the back.
 * @param gaps false: fields with gaps are left out too, since the question has them
 */
export function fillTemplate(template: string, fields: NoteFields, gaps = true): Rendered {
  let html = ''
  let typedField: string | null = null
  let at = 0
  /** Sections that are open, and whether each is shown. */
  const open: { readonly name: string; readonly isShown: boolean }[] = []
  const isShown = () => open.every((section) => section.isShown)
  for (const match of template.matchAll(TOKEN)) {
    const [whole, sign, content = ''] = match
    if (isShown()) html += template.slice(at, match.index)
    at = match.index + whole.length
    const parts = content.split(':')
    const name = decodeEntities(parts.at(-1)?.trim() ?? '')
    if (sign === '#' || sign === '^') open.push({ name, isShown: isFilled(fields.get(name)) === (sign === '#') })
    else if (sign === '/')
      open.splice(
        Math.max(
          0,
          open.findLastIndex((section) => section.name === name),
        ),
      )
    else if (isShown()) {
      const filters = parts.slice(0, -1).map((filter) => filter.trim())
      if (filters.includes('type')) typedField = name
      else if (!filters.some((filter) => SPOKEN.test(filter) || (!gaps && filter.startsWith('cloze')))) html += fields.get(name) ?? ''
    }
  }
  if (isShown()) html += template.slice(at)
  return { html, typedField }
}

/** A back begins behind its line, or behind the front that it repeats by its fields. */
export function backOnly(back: string, front: string): string {
  const line = /<hr[^>]{0,80}id\s{0,3}=\s{0,3}["']?answer["']?[^>]{0,80}>/i.exec(back)
  if (line) return back.slice(line.index + line[0].length)
  return front !== '' && back.startsWith(front) ? back.slice(front.length) : back
}

/** Tags without words are an empty field; a picture is not. */
function isFilled(html: string | undefined): boolean {
  return html !== undefined && (/<img|\[sound:/i.test(html) || html.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '')
}
