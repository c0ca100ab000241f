import { ActionIcon, Group, Menu, Text, Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconLayoutSidebar,
  IconMaximize,
  IconMinimize,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
  IconSearch,
  IconViewportTall,
  IconViewportWide,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import type { SplitDirection } from '../../../shared/features/reader/reader.model.ts'
import { PageBox } from './PageBox.tsx'
import classes from './PaperReader.module.css'
import type { FullScreenChoice } from './PaperReader.tsx'
import { TEXT } from './text.ts'
import type { JumpHistory } from './use-jumps.ts'
import type { ViewState } from './use-view-state.ts'
import type { PaperView } from './viewer.ts'
import type { PageThemeChoice } from './views/use-page-theme.ts'
import { type PrintedLabels, ViewMenu } from './views/ViewMenu.tsx'
import { rotateRight } from './zoom.ts'

const PERCENTAGES = [50, 75, 100, 125, 150, 200, 300, 400]

interface ToolbarProps {
  readonly view: PaperView | null
  readonly state: ViewState
  readonly labels: readonly string[]
  readonly jumps: JumpHistory
  readonly isPanelOpen: boolean
  readonly onTogglePanel: () => void
  readonly theme: PageThemeChoice
  readonly full: FullScreenChoice
  /** Page numbers as printed; null: the paper has no others than its order's. */
  readonly printed: PrintedLabels | null
  readonly split: SplitDirection | null
  readonly onSplit: (direction: SplitDirection | null) => void
  readonly hasPreviews: boolean
  readonly onPreviews: (hasPreviews: boolean) => void
  readonly onFind: () => void
  readonly onGoToPage: (pageIndex: number) => void
  /** What others put beside the page's number. */
  readonly tool: ReactNode
}

export function Toolbar(props: ToolbarProps) {
  const { view, state, jumps, full } = props
  const zoomTo = (zoom: string) => {
    if (view) view.viewer.currentScaleValue = zoom
  }
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={TEXT.toolbar}>
      <Group gap={4} wrap="nowrap">
        <Tool label={TEXT.panel} Icon={IconLayoutSidebar} onClick={props.onTogglePanel} isPressed={props.isPanelOpen} />
        <Tool label={TEXT.back} Icon={IconArrowLeft} onClick={jumps.back} isDisabled={!jumps.canGoBack} />
        <Tool label={TEXT.forward} Icon={IconArrowRight} onClick={jumps.forward} isDisabled={!jumps.canGoForward} />
      </Group>
      <Group gap={4} wrap="nowrap" className={classes.middle}>
        <PageBox pageIndex={state.pageIndex} pageCount={view?.viewer.pagesCount ?? 0} labels={props.labels} onGo={props.onGoToPage} />
        {props.tool}
      </Group>
      <Group gap={4} wrap="nowrap">
        <Tool label={TEXT.zoomOut} Icon={IconMinus} onClick={() => view?.viewer.decreaseScale()} />
        <ZoomMenu percent={Math.round(state.scale * 100)} onZoom={zoomTo} />
        <Tool label={TEXT.zoomIn} Icon={IconPlus} onClick={() => view?.viewer.increaseScale()} />
        <Tool label={TEXT.fitWidth} Icon={IconViewportWide} onClick={() => zoomTo('page-width')} />
        <Tool label={TEXT.fitPage} Icon={IconViewportTall} onClick={() => zoomTo('page-fit')} />
        <Tool label={TEXT.rotate} Icon={IconRotateClockwise} onClick={() => view && rotateRight(view)} />
        <ViewMenu
          view={view}
          state={state}
          theme={props.theme}
          printed={props.printed}
          split={props.split}
          onSplit={props.onSplit}
          hasPreviews={props.hasPreviews}
          onPreviews={props.onPreviews}
        />
        <Tool label={TEXT.find} Icon={IconSearch} onClick={props.onFind} />
        <Tool
          label={full.isFull ? TEXT.leaveFull : TEXT.fullScreen}
          Icon={full.isFull ? IconMinimize : IconMaximize}
          onClick={() => full.set(!full.isFull)}
          isPressed={full.isFull}
        />
      </Group>
    </div>
  )
}

function ZoomMenu({ percent, onZoom }: { readonly percent: number; readonly onZoom: (zoom: string) => void }) {
  return (
    <Menu position="bottom" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.zoom} aria-label={`${TEXT.zoom}: ${percent} %`}>
          <Text component="span" size="sm" className="pb-numbers">
            {percent} %
          </Text>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onZoom('page-width')}>{TEXT.fitWidth}</Menu.Item>
        <Menu.Item onClick={() => onZoom('page-fit')}>{TEXT.fitPage}</Menu.Item>
        <Menu.Divider />
        {PERCENTAGES.map((value) => (
          <Menu.Item key={value} onClick={() => onZoom(String(value / 100))} className="pb-numbers">
            {value} %
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface ToolProps {
  readonly label: string
  readonly Icon: ComponentType<{ size: number; 'aria-hidden': boolean }>
  readonly onClick: () => void
  readonly isPressed?: boolean
  readonly isDisabled?: boolean
}

/** A button of the reader that is only a picture, with its name as label and tip. */
export function Tool({ label, Icon, onClick, isPressed, isDisabled = false }: ToolProps): ReactNode {
  return (
    <Tooltip label={label} openDelay={500}>
      <ActionIcon
        variant={isPressed ? 'light' : 'subtle'}
        color={isPressed ? 'teal' : 'gray'}
        size="lg"
        aria-label={label}
        onClick={onClick}
        disabled={isDisabled}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
