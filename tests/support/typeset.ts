import type { OutlineEntry } from '../../src/shared/features/sections/match-outline.ts'
import type { PlacedItem, PlacedPage } from '../../src/shared/features/sections/page-lines.ts'

/** A page as a venue prints it. Sizes in points, from the top of the page. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  /** Left edge and width of each column. */
  readonly columns: readonly (readonly [x: number, width: number])[]
  readonly bodySize: number
  readonly leading: number
  /** On every page but the first. */
  readonly runningHead?: string
  /** From the top of the page. */
  readonly runningHeadTop?: number
  readonly pageNumbers?: boolean
  /** Numbers beside the lines, as submissions have them. */
  readonly lineNumbers?: boolean
}

export interface Type {
  readonly size: number
  readonly font: string
  readonly align?: 'left' | 'center'
  readonly above?: number
  readonly below?: number
  /** Capitals after the first letter of a word are smaller by this factor. */
  readonly smallCaps?: number
}

export const LETTER = { width: 612, height: 792 } as const
const CHARACTER = 0.48
const ASCENT = 0.7
const WORDS = 'the of we a in that for model learning on data is with as to this each set by are which can loss from at our an be it'.split(
  ' ',
)

/** Sets lines one after the other, column after column, page after page, and remembers where headings came to stand. */
export class Typesetter {
  readonly headings: (OutlineEntry & { readonly pageIndex: number; readonly yTop: number })[] = []
  readonly #sheet: Sheet
  readonly #pages: PlacedItem[][] = [[]]
  #column = 0
  #y: number
  #seed = 7

  constructor(sheet: Sheet) {
    this.#sheet = sheet
    this.#y = sheet.top
  }

  get pages(): PlacedPage[] {
    const { width, height } = this.#sheet
    return this.#pages.map((items, index) => ({ width, height, items: [...items, ...this.#furniture(index)] }))
  }

  /** Across all columns, before the text begins. */
  banner(text: string, type: Type): this {
    const { width } = this.#sheet
    this.#y += type.above ?? 0
    this.#draw(text, (width - textWidth(text, type.size)) / 2, this.#y, type)
    this.#y += type.size * 1.25 + (type.below ?? 0)
    return this
  }

  /** What the banner left is where the columns begin on this page. */
  startColumns(): this {
    this.#firstTop = this.#y
    return this
  }
  #firstTop: number | null = null

