import type { Licence } from '../../shared/features/system/system.contract.ts'
import type { PaperReader } from '../paper-reader/paper-reader.ts'
import type { UpdateFeed } from './ask-once.ts'

/** What a file that is to be saved is. */
export interface SaveWish {
  /** Of the dialog. */
  readonly title: string
  /** With its ending. */
  readonly fileName: string
  /** Such as `Markdown` and `md`. */
  readonly type: { readonly name: string; readonly extension: string }
}

/** What a folder or files are asked for. */
interface OpenWish {
  /** Of the dialog. */
  readonly title: string
  readonly buttonLabel: string
  /** One file only. */
  readonly isOne?: boolean
}

/** What the operating system does for the core. Electron's is in `main/electron`; tests bring their own. */
export interface Host {
  /** Folder that holds the store, the library and the backups. */
  readonly dataFolder: string
  /** What the app did, without anything the person wrote. */
  readonly logFolder: string
  /** The app's own folder: it says where the data lies, and is the place of it unless somebody moved it. */
  readonly home: string
  /** Ends the app in order and starts it again. */
  restart(): void
  /** Shows a folder in the system's file manager. */
  openFolder(folder: string): void
  /** Folder that holds the sample paper and the sample campaign; it comes with the app. */
  readonly sampleFolder: string
  readonly versions: { readonly version: string; readonly electron: string }
  /** Whom to ask which version is the newest; null: this build knows nobody. */
  readonly updateFeed: UpdateFeed | null
  /** Whose work the app is made of, by name. */
  readonly licences: () => Promise<readonly Licence[]>
  /** What the page's process takes now, in MB; 0 where that can't be known. */
  readonly pageMemoryMb: () => number
  /** A reader of PDFs outside this process. It costs nothing until it is used. */
  readonly openPaperReader: (use: 'import' | 'index') => PaperReader
  /** Asks for PDF files in the system's dialog. Empty: cancelled. */
  readonly choosePdfs: () => Promise<readonly string[]>
  /** Asks for files of any kind. Empty: cancelled. */
  readonly chooseFiles: (wish: OpenWish) => Promise<readonly string[]>
  /** Asks for a folder in the system's dialog. Null: cancelled. */
  readonly chooseFolder: (wish: OpenWish) => Promise<string | null>
  /** Asks for one calendar file. Null: cancelled. */
  readonly chooseCalendarFile: () => Promise<string | null>
  /** Asks for one table of questions, CSV or TSV. Null: cancelled. */
  readonly chooseTableFile: () => Promise<string | null>
  /** Asks for one Anki package. Null: cancelled. */
  readonly chooseDeckFile: () => Promise<string | null>
  /** The built worker that reads and writes Anki packages. */
  readonly deckWorker: string | URL
  /** Asks where to save a file. Null: cancelled. */
  readonly chooseSavePath: (wish: SaveWish) => Promise<string | null>
  /**
   * Asks whether a file may be opened, and opens a copy of it under this name in the system's own program. The name is
   * harmless and its kind may be opened; what is in the file, nobody knows.
   */
  readonly openCopy: (path: string, fileName: string) => Promise<'opened' | 'cancelled' | 'failed'>
  /** What the window shows, laid out for paper: a PDF, landscape, on the paper of the person's country. */
  readonly printPage: () => Promise<Uint8Array>
  /** Puts text on the system's clipboard. */
  readonly copyText: (text: string) => void
  /** Makes the window fill the screen, or gives it back its size. */
  readonly setFullScreen: (isFull: boolean) => void
  /** Tells whenever the window begins to fill the screen, or ends it unasked. Answers with the way to end the telling. */
  readonly followFullScreen: (listener: (isFull: boolean) => void) => () => void
  /** Opens the small window of the running clock, or brings it to the front. */
  readonly openMini: () => void
  readonly closeMini: () => void
  /** Brings the app's window to the front. */
  readonly showApp: () => void
  /** Writes a defect down where nobody waits for an answer. */
  readonly logDefect: (error: unknown) => void
}
