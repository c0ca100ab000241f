import type { Locator } from 'playwright'
import { expect, test } from '../support/launch.ts'

/** Where its letters begin, in pixels of the page. */
const placeOfText = (locator: Locator) =>
  locator.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const { x, y } = range.getBoundingClientRect()
    return { x, y }
  })

test('until its scripts have come the window shows the name where the app will have it, and nothing moves then', async ({ launch }) => {
  const { page } = await launch()
  const brand = page.getByRole('navigation').getByText('Prepbench', { exact: true })
  await expect(brand).toBeVisible()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/\/libraries-[^/]+\.js$/, async (route) => {
    await held
    await route.continue()
  })

  await page.reload({ waitUntil: 'commit' })
  const frame = page.locator('#first-frame')
  await expect(frame).toBeVisible()
  expect(await page.locator('#root > *').count()).toBe(0)
  // The styles come while the frame stands, and change nothing of it.
  await expect.poll(() => page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(3)
  const before = await placeOfText(frame)

  letGo()
  await expect(brand).toBeVisible()
  await expect(frame).toHaveCount(0)
  const after = await placeOfText(brand)
  expect(Math.abs(after.x - before.x)).toBeLessThan(1)
  expect(Math.abs(after.y - before.y)).toBeLessThan(2)
})
