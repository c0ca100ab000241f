/**
 * Makes `resources/sample`: the sample paper, and the sample campaign with the places of its marks in that paper.
 * Run it by hand after a change of the texts; the results are committed. Same texts, same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { root } from '../setup/paths.mjs'
import { campaign, marks } from './campaign-text.mjs'
import { findQuote } from './find-quote.mjs'
import { layOutPaper } from './lay-out-paper.mjs'
import { byline, notice, title } from './paper-text.mjs'

const document = await PDFDocument.create()
const made = new Date(Date.UTC(2026, 0, 5))
document.setTitle(title)
document.setAuthor(byline)
document.setSubject(notice)
document.setProducer('Prepbench')
document.setCreator('Prepbench')
document.setCreationDate(made)
document.setModificationDate(made)
const fonts = {
  regular: await document.embedFont(StandardFonts.TimesRoman),
  bold: await document.embedFont(StandardFonts.TimesRomanBold),
  italic: await document.embedFont(StandardFonts.TimesRomanItalic),
}
const lines = layOutPaper(document, fonts)

const folder = join(root, 'resources', 'sample')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'sample-paper.pdf'), await document.save())
const content = { ...campaign, marks: marks.map(({ quote, ...mark }) => ({ ...mark, ...findQuote(lines, quote) })) }
writeFileSync(join(folder, 'sample-campaign.json'), `${JSON.stringify(content, null, 2)}\n`)
process.stdout.write(`${document.getPageCount()} pages, ${content.marks.length} marks\n`)
