import { expect, test } from 'vitest'
import { mergeMarkers, type Section } from './sections.model.ts'
import { stopAt, stopsOf } from './stops.model.ts'

const at = (pageIndex: number, yTop: number) => ({ pageIndex, yTop })
const section = (heading: string, pageIndex: number, yTop: number, column: 0 | 1 | 2 = 0): Section => ({
  number: heading === 'Abstract' ? null : '1',
  heading,
  pageIndex,
  yTop,
  column,
  role: 'other',
})

test('what is set by hand counts, what is taken away stays away, the rest is what was found', () => {
  const found = { abstract: at(0, 100), method: at(1, 200), results: at(2, 300), conclusion: null }
  expect(mergeMarkers(found, { method: at(4, 10), results: null, conclusion: at(5, 1) })).toEqual([
    { target: 'abstract', ...at(0, 100), isOwn: false },
    { target: 'method', ...at(4, 10), isOwn: true },
    { target: 'conclusion', ...at(5, 1), isOwn: true },
  ])
})

test('stops are the headings in reading order, with the markers set by hand among them', () => {
  const sections = [section('Abstract', 0, 100), section('Introduction', 0, 400, 1), section('Method', 0, 50, 2), section('Results', 3, 70)]
  const stops = stopsOf(sections, [
    { target: 'conclusion', ...at(2, 10), isOwn: true },
    { target: 'method', ...at(0, 50), isOwn: false },
  ])
  expect(stops.map((stop) => stop.heading ?? stop.target)).toEqual(['Abstract', '1 Introduction', '1 Method', 'conclusion', '1 Results'])
})

test('a place belongs to the last heading above it', () => {
  const stops = stopsOf([section('Abstract', 0, 100), section('Method', 1, 200), section('Results', 1, 500)], [])
  expect([at(0, 50), at(0, 100), at(1, 0), at(1, 300), at(7, 0)].map((place) => stopAt(stops, place))).toEqual([-1, 0, 0, 1, 2])
})
