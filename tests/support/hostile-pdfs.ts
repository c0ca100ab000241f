import { deflateSync } from 'node:zlib'
import { ENCRYPTIONS } from './pdf-encryption.ts'
import { deflatedStream, onePagePdf, type PdfObjects, pdfStream, rawPdf } from './raw-pdf.ts'
import { smallPdf } from './small-pdf.ts'

/** A file that was made to be difficult. */
export interface HostilePdf {
  readonly name: string
  readonly make: () => Buffer
  /** How the app may end with it, by the names of the corpus command; `rendered` unless said. */
  readonly ends?: readonly string[]
}

const latin = (text: string) => Buffer.from(text, 'latin1')
const text = (bytes: Buffer) => bytes.toString('latin1')

/** B2: no PDFs at all. */
export const FOREIGN_FILES: readonly HostilePdf[] = [
  { name: 'empty', make: () => Buffer.alloc(0), ends: ['not-a-pdf'] },
  { name: 'web-page', make: () => latin('<!DOCTYPE html><title>403 Forbidden</title>'), ends: ['not-a-pdf'] },
  { name: 'picture', make: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), ends: ['not-a-pdf'] },
  { name: 'random', make: () => Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 197 + 13) % 251)), ends: ['not-a-pdf'] },
  { name: 'header-only', make: () => latin('%PDF-1.7\n'), ends: ['broken'] },
  { name: 'half', make: () => smallPdf().subarray(0, 180), ends: ['broken'] },
]

/** B3: damaged so that they can be repaired. */
export const REPAIRABLE_PDFS: readonly HostilePdf[] = [
  { name: 'last-bytes-cut', make: () => smallPdf().subarray(0, -20) },
  { name: 'junk-before-header', make: () => Buffer.concat([latin('junk\n'.repeat(20)), smallPdf()]) },
  { name: 'no-header', make: () => smallPdf().subarray('%PDF-1.7\n'.length), ends: ['rendered', 'broken'] },
  { name: 'another-header', make: () => latin(text(smallPdf()).replace('%PDF-1.7', '%FDF-1.2')) },
  { name: 'wrong-startxref', make: () => latin(text(smallPdf()).replace(/startxref\n\d+/, 'startxref\n7')) },
  { name: 'no-xref', make: () => latin(text(smallPdf()).replace(/xref\n0[\s\S]*?trailer/, 'trailer')) },
  { name: 'wrong-length', make: () => latin(text(smallPdf()).replace(/\/Length \d+/g, '/Length 3')) },
  { name: 'endless-length', make: () => latin(text(smallPdf()).replace(/\/Length \d+/g, '/Length 99999999')) },
  { name: 'prev-loop', make: () => prevLoop() },
  { name: 'wrong-offsets', make: () => latin(text(smallPdf()).replace(/^(\d{10}) 00000 n/gm, '0000000099 00000 n')) },
  { name: 'carriage-returns', make: () => latin(text(smallPdf()).replaceAll('\n', '\r')) },
]

function prevLoop(): Buffer {
  const file = text(smallPdf())
  const start = /startxref\n(\d+)/.exec(file)?.[1] ?? '0'
  return latin(file.replace('trailer\n<<', `trailer\n<< /Prev ${start}`))
}

