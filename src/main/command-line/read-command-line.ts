/** What leaves by an order on the command line. */
const COMMAND_FORMATS = ['json', 'ics', 'csv', 'apkg', 'markdown'] as const
export type CommandFormat = (typeof COMMAND_FORMATS)[number]

/** What a command line asks for; `none`: the app itself. */
export type CommandOrder =
  | { readonly kind: 'none' }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string }
  | { readonly kind: 'backup' }
  | ExportOrder

export interface ExportOrder {
  readonly kind: 'export'
  readonly format: CommandFormat
  /** As typed. */
  readonly out: string
  /** Fill an empty store with the sample campaign first. */
  readonly hasSample: boolean
}

export const COMMAND_HELP = `prepbench [--user-data DIR] [FILE.pdf ...]     open the app
prepbench --export FORMAT --out PATH [--user-data DIR] [--sample]
prepbench --backup [--user-data DIR]

  --export json      everything, as a folder of plain files (docs/archive-format.md)
  --export ics       the plan and the interviews, as one calendar file
  --export csv       a folder with time-log.csv and questions.csv
  --export apkg      the question bank, as one Anki package
  --export markdown  the journal, as a folder of Markdown files with their attachments
  --out PATH         the new file or folder; a file takes the place of one of that name, a folder must not be there yet
  --user-data DIR    the data of another folder than the usual one
  --backup           one more verified copy of the store, with the files it needs, as “Back up now” in the settings
  --sample           put the sample campaign into an empty store first

Both also work while the app is open. Ends with 0 when it is written, 2 for a wrong order, 3 when there is no data that can be read, 4 when PATH can't be
written, 5 when the app is open and --sample is asked for. Progress goes to stderr.
`

/** Reads an order; what belongs to Electron or to nobody is left out, as with every other start. */
export function readCommandLine(args: readonly string[]): CommandOrder {
  if (args.includes('--help')) return { kind: 'help' }
  const format = valueAfter(args, '--export')
  if (args.includes('--backup')) {
    const other = ['--export', '--out', '--sample'].find((name) => valueAfter(args, name) !== undefined)
    return other ? wrong(`--backup goes alone, without ${other}: it writes to the folder of the backups.`) : { kind: 'backup' }
  }
  if (format === undefined) {
    const stray = ['--sample', '--out'].find((name) => valueAfter(args, name) !== undefined)
    return stray ? wrong(`${stray} goes with --export.`) : { kind: 'none' }
  }
  const known = COMMAND_FORMATS.find((candidate) => candidate === format)
  if (!known) return wrong(`--export takes one of ${COMMAND_FORMATS.join(', ')}.`)
  const out = valueAfter(args, '--out')
  if (!out) return wrong('--out PATH says where to; it is missing.')
  return { kind: 'export', format: known, out, hasSample: args.includes('--sample') }
}

/** The folder that `--user-data` names, as typed; null: the usual one. */
export function userDataArgument(args: readonly string[]): string | null {
  return valueAfter(args, '--user-data') || null
}

/** A value is the next argument or stands after `=`; the last one counts. Undefined: not given; empty: given without a value. */
function valueAfter(args: readonly string[], name: string): string | undefined {
  const index = args.findLastIndex((argument) => argument === name || argument.startsWith(`${name}=`))
  const found = args[index]
  if (found === undefined) return undefined
  if (found !== name) return found.slice(name.length + 1)
  const next = args[index + 1]
  return next === undefined || next.startsWith('--') ? '' : next
}

function wrong(sentence: string): CommandOrder {
  return { kind: 'wrong', sentence }
}
