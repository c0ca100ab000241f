import { isAbsolute, resolve } from 'node:path'
import { type PaperPlace, readPaperLink } from '../../shared/kernel/paper-link.ts'

/**
 * The papers a command line names: arguments that end in `.pdf`, made absolute. Switches and everything else are left
 * out; whether a file is a paper at all is asked by the import, as with a drop.
 */
export function fileArguments(commandLine: readonly string[], folder: string): string[] {
  return commandLine
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && /\.pdf$/i.test(argument))
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)))
}

/** The links to papers in a command line: the system starts the app with one when somebody follows it. */
export function linkArguments(commandLine: readonly string[]): PaperPlace[] {
  return commandLine.slice(1).flatMap((argument) => readPaperLink(argument) ?? [])
}
