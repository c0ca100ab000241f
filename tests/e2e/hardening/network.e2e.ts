import { expect, test } from '../../support/launch.ts'
import { type Listener, listen } from '../../support/listener.ts'

let listener: Listener

test.beforeEach(async () => {
  listener = await listen()
})
test.afterEach(async () => {
  await listener.close()
})

test('S3 S12 an attack from inside the page reaches nothing and runs nothing', async ({ launch }) => {
  const { page } = await launch()
  // Playwright's own evaluate bypasses the policy (C12), so everything here goes through the document.
  const outcome = await page.evaluate(async (origin) => {
    const refused: string[] = []
    const attempt = async (name: string, run: () => unknown) => {
      try {
        await run()
      } catch {
        refused.push(name)
      }
    }
    const add = (tag: string, set: (element: HTMLElement) => void) => {
      const element = document.createElement(tag)
      set(element)
      document.body.append(element)
    }
    await attempt('inline script', () => add('script', (e) => (e.textContent = 'window.__pwned = 1')))
    await attempt('remote script', () => add('script', (e) => ((e as HTMLScriptElement).src = `${origin}/script.js`)))
    await attempt('data script', () => add('script', (e) => ((e as HTMLScriptElement).src = 'data:text/javascript,window.__pwned=2')))
    await attempt('markup', () => (document.body.innerHTML += '<img src=x onerror="window.__pwned=3">'))
    await attempt('remote image', () => add('img', (e) => ((e as HTMLImageElement).src = `${origin}/image.png`)))
    await attempt('remote frame', () => add('iframe', (e) => ((e as HTMLIFrameElement).src = `${origin}/frame`)))
    await attempt('remote style', () => add('link', (e) => Object.assign(e, { rel: 'stylesheet', href: `${origin}/style.css` })))
    await attempt('prefetch', () => add('link', (e) => Object.assign(e, { rel: 'prefetch', href: `${origin}/prefetch` })))
    await attempt('javascript link', () => {
      const link = document.createElement('a')
      link.setAttribute('href', 'javascript:window.__pwned=4')
      document.body.append(link)
      link.click()
    })
    await attempt('form', () => {
      const form = Object.assign(document.createElement('form'), { action: `${origin}/form`, method: 'post' })
      document.body.append(form)
      form.submit()
    })
    await attempt('fetch', () => fetch(`${origin}/fetch`))
    await attempt('file', () => fetch('file:///etc/passwd'))
    await attempt('beacon', () => navigator.sendBeacon(`${origin}/beacon`, 'x'))
    await attempt('socket', () => new WebSocket(origin.replace('http', 'ws')))
    await attempt('events', () => new EventSource(`${origin}/events`))
    await attempt('request', () => {
      const request = new XMLHttpRequest()
      request.open('GET', `${origin}/xhr`, false)
      request.send()
    })
    await attempt('blob worker', () => new Worker(URL.createObjectURL(new Blob(['fetch("x")'], { type: 'text/javascript' }))))
    await attempt('remote worker', () => new Worker(`${origin}/worker.js`))
    const code: string = 'data:text/javascript,window.__pwned=5'
    await attempt('data import', () => import(code))
    return { refused, pwned: Reflect.get(window, '__pwned') as unknown }
  }, listener.origin)
  expect(outcome.pwned).toBeUndefined()
  expect(outcome.refused).toEqual(
    expect.arrayContaining(['markup', 'fetch', 'file', 'request', 'blob worker', 'remote worker', 'data import']),
  )
  // A request on its way would have arrived before this one, which the test itself makes.
  await fetch(`${listener.origin}/fence`)
  expect(listener.hits).toEqual(['GET /fence'])
})

test('S8 nothing leads the window away or opens another', async ({ launch }) => {
  const { app, page } = await launch()
  // What would ask the person is answered "Cancel".
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  const home = page.url()
  await page.evaluate((origin) => {
    window.open(`${origin}/window`)
    location.href = `${origin}/location`
    const link = Object.assign(document.createElement('a'), { href: `${origin}/link`, textContent: 'leave' })
    document.body.prepend(link)
  }, listener.origin)
  // Raw input: a locator's click would wait for the navigation that never comes.
  const box = await page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('body > a')?.getBoundingClientRect() ?? new DOMRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  await page.mouse.click(box.x, box.y)
  await page.keyboard.down('Control')
  await page.mouse.click(box.x, box.y)
  await page.keyboard.up('Control')
  await page.mouse.click(box.x, box.y, { button: 'middle' })
  await page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['<h1>x</h1>'], 'page.html', { type: 'text/html' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  })
  await fetch(`${listener.origin}/fence`)
  expect(page.url()).toBe(home)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(listener.hits).toEqual(['GET /fence'])
})

test('S10 a link that leaves asks first and only a safe one is opened', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ dialog, shell }) => {
    const calls: string[] = []
    Reflect.set(globalThis, 'opened', calls)
    shell.openExternal = (address) => {
      calls.push(address)
      return Promise.resolve()
    }
    // The person agrees to everything that is asked.
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  await page.evaluate(() => {
    for (const address of [
      'https://example.org/paper',
      'http://example.org/',
      'https://good@evil.example/',
      'file:///etc/passwd',
      'smb://host/share',
      'ms-msdt:/id',
      'vscode://file/x',
      'mailto:a@example.org?attach=/etc/passwd',
      'mailto:a@example.org?subject=Paper',
    ])
      window.open(address)
  })
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]))
    .toEqual(['https://example.org/paper', 'mailto:a@example.org?subject=Paper'])
})

test('S13 a download writes nothing', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ session }) => {
    const seen: boolean[] = []
    Reflect.set(globalThis, 'downloads', seen)
    session.defaultSession.on('will-download', (event) => seen.push(event.defaultPrevented))
  })
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/index.html', download: 'index.html', textContent: 'save' })
    document.body.prepend(link)
    link.click()
  })
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'downloads') as boolean[])).toEqual([true])
})
