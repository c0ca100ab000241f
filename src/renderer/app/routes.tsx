import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { DRILLS, type DrillName } from '../../shared/features/practice/drills/drill-names.ts'
import { CATEGORIES, type Category } from '../../shared/features/practice/practice.model.ts'
import { SEARCH_KINDS, type SearchKind } from '../../shared/features/search/search.model.ts'
import type { BlockId } from '../../shared/kernel/ids.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import { readBankFilter } from '../features/practice/bank-filter.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { INTERVIEW_TABS, type InterviewTab } from './interview-tabs.ts'
import { loadReader } from './load-reader.ts'
import { NotFoundNotice } from './NotFoundNotice.tsx'
import { TodayPage } from './pages/TodayPage.tsx'
import { Shell } from './Shell.tsx'

interface ReaderSearch {
  readonly page?: number
  readonly find?: string
  readonly mark?: string
  readonly block?: string
  readonly explain?: string
  readonly listen?: string
}

const root = createRootRoute({ component: Shell })

const today = createRoute({ getParentRoute: () => root, path: '/', component: TodayPage })
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./pages/PlanPage.tsx'), 'PlanPage'),
})
const weekReview = createRoute({
  getParentRoute: () => root,
  path: '/plan/review',
  /** The first day of the week that is looked back on. */
  validateSearch: (search: Record<string, unknown>): { week?: string } =>
    typeof search.week === 'string' && /^\d{4}-\d\d-\d\d$/.test(search.week) ? { week: search.week } : {},
  component: lazyRouteComponent(() => import('./pages/WeekReviewPage.tsx'), 'WeekReviewPage'),
})
const weekSheet = createRoute({
  getParentRoute: () => root,
  path: '/plan/sheet',
  /** Any day of the week that is to be printed; left out: this week. */
  validateSearch: (search: Record<string, unknown>): { day?: string } =>
    typeof search.day === 'string' && /^\d{4}-\d\d-\d\d$/.test(search.day) ? { day: search.day } : {},
  component: lazyRouteComponent(() => import('./pages/WeekSheetPage.tsx'), 'WeekSheetPage'),
})
const library = createRoute({
  getParentRoute: () => root,
  path: '/read',
  component: lazyRouteComponent(() => import('./pages/LibraryPage.tsx'), 'LibraryPage'),
})
const reader = createRoute({
  getParentRoute: () => root,
  path: '/read/$paperId',
  /** `page` is a page index (0-based), `mark` a mark to jump to, `block` the plan's block that is being started,
   * `explain` a session whose paper is to be explained aloud, `listen` a recording to play. */
  validateSearch: (search: Record<string, unknown>): ReaderSearch => ({
    ...(typeof search.explain === 'string' ? { explain: search.explain } : {}),
    ...(typeof search.listen === 'string' ? { listen: search.listen } : {}),
    ...(typeof search.block === 'string' ? { block: search.block } : {}),
    ...(typeof search.page === 'number' ? { page: search.page } : {}),
    ...(typeof search.find === 'string' && search.find ? { find: search.find } : {}),
    ...(typeof search.mark === 'string' ? { mark: search.mark } : {}),
  }),
  component: lazyRouteComponent(loadReader, 'ReaderPage'),
})
const history = createRoute({
  getParentRoute: () => root,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./pages/HistoryPage.tsx'), 'HistoryPage'),
})
const session = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./pages/SessionPage.tsx'), 'SessionPage'),
})
const journal = createRoute({
  getParentRoute: () => root,
  path: '/journal',
  component: lazyRouteComponent(() => import('./pages/JournalPage.tsx'), 'JournalPage'),
})
const journalEntry = createRoute({
  getParentRoute: () => root,
  path: '/journal/$entryId',
  /** `isNew`: made a moment ago, so the cursor goes into the text. `find`: what to show in it. */
  validateSearch: (search: Record<string, unknown>): { isNew?: true; find?: string } => ({
    ...(search.isNew === true ? { isNew: true } : {}),
    ...(typeof search.find === 'string' && search.find ? { find: search.find } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/JournalPage.tsx'), 'JournalPage'),
})
const insights = createRoute({
  getParentRoute: () => root,
  path: '/insights',
  component: lazyRouteComponent(() => import('./pages/InsightsPage.tsx'), 'InsightsPage'),
})
const practice = createRoute({
  getParentRoute: () => root,
  path: '/practice',
  component: lazyRouteComponent(() => import('./pages/PracticePage.tsx'), 'PracticePage'),
})
const review = createRoute({
  getParentRoute: () => root,
  path: '/practice/review',
  /** Without a category: all of them. With a study day: what would be forgotten by then. */
  validateSearch: (search: Record<string, unknown>): { category?: Category; readyFor?: IsoDate; block?: BlockId } => {
    const category = CATEGORIES.find((known) => known === search.category)
    const { readyFor } = search
    return {
      ...(category ? { category } : {}),
      ...startedBlock(search),
      ...(typeof readyFor === 'string' && /^\d{4}-\d\d-\d\d$/.test(readyFor) ? { readyFor: readyFor as IsoDate } : {}),
    }
  },
  component: lazyRouteComponent(() => import('./pages/ReviewPage.tsx'), 'ReviewPage'),
})
const drill = createRoute({
  getParentRoute: () => root,
  path: '/practice/drill',
  /** Without a kind: another one each time. */
  validateSearch: (search: Record<string, unknown>): { drill?: DrillName } => {
    const name = DRILLS.find((known) => known === search.drill)
    return name ? { drill: name } : {}
  },
  component: lazyRouteComponent(() => import('./pages/DrillPage.tsx'), 'DrillPage'),
})
const memory = createRoute({
  getParentRoute: () => root,
  path: '/practice/memory',
  component: lazyRouteComponent(() => import('./pages/MemoryPage.tsx'), 'MemoryPage'),
})
const ready = createRoute({
  getParentRoute: () => root,
  path: '/practice/ready',
  /** `interview` is the date that is looked at; without it the next one. */
  validateSearch: (search: Record<string, unknown>): { interview?: string } =>
    typeof search.interview === 'string' && search.interview ? { interview: search.interview } : {},
  component: lazyRouteComponent(() => import('./pages/ReadyPage.tsx'), 'ReadyPage'),
})
const questions = createRoute({
  getParentRoute: () => root,
  path: '/practice/questions',
  validateSearch: readBankFilter,
  component: lazyRouteComponent(() => import('./pages/QuestionsPage.tsx'), 'QuestionsPage'),
})
const question = createRoute({
  getParentRoute: () => root,
  path: '/practice/questions/$questionId',
  validateSearch: readBankFilter,
  component: lazyRouteComponent(() => import('./pages/QuestionsPage.tsx'), 'QuestionsPage'),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  /** `q` is what is looked for, `kind` the only kind that is shown. */
  validateSearch: (search: Record<string, unknown>): { q?: string; kind?: SearchKind } => {
    const kind = SEARCH_KINDS.find((known) => known === search.kind)
    // An address that is all digits comes back as a number.
    const q = typeof search.q === 'number' ? String(search.q) : search.q
    return { ...(typeof q === 'string' && q ? { q } : {}), ...(kind ? { kind } : {}) }
  },
  component: lazyRouteComponent(() => import('./pages/SearchPage.tsx'), 'SearchPage'),
})
const interviews = createRoute({
  getParentRoute: () => root,
  path: '/interviews',
  validateSearch: (search: Record<string, unknown>): { tab?: InterviewTab } => {
    const tab = INTERVIEW_TABS.find((known) => known === search.tab)
    return tab ? { tab } : {}
  },
  component: lazyRouteComponent(() => import('./pages/InterviewsPage.tsx'), 'InterviewsPage'),
})
const mock = createRoute({
  getParentRoute: () => root,
  path: '/interviews/mocks/$mockId',
  /** `sheet`: what the interviewer looks at. */
  validateSearch: (search: Record<string, unknown>): { sheet?: true } => (search.sheet === true ? { sheet: true } : {}),
  component: lazyRouteComponent(() => import('./pages/MockPage.tsx'), 'MockPage'),
})
const round = createRoute({
  getParentRoute: () => root,
  path: '/interviews/rounds/$roundId',
  /** `debrief`: looking back on it. */
  validateSearch: (search: Record<string, unknown>): { debrief?: true } => (search.debrief === true ? { debrief: true } : {}),
  component: lazyRouteComponent(() => import('./pages/RoundPage.tsx'), 'RoundPage'),
})
const story = createRoute({
  getParentRoute: () => root,
  path: '/interviews/stories/$storyId',
  validateSearch: startedBlock,
  component: lazyRouteComponent(() => import('./pages/StoryPage.tsx'), 'StoryPage'),
})
const project = createRoute({
  getParentRoute: () => root,
  path: '/interviews/projects/$projectId',
  validateSearch: startedBlock,
  component: lazyRouteComponent(() => import('./pages/ProjectPage.tsx'), 'ProjectPage'),
})
const shortcuts = createRoute({
  getParentRoute: () => root,
  path: '/settings/shortcuts',
  component: lazyRouteComponent(() => import('./shortcuts/ShortcutsPage.tsx'), 'ShortcutsPage'),
})
const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  validateSearch: (search: Record<string, unknown>): { topic?: string } =>
    typeof search.topic === 'string' ? { topic: search.topic } : {},
  component: lazyRouteComponent(() => import('./help/HelpView.tsx'), 'HelpView'),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  // A part that was asked for by name.
  validateSearch: (search: Record<string, unknown>): { find?: string } => (typeof search.find === 'string' ? { find: search.find } : {}),
  component: lazyRouteComponent(() => import('./pages/SettingsPage.tsx'), 'SettingsPage'),
})
const trash = createRoute({
  getParentRoute: () => root,
  path: '/trash',
  component: lazyRouteComponent(() => import('./pages/TrashPage.tsx'), 'TrashPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    plan,
    weekReview,
    weekSheet,
    library,
    reader,
    history,
    session,
    journal,
    insights,
    journalEntry,
    settings,
    shortcuts,
    help,
    trash,
    search,
    practice,
    memory,
    ready,
    review,
    drill,
    questions,
    question,
    interviews,
    mock,
    round,
    story,
    project,
  ]),
  history: createHashHistory(),
  // Its own screens show what was thrown.
  defaultErrorComponent: FailureNotice,
  defaultNotFoundComponent: NotFoundNotice,
})

/** `block`: the plan's block that is being started; its minutes go there. */
function startedBlock(search: Record<string, unknown>): { block?: BlockId } {
  return typeof search.block === 'string' ? { block: search.block as BlockId } : {}
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
