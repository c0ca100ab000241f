import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ThemeLayers } from '../../../../shared/features/reader/page-theme.ts'
import { ThemedPart } from '../views/ThemedPart.tsx'
import classes from './last-picture.module.css'
import type { LastPicture } from './take-picture.ts'

interface LastPictureLayerProps {
  readonly picture: LastPicture
  readonly layers: ThemeLayers | null
}

/** The paper as it looked when it was left, where its pages will stand: to go on reading while they are still being drawn. */
export function LastPictureLayer({ picture, layers }: LastPictureLayerProps) {
  const area = useRef<HTMLDivElement>(null)
  const [fits, setFits] = useState(true)
  useLayoutEffect(() => {
    setFits(area.current?.parentElement?.clientWidth === picture.width)
  }, [picture])
  if (!fits) return null
  return (
    <div
      ref={area}
      className={classes.area}
      style={{ ...picture.area, maxHeight: `calc(100% - ${picture.area.top}px)` }}
      aria-hidden
      data-last-picture
    >
      {picture.pages.map((page) => (
        <div
          key={`${page.left} ${page.top}`}
          className={classes.page}
          style={{ left: page.left, top: page.top, width: page.width, height: page.height }}
        >
          <Picture page={page} />
          {layers ? <ThemedPart layers={layers} /> : null}
        </div>
      ))}
    </div>
  )
}

function Picture({ page }: { readonly page: LastPicture['pages'][number] }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const draw = async () => {
      const bytes = await page.bytes
      if (!bytes) return
      const bitmap = await createImageBitmap(bytes)
      const element = canvas.current
      element?.getContext('2d')?.drawImage(bitmap, 0, 0)
      if (element) element.dataset.seen = ''
      bitmap.close()
    }
    // Without it the paper comes a moment later.
    void draw().catch(() => {})
  }, [page])
  return <canvas ref={canvas} width={page.width} height={page.height} />
}
