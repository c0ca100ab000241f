import { LETTER, type Sheet, type Type, Typesetter } from './typeset.ts'

/** How a venue prints papers: in measures of our own, after its typographic habits. */
export interface Venue {
  readonly name: string
  readonly sheet: Sheet
  readonly title: Type
  readonly author: Type
  /** Null: papers there have no heading over the abstract. */
  readonly abstract: { readonly text: string; readonly type: Type; readonly isRunIn?: boolean; readonly spansColumns?: boolean } | null
  readonly section: Type
  readonly number: (value: number) => string
  readonly cased: (heading: string) => string
  readonly subsection: Type
  readonly subnumber: (section: number, value: number) => string
  /** Of headings without a number at the end. */
  readonly back: Type
  readonly appendix: (value: number, heading: string) => string
}

const as = (size: number, font: string, more: Partial<Type> = {}): Type => ({ size, font, ...more })
const upper = (text: string) => text.toUpperCase()
const same = (text: string) => text
const plain = (value: number) => `${value}  `
const dotted = (value: number) => `${value}. `
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
const lettered = (value: number, heading: string) => `${String.fromCharCode(64 + value)}  ${heading}`
const sub = (section: number, value: number) => `${section}.${value}  `

const oneColumn = { ...LETTER, top: 72, bottom: 720, columns: [[108, 396]], bodySize: 10, leading: 11, pageNumbers: true } as const
const twoColumns = {
  ...LETTER,
  top: 72,
  bottom: 720,
  columns: [
    [54, 241],
    [316, 241],
  ],
  bodySize: 10,
  leading: 12,
  pageNumbers: true,
} as const

export const VENUES: readonly Venue[] = [
  {
    name: 'NeurIPS',
    sheet: oneColumn,
    title: as(17, 'bold', { above: 20, below: 20 }),
    author: as(10, 'bold'),
    abstract: { text: 'Abstract', type: as(12, 'bold', { align: 'center' }) },
    section: as(12, 'bold', { above: 18 }),
    number: plain,
    cased: same,
    subsection: as(10, 'bold'),
    subnumber: sub,
    back: as(12, 'bold'),
    appendix: lettered,
  },
  {
    name: 'NeurIPS submission with line numbers',
    sheet: { ...oneColumn, lineNumbers: true },
    title: as(17, 'bold', { above: 20, below: 20 }),
    author: as(10, 'bold'),
    abstract: { text: 'Abstract', type: as(12, 'bold', { align: 'center' }) },
    section: as(12, 'bold', { above: 18 }),
    number: plain,
    cased: same,
    subsection: as(10, 'bold'),
    subnumber: sub,
    back: as(10, 'bold'),
    appendix: lettered,
  },
  {
    name: 'ICML',
    sheet: { ...twoColumns, runningHead: 'Learning to Sample from Sketches' },
    title: as(14, 'bold', { below: 16 }),
    author: as(10, 'bold'),
    abstract: { text: 'Abstract', type: as(12, 'bold', { align: 'center' }) },
    section: as(12, 'bold', { above: 12 }),
    number: dotted,
    cased: same,
    subsection: as(10, 'bold'),
    subnumber: (section, value) => `${section}.${value}. `,
    back: as(12, 'bold'),
    appendix: (value, heading) => `${String.fromCharCode(64 + value)}. ${heading}`,
  },
  {
    name: 'ICLR',
    sheet: { ...oneColumn, runningHead: 'Published as a conference paper at ICLR 2024' },
    title: as(17, 'body', { smallCaps: 0.8, below: 20 }),
    author: as(10, 'bold'),
    abstract: { text: 'Abstract', type: as(12, 'body', { align: 'center', smallCaps: 0.8 }) },
    section: as(12, 'body', { smallCaps: 0.8, above: 14 }),
    number: plain,
    cased: same,
    subsection: as(10, 'body', { smallCaps: 0.8 }),
    subnumber: sub,
    back: as(10, 'body', { smallCaps: 0.8 }),
    appendix: lettered,
  },
  {
    name: 'ACL',
    sheet: {
      ...twoColumns,
      bodySize: 11,
      leading: 13.6,
      columns: [
        [71, 218],
        [306, 218],
      ],
    },
    title: as(15, 'bold', { below: 16 }),
    author: as(12, 'bold'),
    abstract: { text: 'Abstract', type: as(12, 'bold', { align: 'center' }) },
    section: as(12, 'bold'),
    number: plain,
    cased: same,
    subsection: as(11, 'bold'),
    subnumber: sub,
    back: as(12, 'bold'),
    appendix: lettered,
  },
  {
    name: 'CVPR',
    sheet: {
      ...twoColumns,
      columns: [
        [50, 237],
        [308, 237],
      ],
    },
    title: as(14, 'bold', { below: 16 }),
    author: as(12, 'body'),
    abstract: { text: 'Abstract', type: as(12, 'bold', { align: 'center' }) },
    section: as(12, 'bold'),
    number: dotted,
    cased: same,
    subsection: as(11, 'bold'),
    subnumber: (section, value) => `${section}.${value}. `,
    back: as(12, 'bold'),
    appendix: (value, heading) => `${String.fromCharCode(64 + value)}. ${heading}`,
  },
  {
    name: 'IEEE',
    sheet: {
      ...twoColumns,
      columns: [
        [49, 251],
        [312, 251],
      ],
      runningHead: 'IEEE TRANSACTIONS ON EXAMPLES, VOL. 12, NO. 3',
    },
    title: as(22, 'body', { below: 16 }),
    author: as(11, 'body'),
    abstract: { text: 'Abstract—', type: as(9, 'bold-italic'), isRunIn: true },
    section: as(10, 'body', { smallCaps: 0.8, align: 'center', above: 14 }),
    number: (value) => `${ROMAN[value]}.  `,
    cased: same,
    subsection: as(10, 'italic'),
    subnumber: (_section, value) => `${String.fromCharCode(64 + value)}. `,
    back: as(10, 'body', { smallCaps: 0.8, align: 'center', above: 14 }),
    appendix: (value, heading) => `Appendix ${String.fromCharCode(64 + value)}: ${heading}`,
  },
  {
    name: 'JMLR',
    sheet: { ...oneColumn, columns: [[90, 432]], bodySize: 11, leading: 13.6, runningHead: 'Author and Author' },
    title: as(14, 'bold', { above: 16, below: 16 }),
    author: as(11, 'bold'),
    abstract: { text: 'Abstract', type: as(11, 'bold', { align: 'center' }) },
    section: as(12, 'bold'),
    number: dotted,
    cased: same,
    subsection: as(11, 'bold'),
    subnumber: sub,
    back: as(12, 'bold'),
    appendix: (value, heading) => `Appendix ${String.fromCharCode(64 + value)}. ${heading}`,
  },
  {
    name: 'bold headings of the text’s own size',
    sheet: twoColumns,
    title: as(16, 'bold', { below: 16 }),
    author: as(10, 'body'),
    abstract: { text: 'Abstract.', type: as(10, 'bold'), isRunIn: true },
    section: as(10, 'bold'),
    number: plain,
    cased: same,
    subsection: as(10, 'italic'),
    subnumber: sub,
    back: as(10, 'bold'),
    appendix: lettered,
  },
  {
    name: 'ACM',
    sheet: { ...twoColumns, bodySize: 9, leading: 11 },
    title: as(17, 'sans-bold', { below: 16 }),
    author: as(12, 'sans'),
    abstract: { text: 'ABSTRACT', type: as(11, 'bold') },
    section: as(11, 'bold'),
    number: plain,
    cased: upper,
    subsection: as(11, 'bold'),
    subnumber: sub,
    back: as(11, 'bold'),
    appendix: lettered,
  },
  {
    name: 'unnumbered headings',
    sheet: oneColumn,
    title: as(18, 'sans-bold', { below: 16 }),
    author: as(11, 'sans'),
    abstract: { text: 'Summary', type: as(14, 'sans-bold') },
    section: as(14, 'sans-bold'),
    number: () => '',
    cased: same,
    subsection: as(12, 'sans-bold'),
    subnumber: () => '',
    back: as(14, 'sans-bold'),
    appendix: (_value, heading) => heading,
  },
]

