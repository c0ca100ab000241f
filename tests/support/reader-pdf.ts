import { PDFDocument, type PDFFont, PDFHexString, PDFName, type PDFPage, type PDFRef, PDFString, StandardFonts } from 'pdf-lib'

export const PAGE_COUNT = 12
/** A word that is on every page three times, in three spellings. */
const LINE = 'Gradient descent follows the gradient; GRADIENT noise helps.'

/**
 * A PDF of twelve pages to read: an outline of two levels, a link from page 1 to page 8 and three that lead out, page
 * labels i, ii, 1 …, and script in every string that a reader shows. Another `subject` makes another file.
 */
export async function makeReaderPdf(subject = ''): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle('<img src=x onerror="window.__pwned=1">Title')
  if (subject !== '') pdf.setSubject(subject)
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const pages = Array.from({ length: PAGE_COUNT }, (_, index) => addPage(pdf, font, index))
  addOutline(pdf, pages)
  addLinks(pdf, pages)
  const labels = pdf.context.obj({ Nums: [0, { S: 'r' }, 2, { S: 'D' }] })
  pdf.catalog.set(PDFName.of('PageLabels'), labels)
  return pdf.save()
}

function addPage(pdf: PDFDocument, font: PDFFont, index: number): PDFPage {
  const page = pdf.addPage([612, 792])
  page.drawText(`Section ${index + 1}`, { x: 72, y: 700, size: 20, font })
  page.drawText(LINE, { x: 72, y: 660, size: 12, font })
  for (let line = 0; line < 30; line++) {
    page.drawText(`Page ${index + 1}, line ${line + 1}: the quick brown fox jumps over the lazy dog.`, {
      x: 72,
      y: 630 - line * 18,
      size: 11,
      font,
    })
  }
  return page
}

/** "Part one" with pages 1 to 6 below it, "Part two" with the rest. */
function addOutline(pdf: PDFDocument, pages: readonly PDFPage[]): void {
  const { context } = pdf
  const root = context.nextRef()
  const parts = [context.nextRef(), context.nextRef()]
  const item = (ref: PDFRef, title: string, page: PDFPage | undefined, links: Record<string, PDFRef | number>) =>
    context.assign(ref, context.obj({ Title: PDFHexString.fromText(title), Dest: [page?.ref ?? root, 'XYZ', 0, 720, 0], ...links }))
  parts.forEach((part, index) => {
    const below = pages.slice(index * 6, index * 6 + 6)
    const refs = below.map(() => context.nextRef())
    below.forEach((page, place) => {
      const around = {
        ...(refs[place - 1] ? { Prev: refs[place - 1] as PDFRef } : {}),
        ...(refs[place + 1] ? { Next: refs[place + 1] as PDFRef } : {}),
      }
      item(refs[place] as PDFRef, `Section ${index * 6 + place + 1}`, page, { Parent: part, ...around })
    })
    const title = index === 0 ? 'Part one' : '<script>window.__pwned=2</script>Part two'
    item(part, title, below[0], {
      Parent: root,
      ...(index === 0 ? { Next: parts[1] as PDFRef } : { Prev: parts[0] as PDFRef }),
      First: refs[0] as PDFRef,
      Last: refs.at(-1) as PDFRef,
      Count: refs.length,
    })
  })
  context.assign(root, context.obj({ Type: 'Outlines', First: parts[0] as PDFRef, Last: parts[1] as PDFRef, Count: 14 }))
  pdf.catalog.set(PDFName.of('Outlines'), root)
}

function addLinks(pdf: PDFDocument, pages: readonly PDFPage[]): void {
  const { context } = pdf
  const link = (y: number, action: Record<string, unknown>) =>
    context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [400, y, 540, y + 14], Border: [0, 0, 0], ...action } as never))
  const uri = (address: string) => ({ A: { S: 'URI', URI: PDFString.of(address) } })
  const annotations = [
    link(700, { Dest: [(pages[7] as PDFPage).ref, 'XYZ', 0, 700, 0] }),
    link(680, uri('https://example.org/paper')),
    link(640, uri('javascript:window.__pwned=3')),
    link(620, uri('https://good.example@evil.example/')),
    link(600, { A: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } }),
    context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [40, 700, 60, 720],
        Contents: PDFHexString.fromText('<img src=x onerror="window.__pwned=4">note'),
        T: PDFHexString.fromText('<b onclick="window.__pwned=5">me</b>'),
      } as never),
    ),
  ]
  ;(pages[0] as PDFPage).node.set(PDFName.of('Annots'), context.obj(annotations))
}
