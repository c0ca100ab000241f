import type { HostilePdf } from './hostile-pdfs.ts'
import { deflatedStream, onePagePdf, pdfStream } from './raw-pdf.ts'

/** Every end that has a name; dying, hanging and failing are none. */
export const NAMED_ENDS = ['rendered', 'page-broken', 'broken', 'encrypted', 'not-a-pdf', 'too-slow', 'too-big', 'worker-died'] as const

const BOX = '/MediaBox [0 0 595 842]'
const GARBAGE = Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 179 + 31) % 256))

const font =
  (body: string, more: Readonly<Record<number, string | Buffer>> = {}) =>
  () =>
    onePagePdf({
      page: `${BOX} /Resources << /Font << /F1 6 0 R >> >>`,
      content: 'BT /F1 18 Tf 72 720 Td (Odd letters) Tj <00410042> Tj ET',
      more: { 6: body, ...more },
    })

const FONTS: Readonly<Record<string, () => Buffer>> = {
  'font-missing': () => onePagePdf({ page: `${BOX} /Resources << /Font << /F1 99 0 R >> >>` }),
  'font-is-a-number': font('17'),
  'font-type3-cycle': font(
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Differences [79 /a] >> /FirstChar 79 /LastChar 79 /Widths [1] /Resources << /Font << /F1 6 0 R >> >> >>',
    { 7: pdfStream('1 0 d0 BT /F1 1 Tf (O) Tj ET') },
  ),
  'font-type3-no-procs': font('<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0 0 0 0 0 0] /Encoding << >> >>'),
  'font-file-garbage': font(
    '<< /Type /Font /Subtype /TrueType /BaseFont /Odd /FontDescriptor 7 0 R /FirstChar 0 /LastChar 3 /Widths [1 2] >>',
    {
      7: '<< /Type /FontDescriptor /FontName /Odd /Flags 4 /FontFile2 8 0 R >>',
      8: deflatedStream(GARBAGE),
    },
  ),
  'font-cff-garbage': font('<< /Type /Font /Subtype /Type1 /BaseFont /Odd /FontDescriptor 7 0 R >>', {
    7: '<< /Type /FontDescriptor /FontName /Odd /Flags 4 /FontFile3 8 0 R >>',
    8: pdfStream(GARBAGE, '/Subtype /Type1C'),
  }),
  'font-type0-no-descendant': font('<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H >>'),
  'font-type0-unknown-map': font(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /No-Such-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>] >>',
  ),
  'font-map-uses-itself': font(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding 7 0 R /ToUnicode 7 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>] >>',
    {
      7: pdfStream(
        'begincmap 1 begincodespacerange <00> <ffff> endcodespacerange 1 beginbfrange <0000> <ffffffff> <0000> endbfrange endcmap',
        '/Type /CMap /UseCMap 7 0 R',
      ),
    },
  ),
  'font-widths-enormous': font(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 /Widths [${'1e30 '.repeat(256)}] >>`,
  ),
  'font-size-extremes': () => onePagePdf({ content: 'BT /F1 1e30 Tf (x) Tj /F1 -1e-30 Tf (y) Tj /F1 0 Tf (z) Tj 1e38 Tz (a) Tj ET' }),
}

const image = (entries: string, body: Buffer) => () =>
  onePagePdf({
    page: `${BOX} /Resources << /XObject << /X 6 0 R >> >>`,
    content: '300 0 0 300 100 300 cm /X Do',
    more: { 6: pdfStream(body, `/Type /XObject /Subtype /Image ${entries}`) },
  })
const PLAIN = '/Width 20 /Height 20 /ColorSpace /DeviceRGB /BitsPerComponent 8'

const IMAGES: Readonly<Record<string, () => Buffer>> = {
  ...Object.fromEntries(
    [
      'DCTDecode',
      'JPXDecode',
      'JBIG2Decode',
      'CCITTFaxDecode',
      'LZWDecode',
      'ASCII85Decode',
      'ASCIIHexDecode',
      'RunLengthDecode',
      'FlateDecode',
      'NoSuchDecode',
      'Crypt',
    ].map((filter) => [`image-${filter.toLowerCase()}-garbage`, image(`${PLAIN} /Filter /${filter}`, GARBAGE)]),
  ),
  'image-no-size': image('/ColorSpace /DeviceRGB /BitsPerComponent 8', GARBAGE),
  'image-negative-size': image('/Width -20 /Height 1e9 /ColorSpace /DeviceRGB /BitsPerComponent 8', GARBAGE),
  'image-odd-bits': image('/Width 20 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 77', GARBAGE),
  'image-odd-space': image('/Width 20 /Height 20 /ColorSpace [/ICCBased 6 0 R] /BitsPerComponent 8', GARBAGE),
  'image-indexed-too-far': image('/Width 20 /Height 20 /ColorSpace [/Indexed /DeviceRGB 255 <00>] /BitsPerComponent 8', GARBAGE),
  'image-mask-is-itself': image(`${PLAIN} /SMask 6 0 R`, GARBAGE),
  'image-decode-extremes': image(`${PLAIN} /Decode [1e30 -1e30 0 0 5]`, GARBAGE),
  'image-predictor-extremes': image(
    `${PLAIN} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 1000000 /Columns 1000000 >>`,
    GARBAGE,
  ),
  'image-many-filters': image(`${PLAIN} /Filter [${'/ASCIIHexDecode '.repeat(2_000)}]`, Buffer.from('41>')),
}

const CONTENTS: Readonly<Record<string, () => Buffer>> = {
  'content-missing': () => onePagePdf({ page: `${BOX} /Contents 99 0 R` }),
  'content-unknown-operators': () => onePagePdf({ content: 'foo bar 1 2 3 baz BT ET '.repeat(5_000) }),
  'content-unbalanced': () => onePagePdf({ content: `${'q '.repeat(10_000)}BT ${'Q '.repeat(10)}` }),
  'content-too-many-restores': () => onePagePdf({ content: 'Q '.repeat(100_000) }),
  'content-no-numbers': () => onePagePdf({ content: '--5 ..3 +-+ 1e999 NaN cm 0 0 m 1 1 l S BT /F1 12 Tf (x) Tj ET' }),
  'content-open-string': () => onePagePdf({ content: `BT /F1 12 Tf (${'('.repeat(50_000)}x` }),
  'content-inline-image-endless': () => onePagePdf({ content: `BI /W 10 /H 10 /BPC 8 /CS /G ID ${'x'.repeat(50_000)}` }),
  'content-huge-path': () => onePagePdf({ content: `0 0 m ${'1e30 -1e30 l '.repeat(20_000)} S` }),
  'content-endless-dashes': () => onePagePdf({ content: '[0.000001 0.000001] 0 d 0 0 m 500 800 l S [0 0 0] 0 d 0 0 m 500 80 l S' }),
  'content-clip-everything': () => onePagePdf({ content: `${'q 0 0 1 1 re W n '.repeat(1_000)} BT /F1 12 Tf (x) Tj ET` }),
  'content-marked-nesting': () => onePagePdf({ content: '/Span << /MCID 1 >> BDC '.repeat(3_000) }),
  'resources-are-itself': () => onePagePdf({ page: `${BOX} /Resources 3 0 R` }),
  'form-depth': () =>
    onePagePdf({
      page: `${BOX} /Resources << /XObject << /X 6 0 R >> >>`,
      content: '/X Do',
      more: Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [
          index + 6,
          pdfStream('/X Do', `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X ${index + 7} 0 R >> >>`),
        ]),
      ),
    }),
  'form-doubling': () =>
    onePagePdf({
      page: `${BOX} /Resources << /XObject << /X 6 0 R >> >>`,
      content: '/X Do',
      more: Object.fromEntries(
        Array.from({ length: 14 }, (_, index) => [
          index + 6,
          pdfStream('/X Do /X Do', `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${index + 7} 0 R >> >>`),
        ]),
      ),
    }),
  'soft-mask-cycle': () =>
    onePagePdf({
      page: `${BOX} /Resources << /ExtGState << /G 6 0 R >> /Font << /F1 5 0 R >> >>`,
      content: '/G gs BT /F1 18 Tf 72 720 Td (masked) Tj ET',
      more: {
        6: '<< /Type /ExtGState /SMask << /S /Luminosity /G 7 0 R >> >>',
        7: pdfStream(
          '/G gs 0 0 100 100 re f',
          '/Subtype /Form /BBox [0 0 100 100] /Group << /S /Transparency >> /Resources << /ExtGState << /G 6 0 R >> >>',
        ),
      },
    }),
  'shading-mesh-garbage': () =>
    onePagePdf({
      page: `${BOX} /Resources << /Shading << /S 6 0 R >> >>`,
      content: '/S sh',
      more: {
        6: pdfStream(
          GARBAGE,
          '/ShadingType 7 /ColorSpace /DeviceRGB /BitsPerCoordinate 32 /BitsPerComponent 16 /BitsPerFlag 8 /Decode [0 1 0 1 0 1 0 1 0 1]',
        ),
      },
    }),
  'function-cycle': () =>
    onePagePdf({
      page: `${BOX} /Resources << /Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 6 0 R >> >> >>`,
      content: '/S sh',
      more: { 6: '<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R 6 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>' },
    }),
  'color-space-cycle': () =>
    onePagePdf({
      page: `${BOX} /Resources << /ColorSpace << /C 6 0 R >> >>`,
      content: '/C cs 1 scn 0 0 100 100 re f',
      more: { 6: '[/Indexed 6 0 R 1 <0011>]' },
    }),
}

const BOOKS: Readonly<Record<string, () => Buffer>> = {
  'labels-cycle': () => onePagePdf({ catalog: '/PageLabels 6 0 R', more: { 6: '<< /Kids [6 0 R] >>' } }),
  'labels-no-numbers': () => onePagePdf({ catalog: '/PageLabels << /Nums [(a) << /S /D /St -5 >> 0 7] >>' }),
  'names-cycle': () => onePagePdf({ catalog: '/Names << /Dests 6 0 R /EmbeddedFiles 6 0 R >>', more: { 6: '<< /Kids [6 0 R 6 0 R] >>' } }),
  'structure-cycle': () =>
    onePagePdf({
      catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R',
      page: `${BOX} /StructParents 0`,
      more: {
        6: '<< /Type /StructTreeRoot /K 7 0 R /ParentTree 8 0 R >>',
        7: '<< /S /P /P 7 0 R /K [7 0 R 0] /Pg 3 0 R >>',
        8: '<< /Nums [0 [7 0 R]] >>',
      },
    }),
  'layers-cycle': () =>
    onePagePdf({
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R 7 0 R] /ON 7 0 R >> >>',
      more: { 6: '<< /Type /OCG /Name (layer) >>', 7: '[7 0 R [7 0 R]]' },
    }),
  'metadata-garbage': () =>
    onePagePdf({
      catalog: '/Metadata 6 0 R',
      more: { 6: pdfStream(`<?xpacket?><x:xmpmeta>${'<a>'.repeat(20_000)}&lol;<!ENTITY lol "ha">`, '/Type /Metadata /Subtype /XML') },
    }),
  'form-fields': () =>
    onePagePdf({
      catalog: `/AcroForm << /Fields [${Array.from({ length: 200 }, (_, index) => `${index + 6} 0 R`).join(' ')}] /NeedAppearances true /DR 99999 0 R >>`,
      page: `${BOX} /Annots [${Array.from({ length: 200 }, (_, index) => `${index + 6} 0 R`).join(' ')}]`,
      more: Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [
          index + 6,
          `<< /Type /Annot /Subtype /Widget /FT /${['Tx', 'Btn', 'Ch', 'Sig', 'Odd'][index % 5]} /T (f${index}) /V (value) /Rect [${(index % 10) * 50} ${Math.floor(index / 10) * 40} ${(index % 10) * 50 + 45} ${Math.floor(index / 10) * 40 + 30}] /Kids [${index + 6} 0 R] /Parent ${index + 6} 0 R /AA << /K << /S /JavaScript /JS (app.alert(1)) >> >> >>`,
        ]),
      ),
    }),
  'xfa-form': () =>
    onePagePdf({
      catalog: '/AcroForm << /Fields [] /XFA [(template) 6 0 R (datasets) 6 0 R] >> /NeedsRendering true',
      more: {
        6: pdfStream(
          '<template xmlns="http://www.xfa.org/schema/xfa-template/3.0/"><subform><script>while(true){}</script></subform></template>',
        ),
      },
    }),
  'scripts-everywhere': () =>
    onePagePdf({
      catalog: '/OpenAction << /S /JavaScript /JS (while(true){}) /Next 6 0 R >> /AA << /WC 6 0 R /DS 6 0 R >>',
      page: `${BOX} /AA << /O 6 0 R /C 6 0 R >>`,
      more: { 6: '<< /S /JavaScript /JS (app.launchURL("http://127.0.0.1/")) /Next 6 0 R >>' },
    }),
  'annotations-10000': () => {
    const one = (index: number) =>
      `<< /Type /Annot /Subtype /${['Highlight', 'Text', 'Ink', 'FreeText', 'Stamp', 'Odd'][index % 6]} /Rect [${index % 500} ${index % 800} ${(index % 500) + 9} ${(index % 800) + 9}] /QuadPoints [0 0 1 0 0 1 1 1] /InkList [[0 0 9 9]] /Contents (${index}) >>`
    return onePagePdf({ page: `${BOX} /Annots [${Array.from({ length: 10_000 }, (_, index) => one(index)).join('\n')}]` })
  },
  'annotation-cycle': () =>
    onePagePdf({
      page: `${BOX} /Annots 6 0 R`,
      more: { 6: '[6 0 R 7 0 R]', 7: '<< /Type /Annot /Subtype /Popup /Parent 7 0 R /IRT 7 0 R /Rect [0 0 10 10] /AP << /N 7 0 R >> >>' },
    }),
  'annotation-appearance-cycle': () =>
    onePagePdf({
      page: `${BOX} /Annots [7 0 R]`,
      more: {
        7: '<< /Type /Annot /Subtype /Stamp /Rect [0 0 100 100] /AP << /N 8 0 R >> >>',
        8: pdfStream(
          '/X Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 0 0] /Matrix [0 0 0 0 0 0] /Resources << /XObject << /X 8 0 R >> >>',
        ),
      },
    }),
  'links-to-nowhere': () =>
    onePagePdf({
      page: `${BOX} /Annots [${['[99 0 R /Fit]', '[-1 /XYZ 0 0 0]', '(no such name)', '[3 0 R /XYZ 1e99 -1e99 1e99]', '17', '[]'].map((dest) => `<< /Type /Annot /Subtype /Link /Rect [0 0 90 90] /Dest ${dest} >>`).join(' ')}]`,
    }),
  'outline-odd': () =>
    onePagePdf({
      catalog: '/Outlines 6 0 R',
      more: {
        6: '<< /First 7 0 R /Last 7 0 R /Count -99 >>',
        7: `<< /Title <feff${'d800'.repeat(500)}> /Parent 6 0 R /Next 8 0 R /Dest 17 /C [9 9 (x)] >>`,
        8: '<< /Parent 6 0 R /A << /S /GoToR /F (\\\\\\\\server\\\\file) /D [0 /Fit] >> >>',
      },
    }),
  'attached-1000': () =>
    onePagePdf({
      catalog: `/Names << /EmbeddedFiles << /Names [${Array.from({ length: 1_000 }, (_, index) => `(../${index}.sh) << /Type /Filespec /F (../../${index}.sh) /EF << /F 6 0 R >> >>`).join(' ')}] >> >>`,
      more: { 6: pdfStream('echo', '/Type /EmbeddedFile') },
    }),
  'title-of-a-megabyte': () =>
    onePagePdf({ catalog: '/ViewerPreferences << /DisplayDocTitle true >>', content: `BT /F1 2 Tf (${'T'.repeat(30_000)}) Tj ET` }),
}

/** Files that are odd in one thing each: fonts, pictures, what is drawn, what surrounds the pages. */
export const ODD_PDFS: readonly HostilePdf[] = Object.entries({ ...FONTS, ...IMAGES, ...CONTENTS, ...BOOKS }).map(([name, make]) => ({
  name,
  make,
  ends: NAMED_ENDS,
}))
