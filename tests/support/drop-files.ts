import type { Page } from 'playwright'

/** Drops files of the disk on the window, or on one place of it, as a file manager does: their paths go along. */
export async function dropFiles(page: Page, paths: readonly string[], on = 'body'): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.id = 'dropped'
    document.body.append(input)
  })
  await page.locator('#dropped').setInputFiles([...paths])
  await page.evaluate((on) => {
    const input = document.querySelector<HTMLInputElement>('#dropped')
    const dataTransfer = new DataTransfer()
    for (const file of input?.files ?? []) dataTransfer.items.add(file)
    input?.remove()
    for (const kind of ['dragover', 'drop']) {
      document.querySelector(on)?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, on)
}
