import { join } from 'node:path'

const STARTS: readonly (readonly [extension: string, test: (bytes: Buffer) => boolean])[] = [
  ['png', (bytes) => bytes.readUInt32BE(0) === 0x89504e47],
  ['jpg', (bytes) => bytes.readUInt32BE(0) >>> 8 === 0xffd8ff],
  ['gif', (bytes) => bytes.toString('latin1', 0, 4) === 'GIF8'],
  ['webp', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
  ['wav', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE'],
  ['ogg', (bytes) => bytes.toString('latin1', 0, 4) === 'OggS'],
  ['flac', (bytes) => bytes.toString('latin1', 0, 4) === 'fLaC'],
  ['mp3', (bytes) => bytes.toString('latin1', 0, 3) === 'ID3' || (bytes.readUInt16BE(0) & 0xffe0) === 0xffe0],
  ['m4a', (bytes) => bytes.toString('latin1', 4, 11) === 'ftypM4A'],
]

/**
 * What a file is by its first bytes, whatever its name says; another kind keeps the name's ending, or `bin`. Only kinds
 * that are found here are ever shown.
 */
export function mediaExtension(bytes: Buffer, name: string): string {
  const found = bytes.length >= 12 ? STARTS.find(([, test]) => test(bytes)) : undefined
  if (found) return found[0]
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase()
  // A name must not make a picture of what is none.
  return ending && !SHOWN_MEDIA.has(ending) ? ending : 'bin'
}

/** The kinds that the page may show or play, with their type. */
export const SHOWN_MEDIA: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['wav', 'audio/wav'],
  ['ogg', 'audio/ogg'],
  ['flac', 'audio/flac'],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
])

/** The type of a picture that the page may show, by its first bytes alone: no name makes a picture. Null: it is none. */
export function pictureTypeOf(bytes: Buffer): string | null {
  const type = SHOWN_MEDIA.get(mediaExtension(bytes, ''))
  return type?.startsWith('image/') ? type : null
}

export function mediaFolder(dataFolder: string): string {
  return join(dataFolder, 'media')
}

/** Where a file of a card lies. Named by its SHA-256, so the same bytes are never there twice. */
export function mediaPath(dataFolder: string, sha256: string): string {
  return join(mediaFolder(dataFolder), sha256)
}
