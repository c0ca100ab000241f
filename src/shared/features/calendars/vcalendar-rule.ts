const WEEKDAY = /^(?:SU|MO|TU|WE|TH|FR|SA)$/
const UNTIL = /^\d{8}(?:T\d{6}Z?)?$/

/**
 * A rule of vCalendar 1.0, such as `MP1 2- FR #12`, as RRULE writes it today; other texts as they are. What has no
 * counterpart stays as it is too, and is then no rule.
 */
export function modernRule(text: string): string {
  const [head = '', ...tokens] = text.trim().toUpperCase().split(/\s+/)
  const [, kind = '', interval = ''] = /^(D|W|MP|MD|YM)(\d{1,4})$/.exec(head) ?? []
  if (kind === '') return text
  const last = tokens.at(-1) ?? ''
  const hasEnd = /^#\d+$/.test(last) || UNTIL.test(last)
  const parts = partsOf(kind, hasEnd ? tokens.slice(0, -1) : tokens)
  return parts === null ? text : [...parts, `INTERVAL=${interval}`, ...endOf(hasEnd ? last : '#2')].join(';')
}

/** `#0` goes on for ever; a rule that says nothing happens twice. */
function endOf(token: string): string[] {
  if (token === '#0') return []
  return [token.startsWith('#') ? `COUNT=${token.slice(1)}` : `UNTIL=${token}`]
}

function partsOf(kind: string, tokens: readonly string[]): string[] | null {
  switch (kind) {
    case 'D':
      return tokens.length === 0 ? ['FREQ=DAILY'] : null
    case 'W':
      return tokens.every((token) => WEEKDAY.test(token)) ? ['FREQ=WEEKLY', ...listOf('BYDAY', tokens)] : null
    case 'MP': {
      const days = placedDays(tokens)
      return days && ['FREQ=MONTHLY', ...listOf('BYDAY', days)]
    }
    case 'MD':
      return tokens.every((token) => /^(?:\d{1,2}[+-]?|LD)$/.test(token))
        ? ['FREQ=MONTHLY', ...listOf('BYMONTHDAY', tokens.map(monthDay))]
        : null
    default:
      return tokens.every((token) => /^\d{1,2}$/.test(token)) ? ['FREQ=YEARLY', ...listOf('BYMONTH', tokens)] : null
  }
}

function listOf(name: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${name}=${values.join()}`]
}

function monthDay(token: string): string {
  if (token === 'LD') return '-1'
  return token.endsWith('-') ? `-${token.slice(0, -1)}` : token.replace('+', '')
}

/** `1+ 3+ MO FR 1- SU`: places hold for the weekdays behind them. */
function placedDays(tokens: readonly string[]): string[] | null {
  const days: string[] = []
  let places: string[] = []
  let isNew = true
  for (const token of tokens) {
    if (/^[1-5][+-]?$/.test(token)) {
      places = isNew ? [monthDay(token)] : [...places, monthDay(token)]
      isNew = false
    } else if (WEEKDAY.test(token) && places.length > 0) {
      days.push(...places.map((place) => `${place}${token}`))
      isNew = true
    } else return null
  }
  return isNew ? days : null
}
