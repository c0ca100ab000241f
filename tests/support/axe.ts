import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'

/** What axe calls serious or critical on the page as it is now, one line for each element. */
async function seriousViolations(page: Page): Promise<string[]> {
  // Legacy mode: Electron cannot open the blank page in which axe would otherwise put its parts together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`))
}

/** Fails with every serious or critical finding. Waits for movement to end, because half-faded text has no contrast. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A blinking cursor never ends.
    const ending = document.getAnimations().filter((animation) => animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
    await Promise.all(ending.map((animation) => animation.finished.catch(() => {})))
  })
  // A theme that has just been switched takes a moment to reach every element; what is wrong stays wrong.
  await expect.poll(() => seriousViolations(page), { timeout: 30_000 }).toEqual([])
}
