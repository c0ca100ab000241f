import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLayoutValue } from '../../client/use-layout-value.ts'
import { PanelEdge } from './PanelEdge.tsx'
import classes from './SidePanel.module.css'
import { TEXT } from './text.ts'

export type PanelTab = 'outline' | 'thumbnails' | 'marks'
const TABS: readonly PanelTab[] = ['outline', 'thumbnails', 'marks']

interface SidePanelProps {
  readonly tab: PanelTab
  readonly onTab: (tab: PanelTab) => void
  readonly content: Readonly<Record<PanelTab, () => ReactNode>>
}

/** Outline, pages and marks beside the paper. Its width is remembered. */
export function SidePanel({ tab, onTab, content }: SidePanelProps) {
  const [width, setWidth] = useLayoutValue<number>('reader.panelWidth', 280)
  return (
    <>
      <aside className={classes.panel} style={{ width }} aria-label={TEXT.panel}>
        <Tabs value={tab} onChange={(value) => onTab(value as PanelTab)} keepMounted={false} className={classes.tabs}>
          <Tabs.List grow>
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {TEXT[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {TABS.map((name) => (
            <Tabs.Panel key={name} value={name} className={classes.content}>
              {name === tab ? content[name]() : null}
            </Tabs.Panel>
          ))}
        </Tabs>
      </aside>
      <PanelEdge width={width} onWidth={setWidth} />
    </>
  )
}
