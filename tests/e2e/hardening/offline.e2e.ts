import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import electron from 'electron'
import { expect, test } from '../../support/launch.ts'

const hasStrace = spawnSync('strace', ['-V']).status === 0

test('S11 a start and ten seconds of life make no connection beyond this machine', () => {
  test.skip(!hasStrace, 'strace is not installed here, so connections cannot be listed')
  const folder = mkdtempSync(join(tmpdir(), 'prepbench-strace-'))
  try {
    const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    spawnSync(
      'strace',
      [
        '-ff',
        '-qq',
        '-e',
        'trace=connect,sendto',
        '-o',
        join(folder, 'calls'),
        'timeout',
        '10',
        String(electron),
        '.',
        `--user-data-dir=${join(folder, 'data')}`,
        ...switches,
      ],
      { timeout: 40_000 },
    )
    const calls = readdirSync(folder)
      .filter((name) => name.startsWith('calls'))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    // The trace saw the app: it talks to the display over a local socket.
    expect(calls.filter((call) => call.includes('AF_UNIX')).length).toBeGreaterThan(0)
    const outward = calls.filter((call) => /AF_INET/.test(call) && !/"127\.|"::1"|"::ffff:127\./.test(call))
    expect(outward).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
