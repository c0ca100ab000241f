import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerDialog } from '../../scripts/tour/app.mjs'
import { watchStore } from '../../scripts/tour/store.mjs'
import { expectAccessible } from '../support/axe.ts'
import { expect, type RunningApp, test } from '../support/launch.ts'
import { writeEntry } from '../support/write-entry.ts'

/** The app ends itself to start anew; here the next start is the test's. */
async function endsBy({ app }: RunningApp, press: () => Promise<void>): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    electron.relaunch = () => {}
  })
  const exited = once(app.process(), 'exit')
  await press()
  await exited
}

test('a library moves to another folder, is opened from there, is missed when it is gone, and the former one is removed', async ({
  launch,
}) => {
  test.setTimeout(180_000)
  const place = mkdtempSync(join(tmpdir(), 'prepbench-place-'))
  const [library, away] = [join(place, 'library'), join(place, 'away')]
  try {
    const first = await launch()
    const home = first.dataFolder
    await writeEntry(first.page, 'Written before the move')
    await first.page.keyboard.press('Control+,')
    const section = (running: RunningApp) => running.page.getByRole('region', { name: 'Where your data lies' })
    await expect(section(first)).toContainText(home)
    const move = section(first).getByRole('button', { name: 'Move my library…' })
    await answerDialog(first.app, home)
    await move.click()
    await expect(section(first).getByText('Your library lies in that folder already.')).toBeVisible()
    renameSync(mkdtempSync(join(place, 'new-')), library)
    await answerDialog(first.app, library)
    await move.press('Enter')
    const question = first.page.getByRole('dialog', { name: 'Move your library here?' })
    await expect(question).toContainText(library)
    await expectAccessible(first.page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await first.page.emulateMedia({ colorScheme })
      await first.page.screenshot({ path: `test-results/location-question-${colorScheme}.png` })
    }
    await endsBy(first, () => question.getByRole('button', { name: 'Copy, check and start again' }).click())
    expect(JSON.parse(readFileSync(join(home, 'library-folder.json'), 'utf8'))).toEqual({ folder: library, former: home })

    const second = await launch({ dataFolder: home })
    await writeEntry(second.page, 'Written after the move')
    const titles = (folder: string) =>
      watchStore(folder)
        .rows('SELECT title FROM journal_entry ORDER BY title')
        .map(({ title }) => title)
    expect(titles(library)).toEqual(['Written after the move', 'Written before the move'])
    expect(titles(home)).toEqual(['Written before the move'])
    await second.page.keyboard.press('Control+,')
    await expect(section(second)).toContainText(library)
    await section(second).scrollIntoViewIfNeeded()
    for (const colorScheme of ['light', 'dark'] as const) {
      await second.page.emulateMedia({ colorScheme })
      await section(second).screenshot({ path: `test-results/location-${colorScheme}.png` })
    }
    await section(second).getByRole('button', { name: 'Remove the former one…' }).click()
    await second.page
      .getByRole('dialog', { name: 'Remove the former library for good?' })
      .getByRole('button', { name: 'Remove it' })
      .click()
    await expect(section(second).getByText('The former library is removed.')).toBeVisible()
    await expect(section(second)).not.toContainText('The former folder')
    expect([existsSync(join(home, 'prepbench.sqlite')), existsSync(join(home, 'window.json'))]).toEqual([false, true])
    expect(second.consoleErrors).toEqual([])
    await second.app.close()

    renameSync(library, away)
    writeFileSync(join(place, 'other'), '')
    const third = await launch({ dataFolder: home, shows: 'recovery' })
    const heading = third.page.getByRole('heading', { level: 1, name: 'Your library is not where it was' })
    await expect(heading).toBeFocused()
    await expect(third.page.getByText(library)).toBeVisible()
    await expectAccessible(third.page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await third.page.emulateMedia({ colorScheme })
      await third.page.screenshot({ path: `test-results/location-missing-${colorScheme}.png` })
    }
    await third.page.getByRole('button', { name: 'Try again' }).click()
    await expect(heading).toBeVisible()
    expect(existsSync(library)).toBe(false)
    await answerDialog(third.app, place)
    await third.page.getByRole('button', { name: 'Show where it is…' }).click()
    await expect(third.page.getByText(/There is no Prepbench library in that folder/)).toBeVisible()
    await answerDialog(third.app, away)
    await endsBy(third, () => third.page.getByRole('button', { name: 'Show where it is…' }).click())
    expect(JSON.parse(readFileSync(join(home, 'library-folder.json'), 'utf8'))).toEqual({ folder: away, former: null })

    const fourth = await launch({ dataFolder: home })
    await fourth.page.getByRole('link', { name: 'Journal', exact: true }).click()
    await expect(fourth.page.getByRole('link', { name: /Written after the move/ })).toBeVisible()
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})
