import type { Action } from '../ui/actions/action.ts'
import { router } from './routes.tsx'
import { TEXT } from './text.ts'

/** Going from surface to surface: Ctrl/Cmd with the surface's place in the sidebar. */
export function shellActions(): readonly Action[] {
  const go = (
    to: '/' | '/plan' | '/read' | '/sessions' | '/practice' | '/interviews' | '/journal' | '/insights' | '/search' | '/settings',
    label: string,
    keys: string,
  ): Action => ({
    id: `go${to.replace('/', '.')}`,
    label: TEXT.goTo(label),
    group: 'Go',
    keys: [keys],
    run: () => void router.navigate({ to }),
  })
  return [
    go('/', TEXT.surfaces.today, 'mod+1'),
    go('/plan', TEXT.surfaces.plan, 'mod+2'),
    go('/read', TEXT.surfaces.read, 'mod+3'),
    go('/sessions', TEXT.surfaces.sessions, 'mod+shift+h'),
    go('/practice', TEXT.surfaces.practice, 'mod+4'),
    go('/interviews', TEXT.surfaces.interviews, 'mod+5'),
    go('/journal', TEXT.surfaces.journal, 'mod+6'),
    go('/insights', TEXT.surfaces.insights, 'mod+7'),
    go('/search', TEXT.surfaces.search, 'mod+shift+f'),
    go('/settings', TEXT.surfaces.settings, 'mod+,'),
    {
      id: 'app.help',
      label: TEXT.help.open,
      group: TEXT.help.group,
      keys: ['f1'],
      run: () => openHelp(),
    },
    { id: 'go.trash', label: TEXT.goTo(TEXT.surfaces.trash), group: 'Go', run: () => void router.navigate({ to: '/trash' }) },
  ]
}

/** Fetched with the page itself, so that the start page stays light. */
function openHelp(): void {
  const { pathname } = router.state.location
  void import('./help/help-pages.ts').then(({ helpFor }) => router.navigate({ to: '/help', search: { topic: helpFor(pathname) } }))
}
