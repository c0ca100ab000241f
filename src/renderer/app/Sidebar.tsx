import {
  IconBook2,
  IconCalendarWeek,
  IconCards,
  IconChartBar,
  IconHelp,
  IconHome2,
  IconMessages,
  IconNotebook,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { MockChip } from '../features/interviews/MockChip.tsx'
import { SampleNotice } from '../features/sample/SampleNotice.tsx'
import { RunningChips } from './RunningChips.tsx'
import classes from './Shell.module.css'
import { TEXT } from './text.ts'

const SURFACES = [
  { to: '/', label: TEXT.surfaces.today, Icon: IconHome2 },
  { to: '/plan', label: TEXT.surfaces.plan, Icon: IconCalendarWeek },
  { to: '/read', label: TEXT.surfaces.read, Icon: IconBook2 },
  { to: '/practice', label: TEXT.surfaces.practice, Icon: IconCards },
  { to: '/interviews', label: TEXT.surfaces.interviews, Icon: IconMessages },
  { to: '/journal', label: TEXT.surfaces.journal, Icon: IconNotebook },
  { to: '/insights', label: TEXT.surfaces.insights, Icon: IconChartBar },
] as const

/** Pages that have no line of their own, and the surface they are reached from. */
const BELONGS: readonly (readonly [path: RegExp, surface: string])[] = [
  [/^\/sessions(\/|$)/, '/read'],
  [/^\/trash$/, '/settings'],
]

export function Sidebar() {
  const { pathname } = useLocation()
  const surface = BELONGS.find(([path]) => path.test(pathname))?.[1]
  const current = (to: string) => (to === surface ? ({ 'aria-current': 'page' } as const) : {})
  return (
    <nav className={classes.sidebar} aria-label={TEXT.navigation}>
      <div className={classes.brand}>{TEXT.appName}</div>
      <Link to="/search" className={classes.link}>
        <IconSearch size={18} aria-hidden />
        {TEXT.surfaces.search}
      </Link>
      {SURFACES.map(({ to, label, Icon }) => (
        <Link key={to} to={to} className={classes.link} activeOptions={{ exact: to === '/' }} {...current(to)}>
          <Icon size={18} aria-hidden />
          {label}
        </Link>
      ))}
      <div className={classes.spacer} />
      <SampleNotice />
      <RunningChips />
      <MockChip />
      <Link to="/help" className={classes.link}>
        <IconHelp size={18} aria-hidden />
        {TEXT.surfaces.help}
      </Link>
      <Link to="/settings" className={classes.link} {...current('/settings')}>
        <IconSettings size={18} aria-hidden />
        {TEXT.surfaces.settings}
      </Link>
    </nav>
  )
}
