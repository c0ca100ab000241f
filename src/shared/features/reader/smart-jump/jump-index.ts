import type { PdfRect } from '../pdf-geometry.ts'
import type { TargetKind } from './mentions.ts'
import type { PlacedLine } from './placed-lines.ts'

/** A page's lines and its measure in PDF units. */
export interface PlacedPage {
  readonly lines: readonly PlacedLine[]
  readonly width: number
  readonly height: number
}

/** Something that can be shown: where it stands and how it reads. */
export interface Target {
  readonly kind: TargetKind
  readonly label: string
  readonly pageIndex: number
  /** The part of the page that shows it. */
  readonly rect: PdfRect
  /** Caption, heading or first line; the whole line for an equation. */
  readonly text: string
  /** How sure it is, the larger the surer; for choosing between several. */
  readonly score: number
}

export interface JumpIndex {
  /** By kind and label, the surest first. */
  readonly targets: ReadonlyMap<string, readonly Target[]>
  readonly pages: readonly PlacedPage[]
  /** Where the list of works starts; null: none found. */
  readonly references: Spot | null
  /** Works are cited by raised numbers; elsewhere such a number is a footnote's at most. */
  readonly citesByRaised: boolean
}

export interface Spot {
  readonly pageIndex: number
  readonly lineIndex: number
}

/** What a mention's label is looked up by; `word` only for statements. */
export function targetKey(kind: TargetKind, label: string, word = ''): string {
  return `${kind} ${word} ${label.toUpperCase().replace(/[.]$/, '')}`
}
