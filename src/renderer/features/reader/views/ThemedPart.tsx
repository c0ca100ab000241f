import { useEffect, useRef } from 'react'
import type { ThemeLayers } from '../../../../shared/features/reader/page-theme.ts'
import { makeThemeElement } from './theme-on-page.ts'

/** Lays the theme over a picture of a part of a page; fills its parent. */
export function ThemedPart({ layers }: { readonly layers: ThemeLayers }) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => holder.current?.replaceChildren(makeThemeElement(layers)), [layers])
  return <div ref={holder} aria-hidden />
}
