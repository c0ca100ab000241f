import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MarkdownView, PREVIEW_CHARS } from './MarkdownView.tsx'
import { OpenAttachmentProvider } from './open-attachment.ts'

const render = (text: string) => renderToStaticMarkup(<MarkdownView text={text} cutNotice="CUT" failedNotice="FAILED" />)

test.each([
  '<script>window.p1=1</script>',
  '<img src=x onerror="window.p2=1">',
  '<svg onload="window.p3=1"><a href="javascript:window.p3=1">x</a></svg>',
  '<iframe srcdoc="<script>parent.p4=1</script>"></iframe>',
  '<style>*{background:url(https://evil.example/p5)}</style>',
  '<p style="position:fixed">x</p>',
  '<form action="https://evil.example"><input name=p7><button>go</button></form>',
  '<base href="https://evil.example">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<object data="https://evil.example"></object><embed src="https://evil.example">',
  '<link rel=stylesheet href="https://evil.example">',
  '<details open ontoggle="window.p12=1">',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.p13=1">',
  '[x](javascript:window.p14=1)',
  '[x](<java\tscript:window.p15=1>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](https://evil.example/p17.png)',
  '![x](data:image/svg+xml,<svg onload="window.p18=1">)',
  '![x][ref]\n\n[ref]: https://evil.example/p19.png "onerror=window.p19=1"',
  '<https://good.example@evil.example>',
  '[x](https://a.example "\\" onmouseover=\\"window.p21=1")',
  '```js" onload="window.p22=1\nx\n```',
  '[^1]\n\n[^1]: <img src=x onerror=window.p23=1>',
  '| a |\n|---|\n| <img src=x onerror=window.p24=1> |',
  '<!--><img src=x onerror=window.p25=1>-->',
])('S14 %j makes no element that runs or fetches anything', (text) => {
  const markup = render(text)
  expect(markup).not.toMatch(/<(script|style|iframe|object|embed|form|base|meta|link|svg|math|img|input|button|details|video|audio)\b/i)
  expect(markup).not.toMatch(/<[^>]*\s(on\w+|style|srcdoc|formaction)=/i)
  for (const [, href] of markup.matchAll(/\shref="([^"]*)"/g)) expect(href).toMatch(/^(https:\/\/(?!.*@)|mailto:|#\/|#md-)/)
})

test('an image is its words and a link, so nothing is fetched', () => {
  expect(render('![a plot](https://example.org/a.png)')).toContain(
    '<a href="https://example.org/a.png" target="_blank" rel="noreferrer">a plot</a>',
  )
})

test('tables, task lists and strikethrough are drawn', () => {
  const markup = render('| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n\n~~gone~~')
  expect(markup).toContain('<td>1</td>')
  expect(markup).toMatch(/<span role="img" aria-label="Done"[^>]*>☑<\/span> done/)
  expect(markup).toContain('<del>gone</del>')
})

test('formulas are drawn, in a line and by themselves; prices are not', () => {
  expect(render('so $a_i < b$ holds')).toContain('<span data-formula="inline">a_i &lt; b</span>')
  expect(render('$$\nx^2\n$$')).toMatch(/<div><span class="[^"]*" data-formula="display" tabindex="0">x\^2<\/span><\/div>/)
  expect(render('```\nlong line\n```')).toContain('<pre tabindex="0">')
  expect(render('It costs $5, not $10, or $ 7 $.')).toContain('It costs $5, not $10, or $ 7 $.')
  expect(render('`$x$`')).toContain('<code>$x$</code>')
})

test('a link into the app stays in its window', () => {
  expect(render('[that session](#/sessions/s-1)')).toContain('<a href="#/sessions/s-1">that session</a>')
})

test('B18 a very long text is cut and says so', () => {
  const markup = render('word '.repeat(200_000))
  expect(markup).toContain('CUT')
  expect(markup.length).toBeLessThan(PREVIEW_CHARS * 2)
})

test('S14 an attachment is shown by its id alone, and opened only where somebody offers to', () => {
  expect(render('![board](attachment/id-1)')).toContain('<img src="/attachment/id-1" alt="board"')
  expect(render('[plan](attachment/id-1)')).toContain('<span>plan</span>')
  expect(render('![x](attachment/../doc/1) [y](attachment/a?b)')).not.toMatch(/<(img|button|a)\b/)
  const offered = renderToStaticMarkup(
    <OpenAttachmentProvider value={() => {}}>
      <MarkdownView text="[plan](attachment/id-1)" cutNotice="" failedNotice="" />
    </OpenAttachmentProvider>,
  )
  expect(offered).toMatch(/<button type="button"[^>]*>plan<\/button>/)
})
