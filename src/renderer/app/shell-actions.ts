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
    label: `Go to ${label}`,
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
    { id: 'go.trash', label: `Go to ${TEXT.surfaces.trash}`, group: 'Go', run: () => void router.navigate({ to: '/trash' }) },
  ]
}
