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
import { type ComponentType, memo, type ReactNode } from 'react'
import type { SplitDirection } from '../../../shared/features/reader/reader.model.ts'
import { PageBox } from './PageBox.tsx'
import classes from './PaperReader.module.css'
import type { FullScreenChoice } from './PaperReader.tsx'
import { TEXT } from './text.ts'
import type { JumpHistory } from './use-jumps.ts'
import type { ViewShape, ViewState } from './use-view-state.ts'
import type { PaperView } from './viewer.ts'
import type { PageThemeChoice } from './views/use-page-theme.ts'
import { type PrintedLabels, ViewMenu } from './views/ViewMenu.tsx'
import { rotateRight } from './zoom.ts'

const PERCENTAGES = [50, 75, 100, 125, 150, 200, 300, 400]

interface ToolbarProps extends PlaceToolsProps, Omit<LookToolsProps, 'shape'> {
  readonly state: ViewState
  readonly labels: readonly string[]
  readonly onGoToPage: (pageIndex: number) => void
  /** What others put beside the page's number. */
  readonly tool: ReactNode
}

/** The tools above the pages. Whatever is given but `state` has to be stable: only the page's number follows the pages. */
export function Toolbar({ state, labels, onGoToPage, tool, ...props }: ToolbarProps) {
  const { view, jumps, isPanelOpen, onTogglePanel, ...rest } = props
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={TEXT.toolbar}>
      <PlaceTools jumps={jumps} isPanelOpen={isPanelOpen} onTogglePanel={onTogglePanel} />
      <Group gap={4} wrap="nowrap" className={classes.middle}>
        <PageBox pageIndex={state.pageIndex} pageCount={view?.viewer.pagesCount ?? 0} labels={labels} onGo={onGoToPage} />
        {tool}
      </Group>
      <LookTools view={view} shape={state.shape} {...rest} />
    </div>
  )
}

interface PlaceToolsProps {
  readonly jumps: JumpHistory
  readonly isPanelOpen: boolean
  readonly onTogglePanel: () => void
}

const PlaceTools = memo(function PlaceTools({ jumps, isPanelOpen, onTogglePanel }: PlaceToolsProps) {
  return (
    <Group gap={4} wrap="nowrap">
      <Tool label={TEXT.panel} Icon={IconLayoutSidebar} onClick={onTogglePanel} isPressed={isPanelOpen} />
      <Tool label={TEXT.back} Icon={IconArrowLeft} onClick={jumps.back} isDisabled={!jumps.canGoBack} />
      <Tool label={TEXT.forward} Icon={IconArrowRight} onClick={jumps.forward} isDisabled={!jumps.canGoForward} />
    </Group>
  )
})

interface LookToolsProps {
  readonly view: PaperView | null
  readonly shape: ViewShape
  readonly theme: PageThemeChoice
  readonly full: FullScreenChoice
  /** Page numbers as printed; null: the paper has no others than its order's. */
  readonly printed: PrintedLabels | null
  readonly split: SplitDirection | null
  readonly onSplit: (direction: SplitDirection | null) => void
  readonly hasPreviews: boolean
  readonly onPreviews: (hasPreviews: boolean) => void
  readonly onFind: () => void
}

const LookTools = memo(function LookTools({ view, shape, full, onFind, ...menu }: LookToolsProps) {
  const zoomTo = (zoom: string) => {
    if (view) view.viewer.currentScaleValue = zoom
  }
  return (
    <Group gap={4} wrap="nowrap">
      <Tool label={TEXT.zoomOut} Icon={IconMinus} onClick={() => view?.viewer.decreaseScale()} />
      <ZoomMenu percent={Math.round(shape.scale * 100)} onZoom={zoomTo} />
      <Tool label={TEXT.zoomIn} Icon={IconPlus} onClick={() => view?.viewer.increaseScale()} />
      <Tool label={TEXT.fitWidth} Icon={IconViewportWide} onClick={() => zoomTo('page-width')} />
      <Tool label={TEXT.fitPage} Icon={IconViewportTall} onClick={() => zoomTo('page-fit')} />
      <Tool label={TEXT.rotate} Icon={IconRotateClockwise} onClick={() => view && rotateRight(view)} />
      <ViewMenu view={view} shape={shape} {...menu} />
      <Tool label={TEXT.find} Icon={IconSearch} onClick={onFind} />
      <Tool
        label={full.isFull ? TEXT.leaveFull : TEXT.fullScreen}
        Icon={full.isFull ? IconMinimize : IconMaximize}
        onClick={() => full.set(!full.isFull)}
        isPressed={full.isFull}
      />
    </Group>
  )
})

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
