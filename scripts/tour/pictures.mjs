import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/paths.mjs'

/** @typedef {import('playwright').Page} Page */

const folder = join(root, 'tour-output')

/** An empty folder for the pictures of this tour. */
export function clearPictures() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}

/**
 * Numbered pictures of what is on screen, in light and in dark.
 * @param {() => Page} page
 */
export function openAlbum(page) {
  let count = 0
  return {
    /** @param {string} name @returns {Promise<string>} names of the files */
    async take(name) {
      count += 1
      // What the app said in passing would lie over what the picture is about.
      await page()
        .locator('.mantine-Notification-closeButton')
        .evaluateAll((buttons) => {
          for (const button of /** @type {HTMLElement[]} */ (buttons)) button.click()
        })
      const file = `${String(count).padStart(2, '0')}-${name}`
      for (const scheme of /** @type {const} */ (['dark', 'light'])) {
        await page().emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await settled(page())
        await page().screenshot({ path: join(folder, scheme === 'light' ? `${file}.png` : `${file}-dark.png`) })
      }
      return `${file}.png`
    },
  }
}

/** Until two frames have been drawn with every picture and font there. @param {Page} page */
async function settled(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        void document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 250))))
      }),
  )
}
