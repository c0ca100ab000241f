import { ActionIcon, Badge, Button, Menu, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import {
  CATEGORIES,
  type Category,
  DEFAULT_SPOKEN_S,
  MAX_ANSWER_CHARS,
  MAX_PROMPT_CHARS,
  MAX_READING_CHARS,
  QUESTION_KINDS,
  type QuestionKind,
} from '../../../shared/features/practice/practice.model.ts'
import { client, endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { MarkdownEditor } from '../../ui/markdown/MarkdownEditor.tsx'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import classes from './Bank.module.css'
import { PassageLink } from './PassageLink.tsx'
import { CATEGORY_NAMES, DIFFICULTY_NAMES, KIND_NAMES, ORIGIN_NAMES, STANDING_NAMES, TEXT } from './text.ts'
import { onFailure, useRemoveQuestion, useSetSuspended } from './use-practice-orders.ts'

type Question = Awaited<ReturnType<typeof client.practice.question>>
type Change = Omit<Parameters<typeof client.practice.save>[0], 'questionId'>
const words = TEXT.editor

/** Everything about a question; each part saves itself. Another question is another editor, by its key. */
export function QuestionEditor({ question }: { readonly question: Question }) {
  const { id: questionId, standing } = question
  // What the editor started from: its own saves must not set the cursor back.
  const start = useRef(question).current
  const [kind, setKind] = useState(start.kind)
  const pending = useRef<Change>({})
  const { change, flush, state } = useAutosave(async (parts: Change) => {
    await client.practice.save({ questionId, ...parts })
    if (pending.current === parts) pending.current = {}
  })
  /** Parts that wait for their save go together with the new one. */
  const save = (part: Change) => {
    pending.current = { ...pending.current, ...part }
    change(pending.current)
  }
  const remove = useRemoveQuestion().mutate
  const suspend = useSetSuspended().mutate
  const isSuspended = standing === 'suspended'
  useActions(
    useMemo(
      () => [
        { id: 'practice.remove', label: words.remove, group: TEXT.group, run: () => remove({ questionId }) },
        {
          id: 'practice.set-aside',
          label: isSuspended ? words.askAgain : words.setAside,
          group: TEXT.group,
          run: () => suspend({ questionId, isSuspended: !isSuspended }),
        },
      ],
      [remove, suspend, questionId, isSuspended],
    ),
  )
  return (
    <article className={classes.editor} aria-label={question.title || TEXT.bank.untitled}>
      <div className={classes.tools}>
        {standing ? <Badge variant="light">{STANDING_NAMES[question.isLeech ? 'leech' : standing]}</Badge> : null}
        <Badge variant="default">{ORIGIN_NAMES[question.origin]}</Badge>
        <SaveIndicator state={state} />
        <span className={classes.push} />
        <Button size="compact-sm" variant="subtle" onClick={() => suspend({ questionId, isSuspended: !isSuspended })}>
          {isSuspended ? words.askAgain : words.setAside}
        </Button>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={words.actions}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove({ questionId })}>
              {words.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <PassageLink questionId={questionId} />
      <div>
        <p className={classes.label}>{words.prompt}</p>
        <p className={classes.hint}>{kind === 'cloze' ? words.clozeHint : words.promptHint}</p>
        <div className={classes.field}>
          <MarkdownEditor
            label={words.prompt}
            initialText={start.prompt}
            hint=""
            maxChars={MAX_PROMPT_CHARS}
            hasFocus={start.prompt === ''}
            onLeave={flush}
            onChange={(read) => save({ prompt: read() })}
          />
        </div>
      </div>
      <div>
        <p className={classes.label}>{words.answer}</p>
        <p className={classes.hint}>{kind === 'typed' ? words.typedHint : words.answerHint}</p>
        <div className={classes.field}>
          <MarkdownEditor
            label={words.answer}
            initialText={start.answer}
            hint=""
            maxChars={MAX_ANSWER_CHARS}
            onLeave={flush}
            onChange={(read) => save({ answer: read() })}
          />
        </div>
      </div>
      <div className={classes.fields}>
        <Select
          label={words.category}
          data={CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value] }))}
          defaultValue={start.category}
          allowDeselect={false}
          onChange={(category) => (category ? save({ category: category as Category }) : undefined)}
        />
        <Select
          label={words.kind}
          data={QUESTION_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => {
            if (!value) return
            setKind(value as QuestionKind)
            save({ kind: value as QuestionKind })
          }}
        />
        <Select
          label={words.difficulty}
          data={DIFFICULTY_NAMES.map((label, index) => ({ value: String(index + 1), label }))}
          defaultValue={String(start.difficulty)}
          allowDeselect={false}
          onChange={(difficulty) => (difficulty ? save({ difficulty: Number(difficulty) }) : undefined)}
        />
        {kind === 'spoken' ? (
          <NumberInput
            label={words.limit}
            min={5}
            max={3_600}
            allowDecimal={false}
            defaultValue={start.timeLimitS ?? DEFAULT_SPOKEN_S}
            onChange={(seconds) => (typeof seconds === 'number' && seconds >= 5 ? save({ timeLimitS: seconds }) : undefined)}
          />
        ) : null}
      </div>
      <TagsField questionId={questionId} initial={start.tags} />
      <TextInput
        label={words.reading}
        placeholder={words.readingHint}
        maxLength={MAX_READING_CHARS}
        defaultValue={start.reading}
        onChange={(event) => save({ reading: event.currentTarget.value })}
        onBlur={flush}
      />
    </article>
  )
}

function TagsField({ questionId, initial }: { readonly questionId: Question['id']; readonly initial: readonly string[] }) {
  const { data: known = [] } = useQuery(endpoints.practice.tags.queryOptions())
  const { mutate } = useMutation(endpoints.practice.setTags.mutationOptions({ onError: onFailure }))
  const [tags, setTags] = useState([...initial])
  return (
    <TagsInput
      label={words.tags}
      data={known}
      value={tags}
      clearable
      onChange={(changed) => {
        setTags(changed)
        mutate({ questionId, tags: changed })
      }}
    />
  )
}
