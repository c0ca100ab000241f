import { MAX_ATTACHMENT_NAME } from '../../shared/features/reader/embedded.model.ts'

/** The name of an attached file, as pdf.js gives it: the last part of what may be a path (criterion B9). */
export function nameOf(file: unknown): string {
  const name = typeof file === 'object' && file !== null && 'filename' in file && typeof file.filename === 'string' ? file.filename : ''
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, MAX_ATTACHMENT_NAME) || 'unnamed'
  )
}