const pages = (kids: string, count: number): PdfObjects => ({
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
})
const page = (content = '') => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${content} >>`

/** B5: more pages than anybody reads. */
export const MANY_PAGES: HostilePdf = {
  name: '20000-pages',
  make: () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => index + 3)
    const kids = numbers.map((number) => `${number} 0 R`).join(' ')
    return rawPdf({ ...pages(kids, numbers.length), ...Object.fromEntries(numbers.map((number) => [number, page()])) })
  },
}

/** B5: page trees. */
export const PAGE_TREES: readonly HostilePdf[] = [
  { name: 'count-lies', make: () => rawPdf({ ...pages('3 0 R', 1e9), 3: page() }) },
  { name: 'count-negative', make: () => rawPdf({ ...pages('3 0 R', -4), 3: page() }), ends: ['rendered', 'broken'] },
  { name: 'cyclic-tree', make: () => rawPdf(pages('2 0 R', 1)), ends: ['broken'] },
  { name: 'no-pages', make: () => rawPdf(pages('', 0)), ends: ['broken'] },
  { name: 'no-catalog', make: () => rawPdf({ 1: '<< >>' }), ends: ['broken'] },
  { name: 'kid-is-no-page', make: () => rawPdf({ ...pages('3 0 R', 1), 3: '(a string)' }), ends: ['broken'] },
  {
    name: 'deep-tree',
    make: () => {
      const depth = 2_000
      const nodes = Array.from({ length: depth }, (_, index) => [
        index + 2,
        `<< /Type /Pages /Count 1 /Kids [${index + 3} 0 R] ${index > 0 ? `/Parent ${index + 1} 0 R` : ''} >>`,
      ])
      return rawPdf({
        1: '<< /Type /Catalog /Pages 2 0 R >>',
        ...Object.fromEntries(nodes),
        [depth + 2]: `<< /Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 595 842] >>`,
      })
    },
  },
]

/** B6: sizes of pages. */
export const PAGE_SIZES: readonly HostilePdf[] = [
  ['huge', '/MediaBox [0 0 10000000 10000000]'],
  ['user-unit', '/MediaBox [0 0 612 792] /UserUnit 1000000'],
  ['zero', '/MediaBox [0 0 0 0]'],
  ['negative', '/MediaBox [595 842 0 0]'],
  ['no-numbers', '/MediaBox [(a) (b) (c) (d)]'],
  ['sliver', '/MediaBox [0 0 100000 1]'],
  ['far-away', '/MediaBox [1000000000 1000000000 1000000595 1000000842]'],
  ['odd-rotation', '/MediaBox [0 0 595 842] /Rotate 45'],
].map(([name, entries]) => ({ name: `size-${name}`, make: () => onePagePdf({ page: entries ?? '' }) }))

/** B7: outlines. */
export const OUTLINES: readonly HostilePdf[] = [
  {
    name: 'outline-cyclic',
    make: () =>
      onePagePdf({
        catalog: '/Outlines 6 0 R',
        more: { 6: '<< /First 7 0 R /Last 7 0 R >>', 7: '<< /Title (Round) /Parent 6 0 R /Next 7 0 R /First 7 0 R >>' },
      }),
  },
  {
    name: 'outline-50000',
    make: () => {
      const count = 50_000
      const items = Array.from({ length: count }, (_, index) => [
        index + 7,
        `<< /Title (Item ${index}) /Parent 6 0 R ${index < count - 1 ? `/Next ${index + 8} 0 R` : ''} /Dest [3 0 R /Fit] >>`,
      ])
      return onePagePdf({
        catalog: '/Outlines 6 0 R',
        more: { 6: `<< /First 7 0 R /Last ${count + 6} 0 R /Count ${count} >>`, ...Object.fromEntries(items) },
      })
    },
  },
  {
    name: 'outline-deep',
    make: () => {
      const depth = 3_000
      const items = Array.from({ length: depth }, (_, index) => [
        index + 7,
        `<< /Title (Level ${index}) /Parent ${index + 6} 0 R ${index < depth - 1 ? `/First ${index + 8} 0 R` : ''} >>`,
      ])
      return onePagePdf({ catalog: '/Outlines 6 0 R', more: { 6: '<< /First 7 0 R >>', ...Object.fromEntries(items) } })
    },
  },
]

const JS = '<< /S /JavaScript /JS (window.__pwned = 1; app.alert(1)) >>'

/** B8 and B9: what wants to act by itself, and what is attached. `origin` is where it would call. */
export function actingPdf(origin: string): Buffer {
  const link = (y: number, action: string) => `<< /Type /Annot /Subtype /Link /Rect [72 ${y} 300 ${y + 14}] /Border [0 0 0] /A ${action} >>`
  const actions = [
    JS,
    '<< /S /Launch /F (/bin/sh) >>',
    '<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>',
    '<< /S /GoToR /F (file:///etc/passwd) /D [0 /Fit] >>',
    '<< /S /GoToE /T << /R /C /N (evil.pdf) >> /D [0 /Fit] >>',
    `<< /S /SubmitForm /F (${origin}/submit) /Fields [] >>`,
    `<< /S /ImportData /F (${origin}/data) >>`,
    '<< /S /URI /URI (javascript:window.__pwned=2) >>',
    '<< /S /URI /URI (file:///etc/passwd) >>',
    '<< /S /URI /URI (\\\\\\\\evil\\\\share) >>',
    '<< /S /URI /URI (ms-msdt:/id) >>',
    '<< /S /URI /URI (data:text/html,x) >>',
    '<< /S /Named /N /Print >>',
    `<< /S /Rendition /R << /S /MR /C << /S /MCD /D << /FS /URL /F (${origin}/media) >> >> >> >>`,
  ]
  const attached = (name: string, key: string) => `(${key}) << /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 8 0 R >> >>`
  return onePagePdf({
    page: `/MediaBox [0 0 595 842] /AA << /O ${JS} /C ${JS} >> /Annots [${actions.map((action, index) => link(700 - index * 20, action)).join(' ')}
      << /Type /Annot /Subtype /FileAttachment /Rect [400 700 420 720] /FS << /Type /Filespec /F (../../evil.sh) /EF << /F 8 0 R >> >> >>]`,
    catalog: `/OpenAction ${JS} /AA << /WC ${JS} /DS ${JS} >> /Names << /JavaScript << /Names [(a) ${JS}] >>
      /EmbeddedFiles << /Names [${attached('../../../../tmp/evil.sh', '../../../../tmp/evil.sh')} ${attached('<img src=x onerror=window.__pwned=3>.exe', 'second')}] >> >>
      /AcroForm << /Fields [] /XFA 7 0 R >>`,
    more: {
      7: pdfStream(
        `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><event activity="initialize"><script contentType="application/x-javascript">window.__pwned=4</script></event></subform></template></xdp:xdp>`,
      ),
      8: pdfStream('#!/bin/sh\necho pwned\n', '/Type /EmbeddedFile'),
    },
  })
}

const twice = (bytes: Buffer) => deflateSync(deflateSync(bytes))

/** B10: small files that grow. Each may end in a page or in one of the named refusals, never in a death or a hang. */
export const BOMBS: readonly HostilePdf[] = [
  {
    name: 'bomb-operators',
    make: () => onePagePdf({ content: deflatedStream('q 1 0 0 1 0 0 cm 0 0 m 9 9 l S Q\n'.repeat(900_000)) }),
    ends: ['rendered', 'broken', 'too-slow', 'too-big'],
  },
  {
    name: 'bomb-600-mb',
    make: () => onePagePdf({ content: deflatedStream(Buffer.alloc(600_000_000, 0x20)) }),
    ends: ['rendered', 'broken', 'too-slow', 'too-big'],
  },
  {
    name: 'bomb-nested',
    make: () => onePagePdf({ content: pdfStream(twice(Buffer.alloc(900_000_000, 0x20)), '/Filter [/FlateDecode /FlateDecode]') }),
    ends: ['rendered', 'broken', 'too-slow', 'too-big'],
  },
  {
    name: 'bomb-image',
    make: () =>
      onePagePdf({
        page: '/MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>',
        content: '500 0 0 500 0 0 cm /X Do',
        more: {
          6: deflatedStream(
            Buffer.alloc(1_000),
            '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8',
          ),
        },
      }),
  },
  {
    name: 'type4-function',
    make: () =>
      onePagePdf({
        page: '/MediaBox [0 0 595 842] /Resources << /Shading << /S 6 0 R >> >>',
        content: '/S sh',
        more: {
          6: '<< /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 1 0 1] /Matrix [595 0 0 842 0 0] /Function 7 0 R >>',
          7: pdfStream(`{ ${'dup mul 2 exp sqrt '.repeat(3_000)} pop }`, '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]'),
        },
      }),
    ends: ['rendered', 'too-slow'],
  },
]

/** B11: very many things on one page. */
const CROWDS: readonly HostilePdf[] = [
  {
    name: 'annotations-30000',
    make: () => {
      const annotation = (index: number) => {
        const [x, y] = [(index % 170) * 3, Math.floor(index / 170) * 4]
        return `<< /Type /Annot /Subtype /Square /Rect [${x} ${y} ${x + 2} ${y + 2}] /C [1 0 0] /Contents (${index}) >>`
      }
      const all = Array.from({ length: 30_000 }, (_, index) => annotation(index)).join('\n')
      return onePagePdf({ page: `/MediaBox [0 0 595 842] /Annots [${all}]` })
    },
    ends: ['rendered', 'too-slow'],
  },
  {
    name: 'glyphs-2000000',
    make: () =>
      onePagePdf({ content: deflatedStream(`BT /F1 4 Tf 1 0 0 1 0 800 Tm ${`(${'x'.repeat(100)}) Tj 0 -0.04 Td\n`.repeat(20_000)} ET`) }),
    ends: ['rendered', 'too-slow'],
  },
]

/** B12: things inside of things. */
export const NESTINGS: readonly HostilePdf[] = [
  {
    name: 'arrays-100000',
    make: () => onePagePdf({ catalog: `/Deep ${'['.repeat(100_000)}${']'.repeat(100_000)}` }),
    ends: ['rendered', 'broken'],
  },
  {
    name: 'dicts-20000',
    make: () => onePagePdf({ catalog: `/Deep ${'<< /A '.repeat(20_000)} 1 ${'>>'.repeat(20_000)}` }),
    ends: ['rendered', 'broken'],
  },
  {
    name: 'arrays-in-content',
    make: () => onePagePdf({ content: `${'['.repeat(100_000)} 0 d BT /F1 18 Tf 72 720 Td (x) Tj ET` }),
    ends: ['rendered', 'page-broken'],
  },
  {
    name: 'form-cycle',
    make: () =>
      onePagePdf({
        page: '/MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>',
        content: '/X Do',
        more: {
          6: pdfStream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >>'),
        },
      }),
  },
  {
    name: 'object-stream-cycle',
    make: () =>
      onePagePdf({ catalog: '/Extra 9 0 R', more: { 6: pdfStream('7 0 9 5 << >> << >>', '/Type /ObjStm /N 2 /First 8 /Extends 6 0 R') } }),
  },
  {
    name: 'pattern-extremes',
    make: () =>
      onePagePdf({
        page: '/MediaBox [0 0 595 842] /Resources << /Pattern << /P 6 0 R >> >>',
        content: '/Pattern cs /P scn 0 0 595 842 re f',
        more: {
          6: pdfStream(
            '0 0 1 1 re f',
            '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 100000 100000] /XStep 0.0001 /YStep 0.0001 /Resources << >>',
          ),
        },
      }),
  },
  {
    name: 'self-referring-length',
    make: () => latin(text(onePagePdf({})).replace(/\/Length \d+/, '/Length 4 0 R')),
  },
]

/** B4: encrypted in every way; those with an empty user's password open like any other. */
export const ENCRYPTED_PDFS: readonly HostilePdf[] = ENCRYPTIONS.flatMap((method) => [
  { name: `${method}-open`, make: () => smallPdf({ method, password: '', ownerPassword: 'owner' }) },
  { name: `${method}-locked`, make: () => smallPdf({ method, password: 'user', ownerPassword: 'owner' }), ends: ['encrypted'] },
])

/** B4: encrypted so that no password opens them here: for certificates, by a secret method, and by one that is not known. */
export const OTHERWISE_LOCKED_PDFS: readonly HostilePdf[] = Object.entries({
  certificate:
    '/Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /CF << /DefaultCryptFilter << /CFM /AESV2 /Recipients [<3082>] >> >> /StmF /DefaultCryptFilter /StrF /DefaultCryptFilter',
  'secret-method': `/Filter /Standard /V 3 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}>`,
  'odd-key': `/Filter /Standard /V 2 /R 3 /Length 129 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}>`,
}).map(([name, entries]) => ({
  name: `locked-by-${name}`,
  make: () => rawPdf({ ...pages('3 0 R', 1), 3: page() }, `/Encrypt << ${entries} >> /ID [<30> <30>]`),
  ends: ['encrypted'],
}))

/** Everything that must open or be refused by name, within the time of any other file. */
export const HOSTILE_PDFS: readonly HostilePdf[] = [
  ...FOREIGN_FILES,
  ...REPAIRABLE_PDFS,
  ...ENCRYPTED_PDFS,
  ...OTHERWISE_LOCKED_PDFS,
  ...PAGE_TREES,
  MANY_PAGES,
  ...PAGE_SIZES,
  ...OUTLINES,
  ...CROWDS,
  ...NESTINGS,
]
