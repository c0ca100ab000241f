import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { BANK_PASTS, BANK_STATES, CATEGORIES, ORIGINS, QUESTION_KINDS } from '../../../shared/features/practice/practice.model.ts'
import type { QuestionId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import classes from './Bank.module.css'
import { type BankFilter, readBankFilter } from './bank-filter.ts'
import { CATEGORY_NAMES, DIFFICULTY_NAMES, KIND_NAMES, ORIGIN_NAMES, PAST_NAMES, STANDING_NAMES, TEXT } from './text.ts'
import { ViewsMenu } from './ViewsMenu.tsx'

const PAGE_SIZE = 100
const words = TEXT.bank

interface QuestionBrowserProps {
  readonly filter: BankFilter
  readonly openId: string | null
}

/** Search, filters and the list of what they leave. */
export function QuestionBrowser({ filter, openId }: QuestionBrowserProps) {
  const navigate = useNavigate()
  const search = useRef<HTMLInputElement>(null)
  const change = (part: Record<string, string | null | undefined>) => open(readBankFilter({ ...filter, ...part }))
  const open = (next: BankFilter) => {
    void (openId
      ? navigate({ to: '/practice/questions/$questionId', params: { questionId: openId }, search: next, replace: true })
      : navigate({ to: '/practice/questions', search: next, replace: true }))
  }
  const { data: tags = [] } = useQuery(endpoints.practice.tags.queryOptions())
  const { data: companies = [] } = useQuery(endpoints.practice.companies.queryOptions())
  useActions(
    useMemo(
      () => [{ id: 'practice.search', label: words.focusSearch, group: TEXT.group, keys: ['/'], run: () => search.current?.focus() }],
      [],
    ),
  )
  return (
    <div className={classes.browser}>
      <div className={classes.filters}>
        <TextInput
          ref={search}
          type="search"
          className={classes.search}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={filter.text ?? ''}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <Choice
          label={words.category}
          any={words.anyCategory}
          values={CATEGORIES}
          names={CATEGORY_NAMES}
          value={filter.category}
          onChange={(category) => change({ category })}
        />
        <Choice
          label={words.standing}
          any={words.anyStanding}
          values={BANK_STATES}
          names={STANDING_NAMES}
          value={filter.standing}
          onChange={(standing) => change({ standing })}
        />
        <Choice
          label={words.origin}
          any={words.anyOrigin}
          values={ORIGINS}
          names={ORIGIN_NAMES}
          value={filter.origin}
          onChange={(origin) => change({ origin })}
        />
        <Choice
          label={words.kind}
          any={words.anyKind}
          values={QUESTION_KINDS}
          names={KIND_NAMES}
          value={filter.kind}
          onChange={(kind) => change({ kind })}
        />
        <Select
          size="xs"
          aria-label={words.difficulty}
          placeholder={words.anyDifficulty}
          clearable
          data={DIFFICULTY_NAMES.map((label, index) => ({ value: String(index + 1), label }))}
          value={filter.difficulty ? String(filter.difficulty) : null}
          onChange={(difficulty) => change({ difficulty })}
        />
        <Select
          size="xs"
          aria-label={words.tag}
          placeholder={words.anyTag}
          clearable
          searchable
          data={tags}
          value={filter.tag ?? null}
          onChange={(tag) => change({ tag })}
        />
        <Choice
          label={words.past}
          any={words.anyPast}
          values={BANK_PASTS}
          names={PAST_NAMES}
          value={filter.past}
          onChange={(past) => change({ past })}
        />
        <Select
          size="xs"
          aria-label={words.company}
          placeholder={words.anyCompany}
          nothingFoundMessage={words.noCompany}
          clearable
          searchable
          data={companies}
          value={filter.company ?? null}
          onChange={(company) => change({ company })}
        />
        <ViewsMenu
          filter={filter}
          onOpen={(view) => {
            // The field keeps its own words, so that typing never jumps.
            if (search.current) search.current.value = view.text ?? ''
            open(view)
          }}
        />
      </div>
      <QuestionList filter={filter} openId={openId} />
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly any: string
  readonly values: readonly Value[]
  readonly names: Readonly<Record<Value, string>>
  readonly value: Value | undefined
  readonly onChange: (value: string | null) => void
}

function Choice<Value extends string>({ label, any, values, names, value, onChange }: ChoiceProps<Value>) {
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={any}
      clearable
      data={values.map((one) => ({ value: one as string, label: names[one] }))}
      value={value ?? null}
      onChange={onChange}
    />
  )
}

function QuestionList({ filter, openId }: QuestionBrowserProps) {
  const list = useInfiniteQuery({
    ...endpoints.practice.questions.infiniteOptions({
      input: (after: QuestionId | null) => ({ ...filter, after, limit: PAGE_SIZE }),
      initialPageParam: null,
      getNextPageParam: ({ next }) => next,
    }),
    placeholderData: keepPreviousData,
  })
  const questions = list.data?.pages.flatMap((page) => page.questions)
  if (list.error) return <EmptyState {...TEXT.unreadable} />
  if (questions?.length === 0) return <EmptyState {...words.none} />
  return (
    <ul className={classes.list} aria-label={words.list}>
      {questions?.map(({ id, title, category, standing, isLeech, difficulty, tags, askedForReal }) => (
        <li key={id}>
          <Link
            to="/practice/questions/$questionId"
            params={{ questionId: id }}
            search={filter}
            className={classes.row}
            aria-current={id === openId ? 'page' : undefined}
          >
            <span className={classes.name}>{title || words.untitled}</span>
            <span className={`${classes.facts} pb-facts`}>
              <span>{CATEGORY_NAMES[category]}</span>
              {standing ? (
                <span className={standing === 'due' ? classes.due : undefined}>{STANDING_NAMES[isLeech ? 'leech' : standing]}</span>
              ) : null}
              <span>{DIFFICULTY_NAMES[difficulty - 1]}</span>
              {askedForReal > 0 ? <span>{words.asked(askedForReal)}</span> : null}
              {tags.length > 0 ? <span>{tags.slice(0, 2).join(', ')}</span> : null}
            </span>
          </Link>
        </li>
      ))}
      {list.hasNextPage ? (
        <li>
          <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
