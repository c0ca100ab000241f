import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Licence } from '../../shared/features/system/system.contract.ts'

/** What a build writes down of a package it has bundled. */
interface Bundled {
  readonly name: string
  readonly version: string
  readonly identifier?: string | null
  readonly text?: string | null
}

/** Packages that are shipped as they are, beside the bundles. */
const SHIPPED = ['better-sqlite3'] as const
/** Folders of pdf.js that bring works of others, each with its licence beside it. */
const BROUGHT_BY_PDFJS = ['wasm', 'standard_fonts'] as const

/**
 * Whose work the app is made of, by name: each package once, with the text of its licence.
 *
 * @param appFolder the app's own, with `out/` in it; what can't be read there is left out
 */
export async function licencesOf(appFolder: string): Promise<readonly Licence[]> {
  const lists = await Promise.all([
    bundled(join(appFolder, 'out/main/licences.json')),
    bundled(join(appFolder, 'out/renderer/licences.json')),
    ...SHIPPED.map((name) => shipped(join(appFolder, 'node_modules', name))),
    ...BROUGHT_BY_PDFJS.map((folder) => broughtAlong(join(appFolder, 'out/renderer/pdfjs', folder))),
  ])
  const byName = new Map(lists.flat().map((licence) => [`${licence.name} ${licence.version}`, licence]))
  return [...byName.values()].sort((first, second) => first.name.localeCompare(second.name, 'en'))
}

async function bundled(file: string): Promise<Licence[]> {
  const packages = JSON.parse((await textOf(file)) || '[]') as readonly Bundled[]
  return packages.map(({ name, version, identifier, text }) => ({ name, version, licence: identifier ?? '', text: text ?? '' }))
}

async function shipped(folder: string): Promise<Licence[]> {
  const about = await textOf(join(folder, 'package.json'))
  if (about === '') return []
  const { name, version, license } = JSON.parse(about) as { readonly name: string; readonly version: string; readonly license: string }
  return [{ name, version, licence: license, text: await textOf(join(folder, 'LICENSE')) }]
}

async function broughtAlong(folder: string): Promise<Licence[]> {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.startsWith('LICENSE_'))
  return Promise.all(
    files.map(async (file) => ({
      name: `pdfjs-dist: ${file.slice('LICENSE_'.length).toLowerCase()}`,
      version: '',
      licence: '',
      text: await textOf(join(folder, file)),
    })),
  )
}

/** Empty where there is no such file. */
function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
