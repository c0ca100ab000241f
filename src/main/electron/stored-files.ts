import type { RecordingId } from '../../shared/kernel/ids.ts'
import type { Context } from '../core/context.ts'
import { mediaPath, SHOWN_MEDIA } from '../core/media-kind.ts'
import { attachmentPath } from '../features/journal/attachments/attachment-files.ts'
import { findAttachment } from '../features/journal/attachments/attachments.store.ts'
import { coverPath, paperPath } from '../features/papers/library-files.ts'
import { findHash } from '../features/papers/papers.store.ts'
import { findMedia } from '../features/practice/decks/decks.store.ts'
import { recordingPath } from '../features/recordings/recording-files.ts'
import { listRecordings } from '../features/recordings/recordings.store.ts'
import type { StoredFiles } from './protocols.ts'

/** Papers and covers by the paper's id, recordings by their own; an id that no row has is no file, whatever it looks like (criterion S5). */
export function storedFiles(context: Pick<Context, 'db' | 'host'>): StoredFiles {
  const { dataFolder } = context.host
  return {
    find(kind, id) {
      if (kind === 'recording') {
        const [recording] = listRecordings(context.db, { id: id as RecordingId })
        return recording ? { path: recordingPath(dataFolder, recording.id), type: 'audio/webm' } : null
      }
      if (kind === 'media') {
        const media = findMedia(context.db, id)
        const type = media && SHOWN_MEDIA.get(media.extension)
        return media && type ? { path: mediaPath(dataFolder, media.sha256), type } : null
      }
      if (kind === 'attachment') {
        const attachment = findAttachment(context.db, id)
        // Other files than pictures are never sent to the page.
        return attachment?.pictureType ? { path: attachmentPath(dataFolder, attachment.sha256), type: attachment.pictureType } : null
      }
      const sha256 = findHash(context.db, id)
      if (!sha256) return null
      return kind === 'doc'
        ? { path: paperPath(dataFolder, sha256), type: 'application/pdf' }
        : { path: coverPath(dataFolder, id), type: 'image/jpeg' }
    },
  }
}
