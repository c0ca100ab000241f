import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

export interface SourceFile {
  /** From the repository root, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface Violation {
  readonly path: string
  readonly rule: string
  readonly found: string
}

/** Names that only one place may use; everything else gets time, ids and SQL handed in (architecture.md, section 5). */
const NAMES: readonly { readonly rule: string; readonly pattern: RegExp; readonly allowed: RegExp }[] = [
  { rule: 'time comes from the clock', pattern: /\bDate\.now\b|\bnew Date\(\s*\)/g, allowed: /^src\/main\/(index|electron\/clock)\.ts$/ },
  { rule: 'ids come from main', pattern: /\bMath\.random\b|\brandomUUID\b/g, allowed: /^src\/main\/electron\/clock\.ts$/ },
  { rule: 'one door for messages', pattern: /\bipcMain\b/g, allowed: /^src\/main\/electron\/ipc\.ts$/ },
  { rule: 'one door for messages', pattern: /\bipcRenderer\b/g, allowed: /^src\/preload\/index\.ts$/ },
  {
    rule: 'SQL lives in the store',
    pattern: /['"`]\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|PRAGMA)\s/g,
    allowed: /^src\/main\/(?:store\/|features\/.*\.store\.ts$|workflows\/.*\.store\.ts$)/,
  },
  {
    rule: 'SQL takes values as parameters (S18)',
    pattern: /\b(?:prepare|exec)\([^`'"]*`[^`]*\$\{/g,
    // Counting, salvaging and archives go over whatever tables the schema has, and a table's name can't be a parameter.
    allowed: /^src\/main\/store\/(?:row-counts|salvage|dump-store|load-dump|fill-store)\.ts$/,
  },
  { rule: 'no file address (S4)', pattern: /\bloadFile\b|file:\/\//g, allowed: /^src\/main\/electron\/log\.ts$/ },
  {
    rule: 'one way out to the network (S11)',
    pattern: /'(?:node:)?(?:https?|http2|net|tls|dgram|undici)'|\b(?:net\.(?:fetch|request)|WebSocket|EventSource|XMLHttpRequest)\b/g,
    // The one question that somebody asks for, and the development server of the page.
    allowed: /^src\/main\/(?:core\/ask-once|electron\/protocols)\.ts$/,
  },
  {
    rule: 'one way out to the network (S11)',
    pattern: /(?<![.\w])fetch\(/g,
    // The page's own address, and what reads pdf.js's files from the disk under this name.
    allowed: /^src\/(?:renderer\/client\/pdf-source|main\/paper-reader\/load-pdfjs)\.ts$/,
  },
  {
    rule: 'no markup as a string (C10)',
    pattern: /\bdangerouslySetInnerHTML\b|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML/g,
    allowed: /^$/,
  },
  { rule: 'no style attribute by name (C8)', pattern: /setAttribute\(\s*['"]style['"]/g, allowed: /^$/ },
  { rule: 'a PDF runs no script', pattern: /pdf\.sandbox|quickjs/g, allowed: /^$/ },
]

/** What breaks a rule of names, or imports another feature's folder. Comments do not count. */
export function violations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const code = withoutComments(file.text)
    const names = NAMES.filter(({ allowed }) => !allowed.test(file.path)).flatMap(({ rule, pattern }) =>
      [...code.matchAll(pattern)].map((match) => ({ path: file.path, rule, found: match[0].trim() })),
    )
    return [...names, ...foreignFeatures(file.path, code)]
  })
}

/** Features meet in `main/workflows` or `renderer/app`, so a feature imports no other one. */
function foreignFeatures(path: string, code: string): Violation[] {
  const own = /^src\/(?:main|renderer|shared)\/features\/([\w-]+)\//.exec(path)?.[1]
  if (!own) return []
  return [...code.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)]
    .map((match) => posix.join(posix.dirname(path), match[1] ?? match[2] ?? ''))
    .filter((target) => {
      const other = /^src\/(?:main|renderer|shared)\/features\/([\w-]+)\//.exec(target)?.[1]
      return other !== undefined && other !== own
    })
    .map((target) => ({ path, rule: 'a feature imports no other feature', found: target }))
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** Every module of the app that ships; tests are not among them. */
export function sourceFiles(root: string): SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
}
