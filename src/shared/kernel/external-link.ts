/** Where a link may lead once the person has agreed. */
export type ExternalLink =
  | { readonly kind: 'web'; readonly url: string /** Full host as the network sees it, punycode included. */; readonly host: string }
  | { readonly kind: 'mail'; readonly url: string; readonly host: string }

const MAIL_FIELDS = new Set(['subject'])

/**
 * The one gate for addresses that leave the app (criterion S10): `https:` without user or password, and `mailto:` with
 * an address and at most a subject. Everything else, `http:` included, is null and goes nowhere.
 */
export function externalLink(address: string): ExternalLink | null {
  const url = parse(address)
  if (!url) return null
  if (url.protocol === 'https:') {
    return url.username === '' && url.password === '' && url.hostname !== '' ? { kind: 'web', url: url.href, host: url.hostname } : null
  }
  if (url.protocol === 'mailto:') {
    const fields = [...url.searchParams.keys()]
    const isPlain = /^[^@\s,;?%]+@[^@\s,;?%]+$/.test(url.pathname) && fields.every((field) => MAIL_FIELDS.has(field.toLowerCase()))
    return isPlain ? { kind: 'mail', url: url.href, host: url.pathname } : null
  }
  return null
}

interface ParsedUrl {
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly hostname: string
  readonly pathname: string
  readonly href: string
  readonly searchParams: { keys(): Iterable<string> }
}

// `shared` knows neither Node nor the DOM, and both have the same URL.
declare const URL: { canParse(address: string): boolean; new (address: string): ParsedUrl }

function parse(address: string): ParsedUrl | null {
  return URL.canParse(address) ? new URL(address) : null
}
