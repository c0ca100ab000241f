import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BAND_PT } from './reading.model.ts'
import { dwellBySection, type PlacedSection } from './section-dwell.model.ts'

const at = (pageIndex: number, y: number, activeMs = 100) => ({ pageIndex, bandIndex: Math.floor(y / BAND_PT), phaseIndex: 0, activeMs })
const section = (heading: string, pageIndex: number, yTop: number, column: 0 | 1 | 2 = 0): PlacedSection => ({
  heading,
  pageIndex,
  yTop,
  column,
})
const short = (rows: ReturnType<typeof dwellBySection>) => rows.map(({ heading, activeMs }) => ({ heading, activeMs }))

test('in one column time goes to the section above the middle of the view', () => {
  const sections = [section('Abstract', 0, 200), section('Method', 0, 500), section('Results', 2, 100)]
  expect(short(dwellBySection([at(0, 80), at(0, 300), at(0, 600), at(1, 20), at(2, 50), at(2, 400)], sections))).toEqual([
    { heading: null, activeMs: 100 },
    { heading: 'Abstract', activeMs: 100 },
    { heading: 'Method', activeMs: 300 },
    { heading: 'Results', activeMs: 100 },
  ])
})

test('in two columns what stands side by side gets half each', () => {
  const sections = [section('Introduction', 0, 300, 1), section('Method', 0, 100, 2), section('Results', 1, 400, 1)]
  expect(short(dwellBySection([at(0, 350), at(0, 50), at(1, 600)], sections))).toEqual([
    { heading: null, activeMs: 50 },
    { heading: 'Introduction', activeMs: 100 },
    { heading: 'Method', activeMs: 50 },
    { heading: 'Results', activeMs: 100 },
  ])
})

test('without sections all of it is one', () => {
  expect(short(dwellBySection([at(0, 10), at(3, 10)], []))).toEqual([{ heading: null, activeMs: 200 }])
  expect(dwellBySection([], [section('Method', 0, 0)])).toEqual([])
})

test('no time is lost or won', () => {
  const place = { pageIndex: fc.nat({ max: 5 }), yTop: fc.nat({ max: 800 }) }
  const sections = fc.array(fc.record({ heading: fc.string(), ...place, column: fc.constantFrom(0 as const, 1 as const, 2 as const) }), {
    maxLength: 8,
  })
  const dwell = fc.array(
    fc.record({
      pageIndex: fc.nat({ max: 6 }),
      bandIndex: fc.nat({ max: 24 }),
      phaseIndex: fc.nat({ max: 3 }),
      activeMs: fc.nat({ max: 9_999 }),
    }),
  )
  fc.assert(
    fc.property(dwell, sections, (looks, headings) => {
      const sum = (rows: readonly { readonly activeMs: number }[]) => rows.reduce((total, { activeMs }) => total + activeMs, 0)
      expect(sum(dwellBySection(looks, headings))).toBe(sum(looks))
    }),
  )
})
