import { plainMarkdown } from '../../kernel/plain-markdown.ts'

/** What a passage gives for a question; all but the comment as the paper prints it. */
export interface Passage {
  readonly quote: string
  readonly contextBefore: string
  readonly contextAfter: string
  /** The person's own words. */
  readonly comment: string
  readonly paperTitle: string
  readonly pageLabel: string
}

/** Texts of a question, in Markdown. */
export interface QuestionTexts {
  readonly prompt: string
  readonly answer: string
}

/**
 * A question that can be asked at once: with a comment, the comment asks and the passage answers; without, the passage
 * is to be explained, and the answer shows it where it stands; a context may begin and end within a word, which is left out. A picture or ink has no words, so its page is named.
 */
export function questionFromMark({ quote, contextBefore, contextAfter, comment, paperTitle, pageLabel }: Passage): QuestionTexts {
  const from = `*${plainMarkdown(paperTitle)}*, page ${plainMarkdown(pageLabel)}`
  const asked = comment.trim()
  const said = plainMarkdown(quote)
  if (said === '') return { prompt: asked || `What is marked in ${from}, and what does it show?`, answer: '' }
  if (asked) return { prompt: asked, answer: `> ${said}` }
  const [before, after] = [contextBefore.trim().split(/\s+/).slice(1), contextAfter.trim().split(/\s+/).slice(0, -1)]
  const inPlace = [plainMarkdown(before.join(' ')), `**${said}**`, plainMarkdown(after.join(' '))].filter((part) => part !== '').join(' ')
  return { prompt: `Explain in your own words what ${from} says here:\n\n> ${said}`, answer: `> … ${inPlace} …` }
}
