import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconArrowRight, IconBookmarkOff, IconBookmarkPlus } from '@tabler/icons-react'
import type { Marker } from '../../../shared/features/sections/sections.model.ts'
import type { SectionTarget } from '../../../shared/kernel/section-targets.ts'
import type { PaperSurface } from '../../ui/paper-surface.ts'
import { TEXT } from './text.ts'
import type { SectionOrders } from './use-sections.ts'

interface MarkerItemsProps {
  readonly target: SectionTarget
  /** Undefined: the paper has none. */
  readonly marker: Marker | undefined
  readonly isOwn: boolean
  readonly surface: PaperSurface
  readonly orders: SectionOrders
}

/** Everything that can be done with one target's marker, as items of a menu. */
export function MarkerItems({ target, marker, isOwn, surface, orders }: MarkerItemsProps) {
  return (
    <>
      {marker ? (
        <Menu.Item leftSection={<IconArrowRight size={16} aria-hidden />} onClick={() => surface.goTo(marker, true)}>
          {TEXT.go}
        </Menu.Item>
      ) : null}
      <Menu.Item leftSection={<IconBookmarkPlus size={16} aria-hidden />} onClick={() => orders.set(target, surface.placeInSight(0))}>
        {marker ? TEXT.moveHere : TEXT.setHere}
      </Menu.Item>
      {isOwn ? (
        <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => orders.reset(target)}>
          {TEXT.reset}
        </Menu.Item>
      ) : null}
      {marker ? (
        <Menu.Item leftSection={<IconBookmarkOff size={16} aria-hidden />} onClick={() => orders.remove(marker)}>
          {TEXT.remove}
        </Menu.Item>
      ) : null}
    </>
  )
}
