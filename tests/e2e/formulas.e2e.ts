import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/launch.ts'
import { typeEntry } from '../support/write-entry.ts'

test('formulas and code are drawn with the page’s policy in force; prices stay prices, and nothing runs', async ({ launch }) => {
  const { page, consoleErrors } = await launch()
  await typeEntry(page, 'Formulas')
  const text = page.getByRole('textbox', { name: 'Entry text' })
  await text.click()
  await page.keyboard.insertText(
    'Scaled: $\\frac{q \\cdot k}{\\sqrt{d}}$ for $5, not $10.\n\n$$\n\\sum_{i=1}^n x_i\n$$\n\n$\\href{javascript:alert(1)}{x}$ $\\notknown{$\n\n```python\ndef scale(x): # why\n    return x / 8\n```\n\n```cobol\nMOVE 1 TO X.\n```\n',
  )
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.locator('.katex-display')).toHaveCount(1)
  await expect(preview.locator('.katex .frac-line, .katex .mfrac').first()).toBeVisible()
  await expect(preview.getByText('for $5, not $10.')).toBeVisible()
  await expect(preview.locator('a')).toHaveCount(0)
  // Code in its colours, in the preview and between the fences; a language that nobody knows stays as it is.
  for (const place of [preview, text]) {
    await expect(place.locator('[data-code=keyword]')).toHaveText(['def', 'return'])
    await expect(place.locator('[data-code=comment]')).toHaveText('# why')
    await expect(place.getByText('MOVE 1 TO X.')).toBeVisible()
  }
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: `test-results/formulas-${scheme}.png` })
    await expectAccessible(page)
  }
  expect(consoleErrors).toEqual([])
})
