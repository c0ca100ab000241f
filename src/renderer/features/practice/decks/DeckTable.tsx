import { Select } from '@mantine/core'
import { CATEGORIES, type Category } from '../../../../shared/features/practice/practice.model.ts'
import { CATEGORY_NAMES } from '../text.ts'
import classes from './decks.module.css'
import { TEXT } from './text.ts'

interface DeckTableProps {
  readonly decks: readonly { readonly deck: string; readonly questions: number }[]
  readonly categories: ReadonlyMap<string, Category | null>
  readonly onChange: (deck: string, category: Category | null) => void
}

const LEAVE_OUT = 'leave-out'
const CHOICES = [...CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value] })), { value: LEAVE_OUT, label: TEXT.leaveOut }]

/** Every deck of a package, with the category its questions come into. */
export function DeckTable({ decks, categories, onChange }: DeckTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={TEXT.decks}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{TEXT.deck}</th>
            <th scope="col" className={classes.number}>
              {TEXT.inDeck}
            </th>
            <th scope="col">{TEXT.category}</th>
          </tr>
        </thead>
        <tbody>
          {decks.map(({ deck, questions }) => (
            <tr key={deck}>
              <td>{deck || TEXT.noDeck}</td>
              <td className={`${classes.number} pb-numbers`}>{questions.toLocaleString()}</td>
              <td>
                <Select
                  aria-label={TEXT.categoryOf(deck)}
                  data={CHOICES}
                  value={categories.get(deck) ?? LEAVE_OUT}
                  allowDeselect={false}
                  onChange={(value) => onChange(deck, CATEGORIES.find((category) => category === value) ?? null)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
