/** A line of an iCalendar file after its folds were opened. */
export interface ContentLine {
  /** Of its first part in the file, from 1. */
  readonly number: number
  /** In capitals. */
  readonly name: string
  /** By name in capitals; the first value of each. */
  readonly params: Readonly<Record<string, string>>
  readonly value: string
}

/** `NAME;PARAM=value;PARAM="quoted: value":the rest`. Null: there is no name or no colon. */
export function parseLine(text: string, number: number): ContentLine | null {
  const name = /^[A-Za-z0-9-]+/.exec(text)?.[0]
  if (!name) return null
  const params: Record<string, string> = Object.create(null)
  let at = name.length
  while (text[at] === ';') {
    const found = PARAM.exec(text.slice(at))
    if (!found) return null
    const [whole, key = '', quoted, plain = ''] = found
    params[key.toUpperCase()] ??= quoted ?? plain
    at += whole.length
  }
  return text[at] === ':' ? { number, name: name.toUpperCase(), params, value: text.slice(at + 1) } : null
}

/** Further values of the same parameter follow after commas; nothing here needs them. */
const PARAM = /^;([A-Za-z0-9-]+)=(?:"([^"]*)"|([^";:,]*))(?:,(?:"[^"]*"|[^";:,]*))*/

/** A text value with its escapes taken back. */
export function plainText(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
}
