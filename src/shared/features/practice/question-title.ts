import { clozeText } from './cloze.model.ts'

const MAX_TITLE_CHARS = 160

/** The first line of a prompt that has words, without Markdown signs and cloze marks. Empty for a draft. */
export function plainTitle(prompt: string): string {
  const bare = clozeText(prompt)
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+|```\w*|~~~\w*)/, '')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/(\*\*|__|~~|`)(?=\S)(.*?)\1/g, '$2')
        .replace(/(?<![\w*\\])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])/g, '$1')
        .replace(/\$+([^$]*)\$+/g, '$1')
        .trim(),
    )
  const first = bare.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? ''
  return first.length > MAX_TITLE_CHARS ? `${first.slice(0, MAX_TITLE_CHARS - 1).trimEnd()}…` : first
}
