import { IconQuote } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import classes from './Practice.module.css'
import { TEXT } from './text.ts'

/** The way back to the passage a question was made from; nothing for any other question. */
export function PassageLink({ questionId }: { readonly questionId: QuestionId }) {
  const navigate = useNavigate()
  const { data: passage } = useQuery(endpoints.practice.passage.queryOptions({ input: { questionId } }))
  const target = useMemo(() => {
    if (!passage) return null
    const { paperId, markId, pageIndex } = passage
    return { to: '/read/$paperId', params: { paperId }, search: markId ? { mark: markId } : { page: pageIndex } } as const
  }, [passage])
  useActions(
    useMemo(
      () =>
        target
          ? [{ id: 'practice.passage', label: TEXT.review.openPassage, group: TEXT.group, keys: ['o'], run: () => void navigate(target) }]
          : [],
      [target, navigate],
    ),
  )
  if (!passage || !target) return null
  return (
    <p className={classes.passage}>
      <IconQuote size={16} aria-hidden />
      <Link {...target}>{TEXT.passage.from(visibleText(passage.paperTitle), passage.pageLabel)}</Link>
      {passage.markId ? null : <span className={classes.soft}>({TEXT.passage.unmarked})</span>}
    </p>
  )
}