  heading(text: string, type: Type): this {
    const above = type.above ?? this.#sheet.leading
    this.#room(above + type.size + this.#sheet.leading * 2)
    if (this.#y > this.#columnTop()) this.#y += above
    this.headings.push({ title: text, depth: 0, pageIndex: this.#pages.length - 1, yTop: this.#y })
    for (const line of this.#broken(text, type.size)) {
      this.#draw(line, this.#left(line, type), this.#y, type)
      this.#y += type.size * 1.2
    }
    this.#y += type.below ?? 4
    return this
  }

  /** A bold word that the paragraph runs on after. */
  runIn(text: string, type: Type, lines: number): this {
    this.#room(this.#sheet.leading * 2)
    const [x] = this.#here()
    this.headings.push({ title: text, depth: 0, pageIndex: this.#pages.length - 1, yTop: this.#y })
    this.#draw(text, x, this.#y, type)
    const from = x + textWidth(text, type.size) + type.size * 0.5
    this.#line(from, this.#here()[1] - (from - x))
    return this.text(lines - 1)
  }

  /** Body text of so many lines; the last is short. */
  text(lines: number, words?: string): this {
    for (let index = 0; index < lines; index += 1) {
      this.#room(this.#sheet.leading)
      const [x, width] = this.#here()
      this.#line(x, index === lines - 1 ? width * 0.6 : width, words)
    }
    return this
  }

  /** Rows of a table: short texts beside each other. */
  table(rows: number): this {
    for (let row = 0; row < rows; row += 1) {
      this.#room(this.#sheet.leading)
      const [x, width] = this.#here()
      for (let cell = 0; cell < 4; cell += 1) {
        this.#draw(row === 0 ? `Method ${cell}` : `${row}.${cell}7`, x + (cell * width) / 4, this.#y, {
          size: this.#sheet.bodySize,
          font: row === 0 ? 'bold' : 'body',
        })
      }
      this.#y += this.#sheet.leading
    }
    return this
  }

  newPage(): this {
    this.#pages.push([])
    this.#column = 0
    this.#firstTop = null
    this.#y = this.#sheet.top
    return this
  }

  #line(x: number, width: number, words?: string): void {
    const size = this.#sheet.bodySize
    let text = words ?? ''
    const longest = Math.floor(width / (size * CHARACTER))
    while (text.length < longest) {
      this.#seed = (this.#seed * 1103515245 + 12345) % 2147483648
      text += `${text === '' ? '' : ' '}${WORDS[this.#seed % WORDS.length]}`
    }
    this.#draw(text.slice(0, longest), x, this.#y, { size, font: 'body' }, width)
    this.#y += this.#sheet.leading
  }

  #draw(text: string, x: number, top: number, type: Type, width = textWidth(text, type.size)): void {
    const items = this.#pages.at(-1)
    const y = this.#sheet.height - top - ASCENT * type.size
    const base = { y, fontName: type.font, isUpright: true, ascent: ASCENT }
    let at = x
    // Numbers stand apart from their headings, as a quad does.
    const number = /^(\d+|[A-Z]|[IVX]+\.)(?: {2,})(.*)$/.exec(text)
    const parts = number ? [number[1] ?? '', number[2] ?? ''] : [text]
    for (const part of parts) {
      if (!type.smallCaps) {
        const own = number ? textWidth(part, type.size) : width
        items?.push({ ...base, text: part, x: at, width: own, fontSize: type.size })
        at += own + type.size
        continue
      }
      for (const run of part.match(/ ?\p{Lu}|[^\p{Lu} ]+| /gu) ?? []) {
        const size = /^ ?\p{Lu}$/u.test(run) ? type.size : type.size * type.smallCaps
        const own = textWidth(run, size)
        items?.push({ ...base, text: run.toUpperCase(), x: at, width: own, fontSize: size })
        at += own
      }
      at += type.size
    }
  }

  #furniture(page: number): PlacedItem[] {
    const { width, height, runningHead, runningHeadTop = 40, pageNumbers, lineNumbers, columns, top, bottom, leading } = this.#sheet
    const item = (text: string, x: number, fromTop: number, fontSize: number) => ({
      text,
      x,
      y: height - fromTop,
      width: textWidth(text, fontSize),
      fontSize,
      fontName: 'furniture',
      isUpright: true,
      ascent: ASCENT,
    })
    const found: PlacedItem[] = []
    if (runningHead && page > 0) found.push(item(runningHead, width / 2 - 60, runningHeadTop, 9))
    if (pageNumbers) found.push(item(String(page + 1), width / 2, height - 30, 9))
    if (lineNumbers) {
      const rows = Math.floor((bottom - top) / leading)
      for (let row = 0; row < rows; row += 1) {
        found.push(item(String(page * rows + row).padStart(3, '0'), (columns[0]?.[0] ?? 0) - 24, top + row * leading + 7, 7))
      }
    }
    return found
  }

  #here(): readonly [number, number] {
    return this.#sheet.columns[this.#column] ?? [0, 0]
  }

  #columnTop(): number {
    return this.#firstTop ?? this.#sheet.top
  }

  #left(text: string, type: Type): number {
    const [x, width] = this.#here()
    return type.align === 'center' ? x + (width - textWidth(text, type.size)) / 2 : x
  }

  #broken(text: string, size: number): string[] {
    const longest = Math.floor(this.#here()[1] / (size * CHARACTER))
    const lines: string[] = []
    for (const word of text.split(/(?<=\S) (?=\S)/)) {
      const last = lines.at(-1)
      if (last !== undefined && last.length + word.length + 1 <= longest) lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines
  }

  #room(height: number): void {
    if (this.#y + height <= this.#sheet.bottom) return
    if (this.#column < this.#sheet.columns.length - 1) {
      this.#column += 1
      this.#y = this.#columnTop()
    } else {
      this.newPage()
    }
  }
}

function textWidth(text: string, size: number): number {
  return text.length * size * CHARACTER
}
