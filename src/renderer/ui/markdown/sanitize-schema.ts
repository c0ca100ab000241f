import type { defaultSchema } from 'rehype-sanitize'

const TAGS = [
  ...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'img', 'input', 'li', 'ol', 'p', 'pre'],
  ...['section', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
]

/**
 * What Markdown itself can make and nothing else (criterion S14). `img` is allowed here only so that the view can turn
 * it into its words and a link; `input` is the box of a task list, and always disabled.
 */
export const SANITIZE_SCHEMA: typeof defaultSchema = {
  tagNames: TAGS,
  attributes: {
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', 'ariaDescribedBy', 'id', ['className', 'data-footnote-backref']],
    code: [['className', /^language-[\w+-]{1,32}$/, 'math-inline', 'math-display']],
    img: ['alt', 'src'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    li: ['id', ['className', 'task-list-item']],
    ol: ['start'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align'],
    th: ['align'],
    ul: [['className', 'contains-task-list']],
  },
  protocols: {},
  required: { input: { disabled: true, type: 'checkbox' } },
  clobber: ['id', 'name'],
  clobberPrefix: 'md-',
  strip: ['script', 'style'],
}
