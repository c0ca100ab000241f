import { MARK_COLORS, type MarkColor } from '../../../../shared/features/reader/mark.model.ts'
import { TEXT } from '../text.ts'
import { markColor } from './mark-color.ts'
import classes from './marks.module.css'

interface ColorRowProps {
  readonly label: string
  /** One colour, or several of a filter. */
  readonly chosen?: MarkColor | ReadonlySet<MarkColor>
  readonly onChoose: (color: MarkColor) => void
}

/** The eight inks, each with its number key. */
export function ColorRow({ label, chosen, onChoose }: ColorRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that nobody needs here.
    <div className={classes.swatches} role="group" aria-label={label}>
      {MARK_COLORS.map((color, index) => (
        <button
          key={color}
          type="button"
          className={classes.swatch}
          style={{ background: markColor(color) }}
          // With the number, because it is what the button shows.
          aria-label={`${TEXT.colors[color]} ${index + 1}`}
          aria-pressed={chosen instanceof Set ? chosen.has(color) : color === chosen}
          // The selection in the paper has to survive the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(color)}
        >
          {index + 1}
        </button>
      ))}
    </div>
  )
}
