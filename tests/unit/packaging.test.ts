import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const nobody = { isEnabled: false, data: new Map(), add: () => {}, save: async () => {} }
const config = await getConfig(root, 'electron-builder.yml', null)

test('the packer accepts the configuration, and would refuse a word it does not know', async () => {
  await expect(validateConfiguration(config, nobody)).resolves.toBeUndefined()
  await expect(validateConfiguration(Object.assign({}, config, { linux: { targets: 'deb' } }), nobody)).rejects.toThrow(/linux/)
})

test('installers for the three systems, PDFs offered to all of them', () => {
  expect(config.linux?.target).toEqual(['AppImage', 'deb', 'tar.gz'])
  expect(config.mac?.target).toEqual(['dmg', 'zip'])
  expect(config.win?.target).toEqual(['nsis'])
  expect(config.fileAssociations).toEqual([expect.objectContaining({ ext: 'pdf', mimeType: 'application/pdf', rank: 'Alternate' })])
})

test('the icon is large enough for every system', () => {
  const file = resolve(root, config.directories?.buildResources ?? '', 'icon.png')
  expect(existsSync(file)).toBe(true)
  // The header of a PNG: width and height, after the signature and the name of the first part.
  const header = readFileSync(file)
  expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1024, 1024])
})
