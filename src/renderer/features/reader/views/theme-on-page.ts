import { type Hole, outlineWithHoles, type ThemeLayers } from '../../../../shared/features/reader/page-theme.ts'
import classes from './views.module.css'

/**
 * Makes what lies over a picture of a page to change its colours. Laid over and not drawn into it, so that another theme
 * draws nothing anew, and pictures can be left out by an outline with holes.
 */
export function makeThemeElement(layers: ThemeLayers): HTMLElement {
  const host = document.createElement('div')
  host.className = classes.theme ?? ''
  host.ariaHidden = 'true'
  const add = (className: string | undefined, color?: string) => {
    const layer = document.createElement('div')
    layer.className = className ?? ''
    if (color) layer.style.background = color
    host.append(layer)
  }
  if (layers.isInverted) add(classes.invert)
  add(classes.multiply, layers.multiply)
  add(classes.add, layers.add)
  return host
}

export function leaveOut(host: HTMLElement, holes: readonly Hole[]): void {
  const outline = outlineWithHoles(holes)
  for (const layer of host.children) {
    if (layer instanceof HTMLElement) layer.style.clipPath = outline
  }
}
