import type { Locator } from 'playwright'
import { expect } from './launch.ts'

/** Ticks what main keeps: it shows so only once main has answered, which `check()` does not wait for. */
export async function choose(box: Locator) {
  await box.click()
  await expect(box).toBeChecked()
}
