import type { Candidate } from './candidates.ts'
import { plainWords } from './heading-text.ts'
import type { Place, Section, SectionRole, TargetPlaces } from './sections.model.ts'
import { roleOfWording } from './vocabulary.ts'

/** The first section of each role, with what stands in for one that is missing. */
export function findTargets(sections: readonly Section[], candidates: readonly Candidate[]): TargetPlaces {
  const first = (role: SectionRole) => toPlace(sections.find((section) => section.role === role))
  return {
    abstract: first('abstract'),
    introduction: first('introduction'),
    'related-work': first('related-work') ?? combinedRelatedWork(sections) ?? relatedSubsection(sections, candidates),
    method: first('method'),
    results: first('results'),
    conclusion: first('conclusion') ?? toPlace(sections.findLast((section) => section.role === 'discussion')),
  }
}

function toPlace(place: Place | undefined): Place | null {
  return place ? { pageIndex: place.pageIndex, yTop: place.yTop } : null
}

/** "Background and related work" */
function combinedRelatedWork(sections: readonly Section[]): Place | null {
  return toPlace(
    sections.find(
      (section) => section.role !== 'appendix' && /\b(?:related|prior) (?:work|literature|research)\b/.test(plainWords(section.heading)),
    ),
  )
}

/** Only a subsection tells of it: "2.1 Related work". In an appendix it is not part of the paper's way. */
function relatedSubsection(sections: readonly Section[], candidates: readonly Candidate[]): Place | null {
  const end = sections.find((section) => section.role === 'references' || section.role === 'appendix')
  const isAbove = ({ line }: Candidate, place: Section) =>
    line.column === place.column || line.column === 0 || place.column === 0 ? line.yTop < place.yTop : line.column < place.column
  const isBefore = (one: Candidate) =>
    !end || one.line.pageIndex < end.pageIndex || (one.line.pageIndex === end.pageIndex && isAbove(one, end))
  const found = candidates.find(
    (one) => isBefore(one) && (one.isDistinct || one.number?.kind === 'sub') && roleOfWording(one.words) === 'related-work',
  )
  return found ? { pageIndex: found.line.pageIndex, yTop: Math.round(found.line.yTop * 10) / 10 } : null
}
