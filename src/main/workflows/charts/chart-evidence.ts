import { CHARTS, type ChartName, type ChartRow, type Evidence, meansOf, sharesOf } from '../../../shared/features/insights/charts.model.ts'
import { REASON_NAMES } from '../../../shared/features/interviews/rounds.model.ts'
import { CATEGORY_NAMES } from '../../../shared/features/practice/decks/deck.model.ts'
import { PILLAR_OF } from '../../../shared/features/practice/practice.model.ts'
import { plainTitle } from '../../../shared/features/practice/question-title.ts'
import { addDays, studyDay, studyDayStart, weekStart } from '../../../shared/kernel/calendar.ts'
import { dayWords } from '../../../shared/kernel/day-words.ts'
import type { MockId } from '../../../shared/kernel/ids.ts'
import { FORMAT_NAMES, FORMAT_PILLARS } from '../../../shared/kernel/interview-formats.ts'
import { PILLAR_NAMES, PILLARS, type Pillar } from '../../../shared/kernel/pillars.ts'
import type { Place } from '../../../shared/kernel/place.ts'
import type { EpochMs } from '../../../shared/kernel/time.ts'
import type { Context } from '../../core/context.ts'
import { listAnswers, listAskedQuestions, listMockMarks, listRoundOutcomes, listSessionMarks } from './charts.store.ts'

const ANSWER_DAYS = 90
const SPRINT_WEEKS = 26
const TREND_WEEKS = 26
const TOP_MARK = 4
const NO_COMPANY = 'No company named'
const NO_REASON = 'not sorted yet'
const OUTCOME_VALUES = { good: 1, shaky: 0.5, missed: 0 } as const

/** Evidence that can be opened. */
export interface OpenEvidence extends Evidence {
  readonly at: EpochMs
  readonly what: string
  readonly link: Place | { readonly kind: 'mock'; readonly mockId: MockId } | null
}

type Parts = Pick<Context, 'db' | 'clock' | 'dayRule' | 'firstWeekday'>

/** All that happened and counts for one chart, newest first within each key. */
export function evidenceFor(chart: ChartName, parts: Parts): OpenEvidence[] {
  switch (chart) {
    case 'readiness':
      return readiness(parts)
    case 'retention':
      return answers(parts).flatMap((each) => (each.wasDue ? [each.known] : []))
    case 'calibration':
      return calibration(parts)
    case 'rubrics':
      return mockMarks(parts).map(({ item }) => item)
    case 'rubric-trends':
      return rubricTrends(parts)
    case 'sprints':
      return sprints(parts)
    case 'reality-gap':
      return realityGap(parts)
    case 'round-formats':
      return rounds(parts).map(({ item, format }) => ({ ...item, key: format, label: FORMAT_NAMES[format] }))
    case 'round-companies':
      return rounds(parts).map(({ item, company }) => ({ ...item, key: company.toLowerCase(), label: company || NO_COMPANY }))
    case 'round-foresight':
      return foresight(parts)
    case 'rejections':
      return rejections(parts)
  }
}

/** The rows of a chart; none: there is no evidence for it. */
export function rowsOf(chart: ChartName, parts: Parts): ChartRow[] {
  const evidence = evidenceFor(chart, parts)
  if (chart !== 'reality-gap' && chart !== 'rejections') return meansOf(evidence)
  return sharesOf(
    evidence.filter(({ isCompared }) => !isCompared),
    evidence.filter(({ isCompared }) => isCompared),
  )
}

export function chartsOf(parts: Parts) {
  return CHARTS.flatMap((chart) => {
    const rows = rowsOf(chart, parts)
    return rows.length === 0 ? [] : [{ chart, rows }]
  })
}

function answers({ db, clock, dayRule }: Parts) {
  const rule = dayRule()
  const since = studyDayStart(addDays(studyDay(clock.now(), rule), 1 - ANSWER_DAYS), rule)
  return listAnswers(db, since).map(({ at, rating, confidence, wasDue, category, questionId, prompt }) => {
    const value = rating === 'again' ? 0 : 1
    const link = { kind: 'question', questionId } as const
    const known: OpenEvidence = { key: category, label: CATEGORY_NAMES[category], value, at, what: plainTitle(prompt), link }
    return { known, confidence, category, wasDue: wasDue === 1 }
  })
}

/** Steps of confidence, lowest first; each answer is held against how sure the person was. */
function calibration(parts: Parts): OpenEvidence[] {
  return answers(parts)
    .flatMap(({ known, confidence }) => (confidence === null ? [] : [{ known, confidence }]))
    .sort((a, b) => a.confidence - b.confidence)
    .flatMap(({ known, confidence }) => {
      const item = { ...known, key: String(confidence), label: `${confidence} % sure` }
      return [item, { ...item, value: confidence / 100, isCompared: true }]
    })
}

function mockMarks({ db }: Parts): { readonly pillar: Pillar; readonly item: OpenEvidence }[] {
  return listMockMarks(db).map(({ at, mockId, format, rubric, dimension, score }) => {
    const dimensions = rubric === null ? [] : (JSON.parse(rubric) as { readonly key: string; readonly name: string }[])
    const name = dimensions.find(({ key }) => key === dimension)?.name ?? dimension
    const label = `${FORMAT_NAMES[format]}: ${name}`
    const item = { key: `${format}/${dimension}`, label, value: score / TOP_MARK, at, what: label, link: { kind: 'mock', mockId } as const }
    return { pillar: FORMAT_PILLARS[format], item }
  })
}

