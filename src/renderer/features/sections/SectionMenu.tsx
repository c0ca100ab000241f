import { Menu, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMemo } from 'react'
import { stopsOf } from '../../../shared/features/sections/stops.model.ts'
import type { PaperId } from '../../../shared/kernel/ids.ts'
import { SECTION_TARGETS } from '../../../shared/kernel/section-targets.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import type { PaperSurface } from '../../ui/paper-surface.ts'
import { SECTION_NAMES } from '../../ui/section-names.ts'
import { MarkerItems } from './MarkerItems.tsx'
import { sectionActions } from './section-actions.ts'
import classes from './sections.module.css'
import { TEXT } from './text.ts'
import { useCurrentStop } from './use-current-stop.ts'
import { useSections } from './use-sections.ts'

/** The section in sight, and a menu of the parts to jump to and of their markers. Brings the keys from section to section. */
export function SectionMenu({ paperId, surface }: { readonly paperId: PaperId; readonly surface: PaperSurface }) {
  const { found, orders } = useSections(paperId)
  const stops = useMemo(() => stopsOf(found.sections, found.markers), [found])
  useActions(useMemo(() => sectionActions(stops, surface), [stops, surface]))
  const stop = useCurrentStop(surface, stops)
  const name = stop ? (stop.heading ?? (stop.target ? SECTION_NAMES[stop.target] : '')) : stops.length > 0 ? TEXT.before : TEXT.none
  return (
    <Menu position="bottom-end" withinPortal width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.current} aria-label={TEXT.current(name)} title={name}>
          <Text component="span" size="sm" truncate>
            {name}
          </Text>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {found.state === 'found' ? null : <Menu.Label>{TEXT[found.state]}</Menu.Label>}
        {SECTION_TARGETS.map((target) => {
          const marker = found.markers.find((one) => one.target === target)
          return (
            <Menu.Sub key={target} position="left-start">
              <Menu.Sub.Target>
                <Menu.Sub.Item
                  rightSection={
                    <Text component="span" size="xs" c="dimmed" className="pb-numbers">
                      {marker ? TEXT.page(marker.pageIndex + 1) : TEXT.missing}
                    </Text>
                  }
                >
                  {SECTION_NAMES[target]}
                </Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                <MarkerItems target={target} marker={marker} isOwn={found.own.includes(target)} surface={surface} orders={orders} />
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
