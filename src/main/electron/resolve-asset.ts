import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * The real path of a file of the page, or null for anything that is not one (criterion S5).
 * Decodes exactly once, refuses NUL and backslash, and follows links only to ask whether they stay inside `root`.
 */
export async function resolveAsset(root: string, urlPathname: string): Promise<string | null> {
  const decoded = decodeOnce(urlPathname)
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\') || decoded.startsWith('//')) return null
  const wanted = resolve(root, `.${decoded.endsWith('/') ? `${decoded}index.html` : decoded}`)
  if (!isInside(root, wanted)) return null
  try {
    const real = await realpath(wanted)
    return isInside(await realpath(root), real) ? real : null
  } catch {
    // Not there, or not allowed to look: both are "no such file" to the page.
    return null
  }
}

function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
