import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { QuestionHistory } from '../../features/interviews/QuestionHistory.tsx'
import { LinkedFrom } from '../../features/links/LinkedFrom.tsx'
import classes from '../../features/practice/Bank.module.css'
import { readBankFilter } from '../../features/practice/bank-filter.ts'
import { QuestionBrowser } from '../../features/practice/QuestionBrowser.tsx'
import { QuestionView } from '../../features/practice/QuestionView.tsx'
import { TableMenu } from '../../features/practice/tables/TableMenu.tsx'
import { TEXT } from '../../features/practice/text.ts'
import { useCreateQuestion } from '../../features/practice/use-practice-orders.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'

/** The question bank: the list on the left, the question that is open on the right. */
export function QuestionsPage() {
  const { questionId } = useParams({ strict: false })
  const filter = readBankFilter(useSearch({ strict: false }))
  const { mutate } = useCreateQuestion()
  const { category = 'algorithms' } = filter
  useActions(
    useMemo(
      () => [{ id: 'practice.add', label: TEXT.bank.add, group: TEXT.group, keys: ['n'], run: () => mutate({ category }) }],
      [mutate, category],
    ),
  )
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageHeader title={TEXT.bank.title} back={<Link to="/practice">{TEXT.review.leave}</Link>}>
          <TableMenu />
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => mutate({ category })}>
            {TEXT.bank.add}
          </Button>
        </PageHeader>
      </div>
      <QuestionBrowser filter={filter} openId={questionId ?? null} />
      <div className={classes.detail}>
        {questionId ? <LinkedFrom kind="question" id={questionId} /> : null}
        {questionId ? (
          <>
            <QuestionView key={questionId} id={questionId as QuestionId} />
            <QuestionHistory questionId={questionId as QuestionId} />
          </>
        ) : (
          <EmptyState {...TEXT.bank.noneOpen} />
        )}
      </div>
    </div>
  )
}
