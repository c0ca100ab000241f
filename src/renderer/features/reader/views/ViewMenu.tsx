import { Button, Menu, VisuallyHidden } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type Ref, useRef } from 'react'
import { PAGE_THEMES, type PageTheme } from '../../../../shared/features/reader/page-theme.ts'
import {
  PAGE_LAYOUTS,
  PAGE_SPREADS,
  type PageLayout,
  type PageSpread,
  SPLIT_DIRECTIONS,
  type SplitDirection,
} from '../../../../shared/features/reader/reader.model.ts'
import { TEXT as SPLIT } from '../split/text.ts'
import { TEXT as READER } from '../text.ts'
import type { ViewShape } from '../use-view-state.ts'
import type { PaperView } from '../viewer.ts'
import { rotateRight } from '../zoom.ts'
import { setLayout, setSpread } from './layouts.ts'
import { TEXT } from './text.ts'
import type { PageThemeChoice } from './use-page-theme.ts'

export interface PrintedLabels {
  readonly isOn: boolean
  readonly set: (isOn: boolean) => void
}

export interface ViewMenuProps {
  readonly view: PaperView | null
  readonly shape: ViewShape
  readonly theme: PageThemeChoice
  readonly printed: PrintedLabels | null
  readonly split: SplitDirection | null
  readonly onSplit: (direction: SplitDirection | null) => void
  readonly hasPreviews: boolean
  readonly onPreviews: (hasPreviews: boolean) => void
}

/** How the pages are laid out and coloured. */
export function ViewMenu({ view, shape, theme, split, onSplit, printed, hasPreviews, onPreviews }: ViewMenuProps) {
  const paper = useRef<HTMLInputElement>(null)
  const ink = useRef<HTMLInputElement>(null)
  return (
    <>
      {theme.theme === 'custom' ? (
        <>
          <ColorField ref={paper} label={TEXT.paper} value={theme.paper} onChange={theme.setPaper} />
          <ColorField ref={ink} label={TEXT.ink} value={theme.ink} onChange={theme.setInk} />
        </>
      ) : null}
      <Menu position="bottom-end" withinPortal closeOnItemClick={false}>
        <Menu.Target>
          <Button size="compact-sm" fw={500} variant="subtle" color="gray" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {TEXT.view}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
          <Menu.Label>{TEXT.layout}</Menu.Label>
          <Menu.RadioGroup value={shape.layout} onChange={(value) => view && setLayout(view, value as PageLayout)}>
            {PAGE_LAYOUTS.map((layout) => (
              <Menu.RadioItem key={layout} value={layout}>
                {TEXT.layouts[layout]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label>{TEXT.spread}</Menu.Label>
          <Menu.RadioGroup value={shape.spread} onChange={(value) => view && setSpread(view, value as PageSpread)}>
            {PAGE_SPREADS.map((spread) => (
              <Menu.RadioItem key={spread} value={spread} disabled={shape.layout === 'horizontal' && spread !== 'none'}>
                {TEXT.spreads[spread]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label>{SPLIT.split}</Menu.Label>
          <Menu.RadioGroup value={split ?? 'none'} onChange={(value) => onSplit(SPLIT_DIRECTIONS.find((one) => one === value) ?? null)}>
            <Menu.RadioItem value="none">{SPLIT.none}</Menu.RadioItem>
            {SPLIT_DIRECTIONS.map((direction) => (
              <Menu.RadioItem key={direction} value={direction}>
                {SPLIT.directions[direction]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Label>{TEXT.colors}</Menu.Label>
          <Menu.RadioGroup value={theme.theme} onChange={(value) => theme.setTheme(value as PageTheme)}>
            {PAGE_THEMES.map((name) => (
              <Menu.RadioItem key={name} value={name}>
                {TEXT.themes[name]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          {theme.theme === 'custom' ? (
            <>
              <Menu.Item onClick={() => paper.current?.click()}>{TEXT.choosePaper}</Menu.Item>
              <Menu.Item onClick={() => ink.current?.click()}>{TEXT.chooseInk}</Menu.Item>
            </>
          ) : null}
          {theme.theme === 'light' ? null : (
            <Menu.CheckboxItem checked={theme.keepsPictures} onChange={theme.setKeepsPictures}>
              {TEXT.keepPictures}
            </Menu.CheckboxItem>
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => view && rotateRight(view)}>{READER.rotate}</Menu.Item>
          <Menu.CheckboxItem checked={shape.isTrimmed} onChange={(isOn) => view?.trim.set(isOn)}>
            {TEXT.trim}
          </Menu.CheckboxItem>
          {printed ? (
            <Menu.CheckboxItem checked={printed.isOn} onChange={printed.set}>
              {TEXT.printedLabels}
            </Menu.CheckboxItem>
          ) : null}
          <Menu.CheckboxItem checked={hasPreviews} onChange={onPreviews}>
            {TEXT.previews}
          </Menu.CheckboxItem>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

interface ColorFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (color: string) => void
  readonly ref: Ref<HTMLInputElement>
}

/** The system's own choice of a colour, opened from the menu, which may hold nothing but its items. */
function ColorField({ label, value, onChange, ref }: ColorFieldProps) {
  return (
    <VisuallyHidden>
      <input
        ref={ref}
        type="color"
        aria-label={label}
        tabIndex={-1}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </VisuallyHidden>
  )
}
