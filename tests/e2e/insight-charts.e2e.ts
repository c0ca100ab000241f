import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSample } from '../../scripts/tour/main-job.mjs'
import { expectAccessible } from '../support/axe.ts'
import { choose } from '../support/choose.ts'
import { expect, test } from '../support/launch.ts'

test('evidence becomes charts: opened, as tables, hidden and shown again, saved as SVG, PNG and CSV', async ({ launch }) => {
  test.setTimeout(180_000)
  const { app, page, consoleErrors } = await launch()
  await addSample(page)
  await page.getByRole('link', { name: 'Insights', exact: true }).click()
  const sprints = page.getByRole('region', { name: 'Sprint scores by week' })
  const ready = page.getByRole('region', { name: 'Readiness by pillar' })
  await expect(ready).toContainText('A proxy for being ready')
  await expect(sprints.getByRole('listitem')).toHaveCount(1)
  for (const [scheme, width, height] of [
    ['light', 1280, 800],
    ['dark', 1920, 1080],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
      width,
      height,
    })
    await ready.scrollIntoViewIfNeeded()
    await page.screenshot({ path: `test-results/insight-charts-${scheme}.png` })
    await expectAccessible(page)
  }
  await sprints.getByRole('button', { name: /n = 1/ }).click()
  const dialog = page.getByRole('dialog', { name: /What stands behind/ })
  await expect(dialog.getByRole('row')).toHaveCount(2)
  await expect(dialog.getByRole('link')).toHaveAttribute('href', /^#\/sessions\//)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  const folder = mkdtempSync(join(tmpdir(), 'prepbench-chart-'))
  for (const [item, name, start] of [
    ['Save as drawing (SVG)…', 'chart.svg', '<svg '],
    ['Save as picture (PNG)…', 'chart.png', '\x89PNG'],
    ['Save as table (CSV)…', 'chart.csv', '\xef\xbb\xbfWhat,Percent,n'],
  ] as const) {
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      },
      join(folder, name),
    )
    await sprints.getByRole('button', { name: 'Actions for Sprint scores by week' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await expect(page.getByText(`Saved as ${name}.`)).toBeVisible()
    expect(readFileSync(join(folder, name), 'latin1').startsWith(start)).toBe(true)
  }

  await sprints.getByRole('button', { name: 'Actions for Sprint scores by week' }).click()
  await page.getByRole('menuitem', { name: 'Hide this chart' }).click()
  await expect(sprints).toHaveCount(0)
  await page.getByRole('button', { name: 'Hidden charts (1)' }).click()
  await page.getByRole('menuitem', { name: 'Show Sprint scores by week' }).click()
  await expect(sprints).toBeVisible()
  await choose(page.getByRole('switch', { name: 'Show as tables' }))
  await expect(sprints.getByRole('table')).toBeVisible()
  await expectAccessible(page)
  expect(consoleErrors).toEqual([])
})
