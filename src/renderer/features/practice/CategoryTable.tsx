import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Category } from '../../../shared/features/practice/practice.model.ts'
import classes from './Practice.module.css'
import { CATEGORY_NAMES, TEXT } from './text.ts'

interface CategoryTableProps {
  readonly categories: readonly { readonly category: Category; readonly questions: number; readonly due: number; readonly fresh: number }[]
}

/** The eight categories with what waits in each. */
export function CategoryTable({ categories }: CategoryTableProps) {
  const navigate = useNavigate()
  const words = TEXT.categories
  return (
    <section className={classes.card} aria-label={words.title}>
      <h2 className={classes.cardTitle}>{words.title}</h2>
      <table className={`${classes.table} pb-numbers`}>
        <thead>
          <tr>
            <th scope="col">{words.category}</th>
            <th scope="col" className={classes.number}>
              {words.questions}
            </th>
            <th scope="col" className={classes.number}>
              {words.due}
            </th>
            <th scope="col" className={classes.number}>
              {words.fresh}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {categories.map(({ category, questions, due, fresh }) => (
            <tr key={category}>
              <td>
                <Link
                  to="/practice/questions"
                  search={{ category }}
                  className={classes.link}
                  aria-label={words.browse(CATEGORY_NAMES[category])}
                >
                  {CATEGORY_NAMES[category]}
                </Link>
              </td>
              <td className={classes.number}>{questions}</td>
              <td className={classes.number}>{due}</td>
              <td className={classes.number}>{fresh}</td>
              <td className={classes.number}>
                <Tooltip label={words.review(CATEGORY_NAMES[category])}>
                  <ActionIcon
                    variant="subtle"
                    aria-label={words.review(CATEGORY_NAMES[category])}
                    onClick={() => void navigate({ to: '/practice/review', search: { category } })}
                  >
                    <IconPlayerPlay size={16} />
                  </ActionIcon>
                </Tooltip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
