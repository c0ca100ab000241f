import { expect, test } from '../../support/launch.ts'

test('S9 no screen records yet, so every permission is denied, the microphone too', async ({ launch }) => {
  const { page } = await launch({ args: ['--use-fake-device-for-media-stream'] })
  const outcomes = await page.evaluate(async () => {
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
  expect(outcomes).toMatchObject({
    audio: 'NotAllowedError',
    video: 'NotAllowedError',
    both: 'NotAllowedError',
    place: 'NotAllowedError',
    notifications: 'denied',
  })
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'granted')).toEqual([])
})
