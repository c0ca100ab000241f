import { useMemo } from 'react'
import {
  DEFAULT_CUSTOM,
  PAGE_THEMES,
  type PageTheme,
  type ThemeLayers,
  themeLayers,
} from '../../../../shared/features/reader/page-theme.ts'
import { useLayoutValue } from '../../../client/use-layout-value.ts'

export interface PageThemeChoice {
  readonly theme: PageTheme
  readonly paper: string
  readonly ink: string
  /** Pictures keep their own colours. */
  readonly keepsPictures: boolean
  /** Null: the page as it is. */
  readonly layers: ThemeLayers | null
  readonly setTheme: (theme: PageTheme) => void
  readonly setPaper: (color: string) => void
  readonly setInk: (color: string) => void
  readonly setKeepsPictures: (keeps: boolean) => void
}

/** The colours that pages are read in; the same for every paper, and remembered. */
export function usePageTheme(): PageThemeChoice {
  const [chosen, setTheme] = useLayoutValue<string>('reader.theme', 'light')
  const [paper, setPaper] = useLayoutValue<string>('reader.paper', DEFAULT_CUSTOM.paper)
  const [ink, setInk] = useLayoutValue<string>('reader.ink', DEFAULT_CUSTOM.ink)
  const [keepsPictures, setKeepsPictures] = useLayoutValue<boolean>('reader.keepsPictures', true)
  const theme = PAGE_THEMES.find((name) => name === chosen) ?? 'light'
  const layers = useMemo(() => themeLayers(theme, { paper, ink }), [theme, paper, ink])
  return useMemo(
    () => ({ theme, paper, ink, keepsPictures, layers, setTheme, setPaper, setInk, setKeepsPictures }),
    [theme, paper, ink, keepsPictures, layers, setTheme, setPaper, setInk, setKeepsPictures],
  )
}
