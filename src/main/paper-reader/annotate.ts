import { readFile } from 'node:fs/promises'
import { type AnnotateRequest, PIECE_BYTES, type ReaderMessage } from './messages.ts'
import { annotationUpdate, EncryptedPdfError } from './pdf/append-annotations.ts'
import { BrokenPdfError } from './pdf/values.ts'

/** The update of a PDF in pieces, then `end`; or `failed`. The file is only read. */
export async function* annotate({ path, annotations }: AnnotateRequest): AsyncGenerator<ReaderMessage> {
  try {
    const update = Buffer.from(annotationUpdate(await readFile(path), annotations))
    for (let at = 0; at < update.length; at += PIECE_BYTES) {
      yield { kind: 'bytes', base64: update.toString('base64', at, at + PIECE_BYTES) }
    }
    yield { kind: 'end' }
  } catch (error) {
    if (error instanceof EncryptedPdfError) yield { kind: 'failed', reason: 'password' }
    else if (error instanceof BrokenPdfError) yield { kind: 'failed', reason: 'damaged' }
    else throw error
  }
}
