import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { SHOWN_MEDIA } from '../../../core/media-kind.ts'

/** Code first, so that a dollar in it is a dollar; then formulas as this app draws them. */
const FORMULA = /(`{3,}[\s\S]*?`{3,}|`[^`\n]*`)|\$\$([\s\S]+?)\$\$|\$(?![\s$])([^$\n]+?)(?<!\s)\$(?!\d)/g
const HELD = /\uE000(\d+)\uE001/g

/** A text of ours as HTML for a card of another program: nothing that runs, formulas in its own brackets, files by name. */
export function markdownToHtml(markdown: string): string {
  const held: string[] = []
  const hold = (html: string) => `\uE000${held.push(html) - 1}\uE001`
  const prepared = markdown.replace(/[\uE000\uE001]/g, '').replace(FORMULA, (whole, code, block, inline) => {
    if (code !== undefined) return whole
    return block !== undefined ? hold(`\\[${escaped(block.trim())}\\]`) : hold(`\\(${escaped(inline)}\\)`)
  })
  return micromark(prepared, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replace(/<a href="media\/([0-9a-f]{64}\.(\w{2,5}))">([^<]*)<\/a>/g, (whole, name, ending) =>
      SHOWN_MEDIA.get(ending)?.startsWith('audio/') ? `[sound:${name}]` : whole.replace('media/', ''),
    )
    .replace(/ src="media\//g, ' src="')
    .replace(HELD, (_whole, at: string) => held[Number(at)] ?? '')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

const MEDIA = /\bmedia\/([0-9a-f]{64})\.([a-z0-9]{1,5})\b/g

/** Files that a text names, each once. */
export function mediaIn(...texts: readonly string[]): { readonly sha256: string; readonly extension: string }[] {
  const found = new Map<string, string>()
  for (const text of texts) for (const [, sha256 = '', extension = ''] of text.matchAll(MEDIA)) found.set(sha256, extension)
  return [...found].map(([sha256, extension]) => ({ sha256, extension }))
}
