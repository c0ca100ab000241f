import { PDFDocument, StandardFonts } from 'pdf-lib'

const COLUMN_LINES = 40

/** A PDF of three pages with two columns each: "Left 1.1: alpha bravo …" is the first line of page 1's left column. */
export async function makeTwoColumnPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (let number = 1; number <= 3; number += 1) {
    const page = pdf.addPage([612, 792])
    page.drawText(`A Title Over Both Columns Of Page ${number}, Set Wide`, { x: 90, y: 730, size: 18, font })
    for (const [name, x] of [
      ['Left', 54],
      ['Right', 318],
    ] as const) {
      for (let line = 1; line <= COLUMN_LINES; line += 1) {
        const text = `${name} ${number}.${line}: alpha bravo charlie delta echo foxtrot golf`
        page.drawText(text, { x, y: 690 - line * 14, size: 9.5, font })
      }
    }
  }
  return pdf.save()
}
