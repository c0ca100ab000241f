import { expect, test } from 'vitest'
import { clockMenu } from './clock-menu.ts'

test.each([
  [false, 'Pause', 'pause'],
  [true, 'Go on', 'resume'],
])('the menu of the tray when the clock is paused: %s', (isPaused, label, order) => {
  const called: string[] = []
  const name = (each: string) => () => void called.push(each)
  const orders = {
    pause: name('pause'),
    resume: name('resume'),
    openMini: name('openMini'),
    showApp: name('showApp'),
    finish: name('finish'),
    quit: name('quit'),
  }
  const menu = clockMenu({ title: 'KV cache drill', isPaused }, orders)
  expect(menu.map((item) => item.label ?? '-')).toEqual([
    'KV cache drill',
    '-',
    label,
    'Finish…',
    '-',
    'Small window',
    'Show Prepbench',
    '-',
    'Quit',
  ])
  expect(menu[0]).toMatchObject({ enabled: false })
  for (const item of menu) (item.click as (() => void) | undefined)?.()
  expect(called).toEqual([order, 'finish', 'openMini', 'showApp', 'quit'])
})
