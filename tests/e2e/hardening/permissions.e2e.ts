import type { Page } from 'playwright'
import { expect, test } from '../../support/launch.ts'
import { expectDrawn } from '../../support/open-paper.ts'
import { endSession, startSession } from '../../support/timed-session.ts'

/** Asks for everything a page can ask for. */
function askForAll(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const ask = async (run: () => Promise<unknown>) => {
      try {
        await run()
        return 'granted'
      } catch (error) {
        return (error as Error).name
      }
    }
    const media = navigator.mediaDevices
    return {
      audio: await ask(() => media.getUserMedia({ audio: true })),
      video: await ask(() => media.getUserMedia({ video: true })),
      both: await ask(() => media.getUserMedia({ audio: true, video: true })),
      display: await ask(() => media.getDisplayMedia({ video: true })),
      place: await ask(
        () =>
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, () => reject(new DOMException('', 'NotAllowedError')))
          }),
      ),
      notifications: await Notification.requestPermission(),
      midi: await ask(() => navigator.requestMIDIAccess({ sysex: true })),
      clipboard: await ask(() => navigator.clipboard.readText()),
    }
  })
}

const granted = (outcomes: Readonly<Record<string, string>>) =>
  Object.entries(outcomes).flatMap(([what, outcome]) => (outcome === 'granted' ? [what] : []))

test('S9 every permission is denied, but for the microphone while an explanation is recorded', async ({ launch }) => {
  const running = await launch({ args: ['--use-fake-device-for-media-stream'] })
  const { page } = running
  const before = await askForAll(page)
  expect(before).toMatchObject({
    audio: 'NotAllowedError',
    video: 'NotAllowedError',
    both: 'NotAllowedError',
    place: 'NotAllowedError',
    notifications: 'denied',
  })
  expect(granted(before)).toEqual([])

  await startSession(running)
  await endSession(page)
  await page.getByRole('button', { name: 'Explain aloud' }).click()
  await expectDrawn(page)
  expect(granted(await askForAll(page))).toEqual([])
  await page.getByRole('button', { name: 'Record' }).click()
  await expect(page.getByRole('timer', { name: 'Time spoken' })).toHaveText('0:02', { timeout: 20_000 })
  expect(granted(await askForAll(page))).toEqual(['audio'])
  await page.getByRole('button', { name: 'Stop and keep' }).click()
  await expect(page.getByText('Kept.')).toBeVisible()
  expect(granted(await askForAll(page))).toEqual([])
})
