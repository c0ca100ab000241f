import { expect, test } from 'vitest'
import { htmlToMarkdown, htmlToText } from './html-to-markdown.ts'
import { markdownToHtml } from './markdown-to-html.ts'
import { backOnly, fillTemplate } from './note-template.ts'

const none = () => null

test.each([
  ['bold and italic', '<b>one</b> and <i>two</i>', '**one** and *two*'],
  ['spaces at the edges of bold', 'a<b> b </b>c', 'a **b** c'],
  ['lines', 'one<br>two<div>three</div>', 'one  \ntwo  \nthree'],
  ['paragraphs', '<p>one</p><p>two</p>', 'one\n\ntwo'],
  ['a list', '<ul><li>one</li><li>two <b>b</b></li></ul>', '- one\n- two **b**'],
  ['a numbered list', '<ol><li>one</li><li>two</li></ol>', '1. one\n2. two'],
  ['code', '<code>a*b</code>', '`a*b`'],
  ['a block of code', '<pre><code>if a:\n    b()</code></pre>', '```\nif a:\n    b()\n```'],
  ['a table', '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ['a formula', 'so \\(a_i &lt; b\\) holds', 'so $a_i < b$ holds'],
  ['a formula of its own', '\\[x^2\\]', '$$\nx^2\n$$'],
  ['old formulas', '[$]x[/$] and [latex]y[/latex]', '$x$ and $y$'],
  [
    'LaTeX that is text with formulas',
    '[latex]As $x$ grows, $$\\frac{1}{x}$$ falls[/latex]',
    'As $x$ grows,\n\n$$\n\\frac{1}{x}\n$$\n\n falls',
  ],
  [
    'LaTeX of several lines',
    '[latex]\\begin{align}a&amp;=b\\\\c&amp;=d\\end{align}[/latex]',
    '$$\n\\begin{align}a&=b\\\\c&=d\\end{align}\n$$',
  ],
  ['what stands lower or higher', 'w<sub>ij</sub><sup>2</sup>', 'w_ij^2'],
  ['a picture in the text itself', '<img src="data:image/png;base64,AAAA">', 'picture'],
  ['signs of Markdown are signs', '2*3*4 [x] # $5 <b>', '2\\*3\\*4 \\[x\\] # \\$5'],
  ['what would begin a list', '- no list', '\\- no list'],
  ['gaps', 'a {{c1::<b>gap</b>::hint}} b', 'a {{c1::**gap**::hint}} b'],
  ['a safe link', '<a href="https://example.org/a">there</a>', '[there](<https://example.org/a>)'],
  ['a file that is missing', '<img src="x.png" alt="plot">', 'plot'],
])('%s', (_what, html, markdown) => {
  expect(htmlToMarkdown(html, none)).toBe(markdown)
})

test.each([
  '<script>window.p=1</script>',
  '<style>*{}</style>',
  '<img src=x onerror="window.p=1">',
  '<a href="javascript:window.p=1">words</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<svg onload="window.p=1"></svg>',
  '<!-- <script> -->',
  '<scr<script>ipt>window.p=1</script>',
  '&lt;script&gt;window.p=1&lt;/script&gt;',
])('S14 %s brings nothing along that runs', (html) => {
  expect(htmlToMarkdown(html, none).replaceAll('\\<', '')).not.toMatch(/<|javascript:|onerror|https:\/\/evil/)
})

test.each(['<b>', '<', '<a "', '{{#A}}', '\\(', '[sound:', '[', '`', '<pre>', '&'])(
  'B18 a field of 30,000 times %s takes no time to speak of',
  (piece) => {
    const html = piece.repeat(30_000)
    const before = performance.now()
    htmlToMarkdown(fillTemplate(html, new Map()).html, none)
    htmlToText(html)
    expect(performance.now() - before).toBeLessThan(5_000)
  },
)

test('templates: fields, sections, typed fields, and a back without its front', () => {
  const fields = new Map([
    ['Front', 'Q'],
    ['Back', 'A'],
    ['Empty', '<br>'],
  ])
  expect(fillTemplate('{{#Back}}{{Front}}{{/Back}}{{#Empty}}no{{/Empty}}{{^Empty}}!{{/Empty}}{{Unknown}}', fields).html).toBe('Q!')
  expect(fillTemplate('{{Front}} {{type:Back}}', fields)).toEqual({ html: 'Q ', typedField: 'Back' })
  expect(backOnly('Q<hr id=answer>A', 'Q')).toBe('A')
  expect(backOnly('Q<br>A', 'Q')).toBe('<br>A')
  expect(fillTemplate('{{tts en_US voices=Some_Voice:Back}}{{hint:Back}}', fields).html).toBe('A')
})

test('our texts leave as HTML that other programs draw', () => {
  expect(markdownToHtml('**a** $x_1 < 2$ `$5`')).toBe('<p><strong>a</strong> \\(x_1 &lt; 2\\) <code>$5</code></p>')
  expect(markdownToHtml('<script>x</script>')).not.toContain('<script')
  const name = `${'a'.repeat(64)}`
  expect(markdownToHtml(`![p](media/${name}.png) [s](media/${name}.mp3)`)).toBe(
    `<p><img src="${name}.png" alt="p" /> [sound:${name}.mp3]</p>`,
  )
})
