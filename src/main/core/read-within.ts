import { open } from 'node:fs/promises'

/**
 * Reads a file that somebody chose, but never more than `most` bytes, whatever the file says of its length.
 * @returns null: there is more in it
 * @throws what the file system says
 */
export async function readWithin(path: string, most: number): Promise<Buffer | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > most) return null
    const bytes = Buffer.alloc(size + 1)
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return length > size ? null : bytes.subarray(0, length)
  } finally {
    await file.close()
  }
}
