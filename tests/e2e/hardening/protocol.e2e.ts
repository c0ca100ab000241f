import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../../support/launch.ts'

test('S2 every kind of response of the app carries the strict header', async ({ launch }) => {
  const { page } = await launch()
  const paths = await page.evaluate(() => [
    '/index.html',
    ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map((script) => new URL(script.src).pathname),
    ...[...document.querySelectorAll<HTMLLinkElement>('link[href]')].map((link) => new URL(link.href).pathname),
    '/pdfjs/wasm/openjpeg.wasm',
    '/pdfjs/standard_fonts/FoxitSerif.pfb',
    '/not-there.js',
  ])
  const answers = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (path) => {
          const answer = await fetch(path)
          return {
            path,
            policy: answer.headers.get('Content-Security-Policy') ?? '',
            sniff: answer.headers.get('X-Content-Type-Options'),
            opener: answer.headers.get('Cross-Origin-Opener-Policy'),
          }
        }),
      ),
    paths,
  )
  expect(answers.length).toBeGreaterThan(5)
  for (const answer of answers) {
    expect(answer).toMatchObject({ sniff: 'nosniff', opener: 'same-origin' })
    expect(answer.policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'")
    expect(answer.policy).toContain("require-trusted-types-for 'script'")
    expect(answer.policy).not.toContain('unsafe-inline')
    expect(answer.policy).not.toContain("'unsafe-eval'")
  }
})

test('S2 each load has a style nonce of its own', async ({ launch }) => {
  const { page } = await launch()
  const nonces = await page.evaluate(async () => {
    const read = async () => /nonce-([^']+)'/.exec((await fetch('/index.html')).headers.get('Content-Security-Policy') ?? '')?.[1]
    return [await read(), await read()]
  })
  expect(nonces[0]).toMatch(/^[\w+/=]{20,}$/)
  expect(nonces[0]).not.toBe(nonces[1])
})

test('S4 other hosts and other methods of the scheme are refused', async ({ launch }) => {
  const { app, page } = await launch()
  const posted = await page.evaluate(async () => (await fetch('/index.html', { method: 'POST', body: 'x' })).status)
  expect(posted).toBe(405)
  const elsewhere = await app.evaluate(async ({ net }) => (await net.fetch('app://elsewhere/index.html')).status)
  expect(elsewhere).toBe(404)
})

test('S5 no path leads out of the page folder', async ({ launch }) => {
  const { app } = await launch()
  const link = join('out/renderer', 'outside-link.txt')
  const folderLink = join('out/renderer', 'outside-folder')
  mkdirSync('out/renderer', { recursive: true })
  rmSync(link, { force: true })
  rmSync(folderLink, { force: true })
  symlinkSync('/etc/passwd', link)
  symlinkSync('/etc', folderLink)
  try {
    const answers = await app.evaluate(async ({ net }) => {
      const paths = [
        '/../../etc/passwd',
        '/%2e%2e/%2e%2e/etc/passwd',
        '/..%2f..%2f..%2fetc%2fpasswd',
        '/..%5c..%5cetc%5cpasswd',
        '/%00',
        '/index.html%00.png',
        '/%252e%252e/%252e%252e/etc/passwd',
        '//etc/passwd',
        '/C:%5CWindows%5Cwin.ini',
        '/outside-link.txt',
        '/outside-folder/passwd',
        '/doc/..%2f..%2fprepbench.sqlite',
        '/doc/prepbench.sqlite',
      ]
      return Promise.all(
        paths.map(async (path) => {
          const answer = await net.fetch(`app://bundle${path}`)
          return { path, status: answer.status, body: await answer.text() }
        }),
      )
    })
    expect(answers.filter(({ status, body }) => ![400, 403, 404].includes(status) || body !== '')).toEqual([])
    expect(answers).toHaveLength(13)
  } finally {
    rmSync(link)
    rmSync(folderLink)
  }
  // The folder itself still answers, so the refusals above were about the paths.
  writeFileSync(join('out/renderer', 'inside.txt'), 'inside')
  expect(await app.evaluate(async ({ net }) => (await net.fetch('app://bundle/inside.txt')).text())).toBe('inside')
  rmSync(join('out/renderer', 'inside.txt'))
})
