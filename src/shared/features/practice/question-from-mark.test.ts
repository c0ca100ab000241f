import { expect, test } from 'vitest'
import { type Passage, questionFromMark } from './question-from-mark.ts'

const passage: Passage = {
  quote: 'we scale by 1/√d_k',
  contextBefore: 'ore, for large d_k',
  contextAfter: 'so that gradients sta',
  comment: '',
  paperTitle: 'Attention [again]',
  pageLabel: 'iv',
}

test('a passage without a comment is to be explained, and is shown in its place', () => {
  expect(questionFromMark(passage)).toEqual({
    prompt: 'Explain in your own words what *Attention \\[again\\]*, page iv says here:\n\n> we scale by 1/√d\\_k',
    answer: '> … for large d\\_k **we scale by 1/√d\\_k** so that gradients …',
  })
})

test('a comment asks, and the passage answers', () => {
  expect(questionFromMark({ ...passage, comment: ' Why is it scaled? \n' })).toEqual({
    prompt: 'Why is it scaled?',
    answer: '> we scale by 1/√d\\_k',
  })
})

test('a picture is asked about by its page; its comment asks if there is one', () => {
  const picture = { ...passage, quote: '', contextBefore: '', contextAfter: '' }
  expect(questionFromMark(picture)).toEqual({
    prompt: 'What is marked in *Attention \\[again\\]*, page iv, and what does it show?',
    answer: '',
  })
  expect(questionFromMark({ ...picture, comment: 'Read the loss off.' })).toEqual({ prompt: 'Read the loss off.', answer: '' })
})
