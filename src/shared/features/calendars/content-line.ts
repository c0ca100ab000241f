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
  if (text[at] !== ':') return null
  const line = { number, name: name.toUpperCase(), params, value: text.slice(at + 1) }
  return params.TZID === undefined ? line : withWholeZone(line, params.TZID)
}

/** A zone's name with a colon ought to stand in quotes: `TZID=(UTC+01:00) Berlin:20260302T100000`. */
function withWholeZone(line: ContentLine, tzid: string): ContentLine {
  const [, rest, times] = line.value.match(/^(.{1,200}):([\dTZ,]+)$/) ?? []
  return rest === undefined || times === undefined
    ? line
    : { ...line, params: { ...line.params, TZID: [tzid, rest].join(':') }, value: times }
}

/** Further values of the same parameter follow after commas; nothing here needs them. The oldest form has names alone. */
const PARAM = /^;([A-Za-z0-9-]+)(?:=(?:"([^"]*)"|([^";:,]*))(?:,(?:"[^"]*"|[^";:,]*))*)?/

/** The words of a text property; empty when there is none. */
export function textValue(line: ContentLine | undefined): string {
  if (!line) return ''
  return plainText(isQuotedPrintable(line.params) ? fromQuotedPrintable(line.value) : line.value)
}

function isQuotedPrintable(params: ContentLine['params']): boolean {
  return params.ENCODING?.toUpperCase() === 'QUOTED-PRINTABLE' || 'QUOTED-PRINTABLE' in params
}

/** The oldest form (vCalendar 1.0) writes each byte beyond ASCII as `=C3`: UTF-8, or an old program's Latin-1. */
function fromQuotedPrintable(value: string): string {
  return value.replaceAll(/(?:=[0-9A-Fa-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run.replaceAll('=', '%'))
    } catch {
      return run.replaceAll(/=(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    }
  })
}

/** A text value with its escapes taken back. */
export function plainText(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
}
