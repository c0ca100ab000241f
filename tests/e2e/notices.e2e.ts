import { expect, test } from '../support/launch.ts'

test('an address that leads nowhere says so, beside the way back', async ({ launch }) => {
  const { page } = await launch()
  await page.evaluate(() => {
    location.hash = '#/no-such-place'
  })
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to Today' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/#\/$/)
})

test('a screen that fails says one calm sentence, and the rest of the app stays', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url.includes('/JournalPage-') }))
  })
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Journal' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'This page has failed' })
  await expect(notice).toBeVisible()
  await expect(notice).not.toContainText(/app:|\.js|Error/)
  await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
  await notice.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
})
