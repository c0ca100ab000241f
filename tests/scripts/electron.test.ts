import { describe, expect, it } from 'vitest'
import { chooseElectron } from '../../scripts/setup/electron.mjs'
import { missingLibraries } from '../../scripts/setup/libraries.mjs'
import { failedLately } from '../../scripts/setup/official-electron.mjs'
import { buildKey, needsOwnBuild } from '../../scripts/setup/sqlite.mjs'

describe('the choice of Electron', () => {
  const asked: string[] = []
  const source = (name: string, folder?: string) => ({
    name,
    find: () => {
      asked.push(name)
      return folder
    },
  })

  it('takes the first source that has one and asks no further', async () => {
    const chosen = await chooseElectron([source('override'), source('installed', '/electron'), source('registry', '/other')])
    expect(chosen).toEqual({ source: 'installed', distPath: '/electron' })
    expect(asked).toEqual(['override', 'installed'])
  })

  it('fails with a sentence when no source has one', async () => {
    await expect(chooseElectron([source('override')])).rejects.toThrow('No Electron can be had')
  })
})

describe('a failed download of Electron', () => {
  const hour = 3_600_000
  const note = { version: '45.4.1', at: 1_000_000 }

  it('is not repeated within a day', () => expect(failedLately(note, '45.4.1', note.at + 23 * hour)).toBe(true))
  it('is repeated after a day', () => expect(failedLately(note, '45.4.1', note.at + 24 * hour)).toBe(false))
  it('is repeated for another version', () => expect(failedLately(note, '46.0.0', note.at)).toBe(false))
  it('is tried when there was none', () => expect(failedLately({}, '45.4.1', 0)).toBe(false))
})

it('missing libraries are read from the output of ldd', () => {
  const output = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibnss3.so => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
\tlibgbm.so.1 => not found
`
  expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgbm.so.1'])
})

describe('better-sqlite3', () => {
  it('is compiled only for an Electron without Node-API 10', () => {
    expect(['33.2.1', '34.5.8', '35.0.0', '45.4.1'].map(needsOwnBuild)).toEqual([true, true, false, false])
  })
  it('is cached by its version and the Electron it was made for', () => {
    expect(buildKey('13.2.0', '33.2.1')).toBe(`better-sqlite3-13.2.0-electron-33.2.1-${process.platform}-${process.arch}`)
  })
})
