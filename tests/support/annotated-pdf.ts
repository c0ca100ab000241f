import { onePagePdf } from './raw-pdf.ts'

/** What other programs leave on a page: two remarks with an answer, and what can not become a mark. */
const FOREIGN_ANNOTATIONS: readonly string[] = [
  '<< /Type /Annot /Subtype /Highlight /Rect [72 694 200 712] /QuadPoints [72 710 134 710 72 696 134 696] /C [1 1 0] /T (Anna) /Contents (why this?) /CreationDate (D:20240102030405Z) /F 4 >>',
  '<< /Type /Annot /Subtype /StrikeOut /Rect [72 664 200 682] /QuadPoints [72 680 140 680 72 666 140 666] /C [1 0 0] /T (Ben) /F 4 >>',
  '<< /Type /Annot /Subtype /FreeText /Rect [300 600 420 630] /DA (/Helv 12 Tf 0 g) /Contents (typed on the page) /T (Ben) /F 4 >>',
  '<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /C [0 0.5 1] /Contents (a note) /T (Anna) /F 4 >>',
  '<< /Type /Annot /Subtype /Square /Rect [300 400 420 480] /C [0 0.6 0] /F 4 >>',
  '<< /Type /Annot /Subtype /Ink /Rect [100 100 200 200] /InkList [[100 100 150 190 200 100]] /C [0.5 0.2 0.9] /BS << /W 3 >> /F 4 >>',
  '<< /Type /Annot /Subtype /Link /Rect [72 500 200 520] /Border [0 0 0] /A << /S /URI /URI (https://example.org/) >> >>',
  '<< /Type /Annot /Subtype /Underline /Rect [72 694 200 712] /QuadPoints [72 710 134 710 72 696 134 696] /F 2 >>',
]

/** A page with two lines of text and these annotations, each an object of its own. */
export function annotatedPdf(annotations: readonly string[] = FOREIGN_ANNOTATIONS, page = ''): Buffer {
  const first = 100
  return onePagePdf({
    page: `/MediaBox [0 0 595 842] ${page} /Annots [${annotations.map((_one, index) => `${first + index} 0 R`).join(' ')}]`,
    content:
      'BT /F1 12 Tf 72 700 Td (Attention is all you need.) Tj 0 -30 Td (Another line of it.) Tj 0 -90 Td (Nothing is marked here.) Tj ET',
    more: Object.fromEntries(annotations.map((annotation, index) => [first + index, annotation])),
  })
}
