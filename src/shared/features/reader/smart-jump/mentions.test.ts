import { expect, test } from 'vitest'
import { findMentions } from './mentions.ts'

const said = (text: string) =>
  findMentions(text).map(({ kind, label, year, word }) => [kind, ...(word ? [word] : []), label, ...(year ? [year] : [])].join(' '))

test.each([
  ['as Figure 3 shows', ['figure 3']],
  ['see Fig. 3a and Fig.4', ['figure 3', 'figure 4']],
  ['Figs. 4 and 5', ['figure 4', 'figure 5']],
  ['Figures 1, 2, and S3', ['figure 1', 'figure 2', 'figure S3']],
  ['Tables 2–4', ['table 2', 'table 4']],
  ['Tab. II', ['table II']],
  ['in Eq. (5)', ['equation 5']],
  ['Eq.10 through sorting', ['equation 10']],
  ['Eqs. (1) and (2)', ['equation 1', 'equation 2']],
  ['Equation (2)', ['equation 2']],
  ['solving the bound (3)', ['equation 3']],
  ['see Section 4.2.3. The overview', ['section 4.2.3']],
  ['§ 4 and §5', ['section 4', 'section 5']],
  ['Appendix B.1', ['section B.1']],
  ['Appendix A shows', ['section A']],
  ['Algorithm 1', ['algorithm 1']],
  ['by Theorem 3.1 and Lemma 2', ['statement theorem 3.1', 'statement lemma 2']],
  ['Theorems 1 and 2', ['statement theorem 1', 'statement theorem 2']],
  ['shown before [12]', ['reference 12']],
  ['[3, 5–7]', ['reference 3', 'reference 5', 'reference 7']],
  ['(Smith et al., 2020)', ['reference Smith 2020']],
  ['Hallak et al. (2016)', ['reference Hallak 2016']],
  ['[Yuan et al., 2019a, 2022b, Kabra et al., 2021]', ['reference Yuan 2019a', 'reference Yuan 2022b', 'reference Kabra 2021']],
  ['(Smith and Doe, 2020; van der Maaten & Hinton 2008)', ['reference Smith 2020', 'reference van der Maaten 2008']],
  ['López-Ibáñez et al. [2016]', ['reference López-Ibáñez 2016']],
  ['Baird’s (1995) example', ['reference Baird 1995']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  'the figure shows nothing',
  'a table of numbers',
  'section by section',
  'f(1) = 2 and (3)',
  'in 2020 we saw',
  'an array[i]',
  'configure 3 servers',
  'the stable 2 seconds',
])('nothing in: %s', (text) => {
  expect(said(text)).toEqual([])
})

test('each label has its own place in the text, and the first takes its word along', () => {
  const text = 'see Figs. 4 and 5, then'
  expect(findMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Figs. 4', '5'])
})

test('no text takes long', () => {
  for (const text of [
    'Fig. '.repeat(20_000),
    'A'.repeat(50_000),
    'Aa, '.repeat(5_000),
    '[1,'.repeat(20_000),
    'et al. and '.repeat(5_000),
  ]) {
    const start = performance.now()
    findMentions(text.slice(0, 2_000))
    expect(performance.now() - start).toBeLessThan(3_000)
  }
})
