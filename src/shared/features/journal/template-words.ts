/** What a template may leave open: it is filled in when an entry is made. */
const TEMPLATE_WORDS = ['date', 'weekday', 'time', 'week'] as const
export type TemplateWord = (typeof TEMPLATE_WORDS)[number]

/** Fills `{{date}}` and its like in; a word in braces that means nothing stays as it was written. */
export function fillTemplate(text: string, words: Readonly<Record<TemplateWord, string>>): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const word = TEMPLATE_WORDS.find((known) => known === name.toLowerCase())
    return word ? words[word] : whole
  })
}
