/** Words that stand in addresses and not in names. */
const ADDRESS =
  /[@\d]|\b(?:univ\w*|institut\w*|department|dept|school|facult\w*|college|laborator\w*|labs?|research|google|microsoft|deepmind|meta|amazon|nvidia|openai|inria|epfl|eth|cnrs|inc|ltd|llc|gmbh|corp\w*|centre|center|group|team|academy|hospital|foundation|division|sciences?|engineering|technolog\w*|polytech\w*|systems|intelligence|ai|switzerland|germany|usa|uk|china|abstract|correspond\w*|preprint|submitted|published|editors?|authors?|affiliations?|equal|contribut\w*|members?|fellow|draft|version|report)\b/i

export function isAddress(text: string): boolean {
  return ADDRESS.test(text)
}

const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’‐-]*|\p{Lo}+|(?:d|l|al|el|ben|ibn)['’-]\p{Lu}[\p{L}\p{M}'’-]*|van|von|vom|zu|zur|der|den|de|del|della|dello|degli|dal|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ten|ter|tor|te|y|e|i|af|av)$/u

/** Two to six words that begin with a capital, particles excepted. */
export function isName(text: string): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.length > 6 || text.length > 60 || isAddress(text)) return false
  return /^\p{Lu}|^\p{Lo}/u.test(text) && words.every((word) => WORD.test(word)) && !isCutShort(words)
}

/** "Zoë van der" and "Mary F." go on in the next line. */
function isCutShort(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return /^\p{Lu}\.$/u.test(last) || (/^\p{Ll}/u.test(last) && !/['’-]/.test(last))
}

const COLLECTIVE = /\b(?:team|group|collaboration|consortium|initiative|developers|contributors)$/i
const COLLECTIVE_WORD = /^(?:[\p{Lu}\d][\p{L}\d.'’&-]*|the|of|for|and|&|team|group|developers|contributors)$/u
/** A company that signs alone, such as "OpenAI". */
const SIGNS_ALONE = /^\p{Lu}[\p{L}\d-]*AI$/u

/** Many who sign as one: "Gemma Team", "The ATLAS Collaboration", "OpenAI". */
export function isCollective(text: string): boolean {
  if (SIGNS_ALONE.test(text)) return true
  const words = text.split(' ')
  if (words.length < 2 || words.length > 6 || text.length > 60) return false
  return /^(?:\p{Lu}|the \p{Lu})/u.test(text) && COLLECTIVE.test(text) && words.every((word) => COLLECTIVE_WORD.test(word))
}

/** One end of a name that a line's end cuts. */
export function isPartOfName(text: string): boolean {
  const words = text.split(' ')
  return text !== '' && words.length <= 5 && text.length <= 50 && !isAddress(text) && words.every((word) => WORD.test(word))
}

const ARTICLES = /^(?:la|le|lo|las|les|los)$/

/** Old fonts draw the stroke of "ł" as a sign that is read as a space: "Ma lgorzata". */
export function mendStrokes(text: string): string {
  return text.replace(/(?<=\p{L}) (l\p{Ll}*)/gu, (all, rest: string) => (ARTICLES.test(rest) ? all : `ł${rest.slice(1)}`))
}
