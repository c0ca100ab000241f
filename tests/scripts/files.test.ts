import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lastChange } from '../../scripts/build-state.mjs'
import { findHeaders } from '../../scripts/setup/compiler.mjs'
import { unzip } from '../../scripts/setup/unzip.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prepbench-scripts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (...names: string[]) => join(folder, ...names)

function put(names: string[], contents = '') {
  mkdirSync(at(...names.slice(0, -1)), { recursive: true })
  writeFileSync(at(...names), contents)
}

describe('unzip', () => {
  /** Kit/tool (deflated, 0755), Kit/locales/en.txt (stored, 0644), Kit/resources/app.js, and a comment at the end. */
  const archive = `UEsDBBQAAAAIAAAAIVAxIrmuCAAAACAAAAAIAAAAS2l0L3Rvb2wrKs1TKMKDAVBLAwQUAAAAAAAAACFQhqYQNgUAAAAFAAAAEgAAAEtpdC9sb2NhbGVz
L2VuLnR4dGhlbGxvUEsDBBQAAAAIAAAAIVAiuI4PCgAAAAgAAAAUAAAAS2l0L3Jlc291cmNlcy9hcHAuanPLSU0rUcgvLQEAUEsBAhQDFAAAAAgAAAAhUDEiua4IAAAA
IAAAAAgAAAAAAAAAAAAAAO2BAAAAAEtpdC90b29sUEsBAhQDFAAAAAAAAAAhUIamEDYFAAAABQAAABIAAAAAAAAAAAAAAKSBLgAAAEtpdC9sb2NhbGVzL2VuLnR4dFBL
AQIUAxQAAAAIAAAAIVAiuI4PCgAAAAgAAAAUAAAAAAAAAAAAAACkgWMAAABLaXQvcmVzb3VyY2VzL2FwcC5qc1BLBQYAAAAAAwADALgAAACfAAAAAwBlbmQ=`

  beforeEach(() => writeFileSync(at('kit.zip'), Buffer.from(archive, 'base64')))

  it('puts the chosen files where they are wanted, with their permissions', () => {
    unzip(at('kit.zip'), (name) => (name.includes('resources') ? undefined : at('out', name.slice('Kit/'.length))))
    expect(readFileSync(at('out', 'tool'), 'utf8')).toBe('run '.repeat(8))
    expect(statSync(at('out', 'tool')).mode & 0o777).toBe(0o755)
    expect(readFileSync(at('out', 'locales', 'en.txt'), 'utf8')).toBe('hello')
    expect(readdirSync(at('out')).sort()).toEqual(['locales', 'tool'])
  })

  it('refuses what is no zip file', () => {
    writeFileSync(at('kit.zip'), 'an error page')
    expect(() => unzip(at('kit.zip'), () => undefined)).toThrow('Not a zip file.')
  })
})

describe('the latest change', () => {
  const date = (file: string, seconds: number) => utimesSync(file, seconds, seconds)

  it('is the one of the newest file', () => {
    put(['src', 'deep', 'new.ts'])
    put(['src', 'old.ts'])
    date(at('src', 'deep', 'new.ts'), 300)
    for (const old of [at('src', 'old.ts'), at('src', 'deep'), at('src')]) date(old, 100)
    expect(lastChange(at('src'))).toBe(300_000)
  })

  it('is the one of the folder when a file was deleted', () => {
    put(['src', 'a.ts'])
    date(at('src', 'a.ts'), 100)
    date(at('src'), 200)
    expect(lastChange(at('src'))).toBe(200_000)
  })

  it('is never, for what does not exist', () => expect(lastChange(at('missing'))).toBe(0))
})

describe('the headers of Node', () => {
  beforeEach(() => {
    put(['bare', 'bin', 'node'])
    put(['full', 'bin', 'node'])
    put(['full', 'include', 'node', 'node_api.h'])
  })
  const path = () => [at('bare', 'bin'), at('full', 'bin')].join(delimiter)

  it('are found beside a Node on the path', () => {
    expect(findHeaders({ path: path(), chosen: undefined })).toBe(at('full'))
  })

  it('are found through a link', () => {
    mkdirSync(at('links'))
    symlinkSync(at('full', 'bin', 'node'), at('links', 'node'))
    expect(findHeaders({ path: at('links'), chosen: undefined })).toBe(at('full'))
  })

  it('are the ones the user chose', () => {
    put(['chosen', 'include', 'node', 'node_api.h'])
    expect(findHeaders({ path: path(), chosen: at('chosen') })).toBe(at('chosen'))
  })

  it('are missing when no Node has brought any', () => {
    expect(findHeaders({ path: at('bare', 'bin'), chosen: undefined })).toBeUndefined()
  })
})
