import type { SectionRole } from './sections.model.ts'

/**
 * What headings of research papers say, in the words of `plainWords`. The first that fits counts, so that
 * "discussion and conclusion" concludes and "related work and background" is related work.
 */
const WORDINGS: readonly (readonly [SectionRole, RegExp])[] = [
  ['abstract', /^(?:abstract|a b s t r a c t)$/],
  ['references', /^(?:references?|bibliography|literature cited|works cited|cited literature|references and notes|literature)$/],
  ['conclusion', /\b(?:conclusions?|concluding|conclude)\b/],
  [
    'conclusion',
    /\bsummary and (?:future|outlook|perspectives?|discussion|limitations?|open)|^(?:final|closing) (?:remarks|thoughts)|^outlook\b/,
  ],
  ['introduction', /\bintroduction\b|^(?:introductory remarks|motivation|introducing)\b/],
  [
    'related-work',
    /^(?:related|prior|previous|existing|earlier) (?:works?|art|literature|research|approaches|studies|methods|efforts|papers)\b/,
  ],
  ['results', /^(?:\w+ )?(?:results?|experiments?|evaluations?|findings|analysis)(?: analysis)? and (?:\w+ )?discussions?$/],
  ['discussion', /\bdiscussions?\b|^(?:implications|lessons learn(?:ed|t)|limitations and (?:discussion|future))\b/],
  [
    'other',
    /\b(?:acknowledge?ments?|author contributions?|contributions of (?:the )?authors|contribution statement|credit authorship|broader impacts?|impact statement|societal impacts?|ethics?|ethical|reproducibility (?:statement|checklist)|checklist|funding|conflicts? of interests?|competing interests?|declarations?|disclosures?|availability|statement of need|keywords?|ccs concepts|nomenclature|biograph(?:y|ies)|supporting information|acm reference format|responsible nlp)\b|^(?:table of )?contents$|^list of\b|^about the authors?$/,
  ],
  [
    'other',
    /^(?:limitations?|future (?:works?|directions?)|open (?:problems?|questions?)|learning (?:objectives?|goals?|outcomes?)|(?:target |intended )?audience|prerequisites|teaching experience|experiences? (?:of|in|with)\b.*|story of the project|use in (?:teaching|the classroom)\b.*|classroom use|(?:content )?delivery|pedagogy|instructional (?:design|use)|statement of .*|(?:past and )?ongoing .*|mentions|community guidelines|contributing|installation|licen[cs]e)\b/,
  ],
  [
    'background',
    /^(?:\w+ )?(?:background|preliminar(?:y|ies))\b|\b(?:background|preliminaries)$|^(?:basic )?notations?\b|^problem\b|\bproblem (?:formulation|set ?up|setting|statement|definition|description)s?\b|^(?:the )?(?:formulation|set ?up|setting|formali[sz]ation|setting and notation)s?$|^(?:basic |key )?(?:definitions?|concepts?|basics|primer|foundations|fundamentals)\b|\b(?:concepts|basics|fundamentals|primer)$|^assumptions\b|^(?:research )?(?:questions?|hypothes[ie]s)$|^task (?:definition|formulation|description|set ?up)s?$|^(?:the )?(?:data|datasets?|tasks?)(?: and (?:the )?(?:data|datasets?|tasks?))?$|^(?:an? )?(?:motivating|running|illustrative|toy) examples?\b|^review of\b/,
  ],
  [
    'related-work',
    /\brelated (?:works?|literature|research|approaches|studies|methods|efforts|papers|articles)\b|\b(?:prior|previous) (?:works?|art|research|literature)\b|\bliterature (?:review|survey|overview)\b|^state of the (?:art|field)\b|^(?:relation|connections?|comparison) (?:to|with) (?:prior|existing|related|previous)\b/,
  ],
  // Topics of papers, and not what this one measured.
  [
    'method',
    /\b(?:policy|function|value|lazy) evaluations?\b|\b(?:bayesian|optimal|adaptive|sequential) experimental design\b|\bempirical (?:risk|bayes|process|measure|distribution)\b/,
  ],
  [
    'results',
    /\b(?:experiment(?:s|al|ation)?|results?|evaluations?|case stud(?:y|ies)|simulations|simulation (?:results?|stud(?:y|ies))|ablations?|benchmarking|findings|numerical (?:examples?|illustrations?|stud(?:y|ies)|comparisons?)|user stud(?:y|ies)|(?:empirical|quantitative|qualitative) (?:\w+ )?(?:analys[ie]s|stud(?:y|ies)|validation|comparisons?|investigations?|assessment|evidence|performance|examples?))\b|^(?:evaluating|empirically|empirics|benchmarks?)\b|^real (?:world )?(?:data|applications?)\b/,
  ],
  [
    'method',
    /\b(?:methods?|methodology|methodologies|approach(?:es)?|models?|model(?:l)?ing|algorithms?|framework|architecture|proposed|our|implementation|pipeline|(?:teaching|course|learning) (?:content|materials?|structure|overview)|curriculum|modules?|features|functionality)\b/,
  ],
]

/** Words of results that stand in other headings too. They count only where no heading is plainer. */
const MAYBE_RESULTS =
  /\b(?:accuracy|performance|comparisons?|applications?|examples?|validation|demonstrations?|observations|calibration|robustness)\b/

export function mayBeResults(words: string): boolean {
  return MAYBE_RESULTS.test(words)
}

/** A theory's results: the authors' own approach where experiments follow. */
export function isTheory(words: string): boolean {
  return /\b(?:main|theoretical|technical|convergence|regret|complexity|consistency|identifiability|approximation|statistical) (?:results?|guarantees?)\b/.test(
    words,
  )
}

/** The section that authors themselves call their method. */
export function isPlainMethod(words: string): boolean {
  return /^(?:the |our |proposed |our proposed |the proposed |materials and )?(?:methods?|methodology|approach)(?: and materials)?$|^proposed\b/.test(
    words,
  )
}

export function roleOfWording(words: string): SectionRole | null {
  return WORDINGS.find(([, wording]) => wording.test(words))?.[0] ?? null
}

/** Whole headings that nearly every paper has on its first level: they show how this paper sets that level. */
const LANDMARKS =
  /^(?:introduction|background|preliminaries|related works?|(?:materials and )?methods?|methodology|(?:our |proposed |the )?(?:approach|method|model)|experiments?|experimental results|(?:experiments and )?results|(?:results and )?discussion|evaluation|conclusions?|conclusions? and .*|discussion and conclusions?|acknowledge?ments?|references|bibliography|statement of need|summary)$/

export function isLandmark(words: string): boolean {
  return LANDMARKS.test(words)
}

/** Parts that papers leave without a number, at the end, often in a smaller type than their sections. */
const BACK_MATTER =
  /^(?:acknowledge?ments?(?: and .*)?|references?(?: and notes)?|bibliography|literature cited|author contributions?|contributions|contribution statement|credit authorship .*|broader impacts?(?: statement)?|impact statement|societal impacts?|ethics? statement|ethic(?:s|al) (?:considerations?|statement|impact)|statement of ethics|reproducibility(?: statement| checklist)?|.*\bchecklist|funding(?: .*)?|conflicts? of interests?|competing interests?|declarations?(?: of .*)?|disclosures?(?: of .*)?|(?:data|code)(?: and (?:data|code))? availability(?: statement)?|availability of .*|limitations?|limitations and .*|supplement(?:ary|al)? materials?|supplement|supplementary information|supporting information|appendix|appendices|appendixes|technical appendix|online appendix)$/

export function isBackMatter(words: string): boolean {
  return BACK_MATTER.test(words)
}
