/**
 * One line of text that no reader of Markdown takes for markup: every sign that could begin some is escaped, those that
 * begin a list or a heading only where a line begins.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$&!=^%]/g, '\\$&')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