/** One part of a made-up paper: its heading, and how long its text is. */
export interface Part {
  readonly heading: string
  readonly lines: number
  readonly subsections?: readonly string[]
  readonly kind?: 'section' | 'back' | 'appendix'
}

/** Prints a paper as the venue does. */
export function printPaper(venue: Venue, parts: readonly Part[], title = 'Learning to Sample from Sketches'): Typesetter {
  const setter = new Typesetter(venue.sheet)
  setter
    .banner(title, venue.title)
    .banner('Ada Example    Ben Sample', venue.author)
    .banner('University of Somewhere', { size: 9, font: 'body', below: 16 })
  setter.startColumns()
  if (venue.abstract) {
    if (venue.abstract.isRunIn) setter.runIn(venue.abstract.text, venue.abstract.type, 10)
    else setter.heading(venue.abstract.text, venue.abstract.type).text(10)
  }
  const counts = { section: 0, appendix: 0 }
  for (const { heading, lines, subsections = [], kind = 'section' } of parts) {
    if (kind === 'back') setter.heading(venue.cased(heading), venue.back)
    else if (kind === 'appendix') {
      counts.appendix += 1
      setter.heading(venue.appendix(counts.appendix, venue.cased(heading)), venue.section)
    } else {
      counts.section += 1
      setter.heading(venue.number(counts.section) + venue.cased(heading), venue.section)
    }
    setter.text(lines)
    for (const [index, name] of subsections.entries()) {
      const numbered = venue.subnumber(counts.section, index + 1) + name
      setter.heading(numbered, venue.subsection).text(14)
      setter.headings.pop()
    }
  }
  return setter
}
