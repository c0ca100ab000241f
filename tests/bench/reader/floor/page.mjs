import * as pdfjs from '../../../../node_modules/pdfjs-dist/legacy/build/pdf.mjs'

pdfjs.GlobalWorkerOptions.workerSrc = '/node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs'

/** @param {string} file */
function open(file) {
  // As pdf.js does by itself: a worker for each document.
  const worker = new pdfjs.PDFWorker()
  const task = pdfjs.getDocument({
    url: `bench://floor/paper.pdf?file=${encodeURIComponent(file)}`,
    worker,
    standardFontDataUrl: '/node_modules/pdfjs-dist/standard_fonts/',
    verbosity: 0,
  })
  const close = async () => {
    await task.destroy()
    worker.destroy()
  }
  return { document: task.promise, close }
}

Reflect.set(globalThis, 'floor', {
  /** Milliseconds from asking for a paper to its first page on the screen. @param {string} file @param {number} width in CSS pixels */
  async firstPage(file, width) {
    const start = performance.now()
    const { document, close } = open(file)
    const page = await (await document).getPage(1)
    const plain = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: (width / plain.width) * devicePixelRatio })
    const canvas = Object.assign(window.document.createElement('canvas'), { width: viewport.width, height: viewport.height })
    window.document.body.prepend(canvas)
    await page.render({ canvas, viewport }).promise
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const took = performance.now() - start
    canvas.remove()
    await close()
    return took
  },
  /** Milliseconds to read the text of all pages of an open document and look for a word. @param {string} file @param {string} word */
  async find(file, word) {
    const { document, close } = open(file)
    const opened = await document
    const start = performance.now()
    let found = 0
    for (let number = 1; number <= opened.numPages; number += 1) {
      const { items } = await (await opened.getPage(number)).getTextContent()
      if (items.some((item) => 'str' in item && item.str.includes(word))) found += 1
    }
    const took = performance.now() - start
    await close()
    if (found !== 1) throw new Error(`found on ${found} pages`)
    return took
  },
  /** Blank pages to scroll through. @param {number} count */
  blank(count) {
    const pages = window.document.getElementById('pages')
    pages?.replaceChildren(...Array.from({ length: count }, () => window.document.createElement('div')))
  },
})