/** Each dimension by week, earliest first, dimensions as the rubrics chart has them. */
function rubricTrends(parts: Parts): OpenEvidence[] {
  const first = addDays(weekStart(studyDay(parts.clock.now(), parts.dayRule()), parts.firstWeekday()), -7 * (TREND_WEEKS - 1))
  return mockMarks(parts)
    .map(({ item }) => item)
    .toReversed()
    .flatMap((item) => {
      const week = weekStart(studyDay(item.at, parts.dayRule()), parts.firstWeekday())
      return week < first ? [] : [{ ...item, key: `${item.key}@${week}`, label: `${item.label} · ${dayWords(week)}` }]
    })
}

/** By week, earliest first: the second look held against the first. */
function sprints(parts: Parts): OpenEvidence[] {
  const first = addDays(weekStart(studyDay(parts.clock.now(), parts.dayRule()), parts.firstWeekday()), -7 * (SPRINT_WEEKS - 1))
  return listSessionMarks(parts.db)
    .toReversed()
    .flatMap(({ at, zone, sessionId, title, before, after }) => {
      const week = weekStart(studyDay(at, { ...parts.dayRule(), zone }), parts.firstWeekday())
      if (week < first) return []
      const item = { key: week, label: dayWords(week), at, what: title, link: { kind: 'session', sessionId } as const }
      const latest = after ?? before
      return [
        ...(latest === null ? [] : [{ ...item, value: latest / TOP_MARK }]),
        ...(after === null || before === null ? [] : [{ ...item, value: before / TOP_MARK, isCompared: true }]),
      ]
    })
}

function asked({ db, dayRule }: Parts) {
  return listAskedQuestions(db).map((question) => ({
    ...{ at: studyDayStart(question.heldOn, dayRule()), what: plainTitle(question.prompt) },
    link: { kind: 'round', roundId: question.roundId } as const,
    ...{ outcome: question.outcome, category: question.category, format: question.format },
  }))
}

/** Shares of what real rounds asked, held against shares of what was practised. */
function realityGap(parts: Parts): OpenEvidence[] {
  const fromRounds = asked(parts).flatMap(({ category, outcome, format: _format, ...rest }) =>
    category ? [{ ...rest, key: category, label: CATEGORY_NAMES[category], value: outcome ? OUTCOME_VALUES[outcome] : 0 }] : [],
  )
  return fromRounds.length === 0 ? [] : [...fromRounds, ...answers(parts).map(({ known }) => ({ ...known, isCompared: true }))]
}

/** Cards that came due, marks of mocks, scores of sessions and outcomes of real questions; each kind weighs the same. */
function readiness(parts: Parts): OpenEvidence[] {
  const of = (pillar: Pillar, kind: string, item: Omit<OpenEvidence, 'key' | 'label'>): OpenEvidence => ({
    ...{ ...item, kind, key: pillar, label: PILLAR_NAMES[pillar] },
  })
  const found = [
    ...asked(parts).flatMap(({ outcome, category, format, ...rest }) =>
      outcome ? [of(category ? PILLAR_OF[category] : FORMAT_PILLARS[format], 'round', { ...rest, value: OUTCOME_VALUES[outcome] })] : [],
    ),
    ...mockMarks(parts).map(({ pillar, item }) => of(pillar, 'mock', item)),
    ...sprints(parts).flatMap((item) => (item.isCompared ? [] : [of('paper-reading', 'sprint', item)])),
    ...answers(parts).flatMap(({ known, category, wasDue }) => (wasDue ? [of(PILLAR_OF[category], 'card', known)] : [])),
  ]
  return PILLARS.flatMap((pillar) => found.filter(({ key }) => key === pillar))
}

/** Real rounds that ended: 1 where one went on, 0 where one was rejected or never heard again. */
function rounds({ db, dayRule }: Parts) {
  return listRoundOutcomes(db).map(({ heldOn, roundId, company, role, format, confidence, result, reason }) => ({
    ...{ company, format, confidence, result, reason },
    item: {
      at: studyDayStart(heldOn, dayRule()),
      what: [company || NO_COMPANY, role, FORMAT_NAMES[format]].filter(Boolean).join(' · '),
      value: result === 'passed' ? 1 : 0,
      link: { kind: 'round', roundId } as const,
    },
  }))
}

/** Steps of confidence, lowest first; how often one went on is held against how sure one was before. */
function foresight(parts: Parts): OpenEvidence[] {
  return rounds(parts)
    .flatMap(({ item, confidence }) => (confidence === null ? [] : [{ item, confidence }]))
    .sort((a, b) => a.confidence - b.confidence)
    .flatMap(({ item, confidence }) => {
      const own = { ...item, key: String(confidence), label: `${confidence} % sure` }
      return [own, { ...own, value: confidence / 100, isCompared: true }]
    })
}

/** What was rejected at which stage: every rejection by its format and the kind of reason. */
function rejections(parts: Parts): OpenEvidence[] {
  return rounds(parts).flatMap(({ item, format, result, reason }) => {
    if (result !== 'rejected') return []
    const label = `${FORMAT_NAMES[format]}: ${reason === null ? NO_REASON : REASON_NAMES[reason]}`
    return [{ ...item, key: `${format}/${reason ?? ''}`, label, value: 1 }]
  })
}
