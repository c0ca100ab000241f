import { Button, Group, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { Mock } from '../../../shared/features/interviews/mocks.contract.ts'
import { type Dimension, shownPercent } from '../../../shared/features/interviews/rubric.model.ts'
import { FORMAT_NAMES } from '../../../shared/kernel/interview-formats.ts'
import { MarkdownView } from '../../ui/markdown/MarkdownView.tsx'
import classes from './Interviews.module.css'
import { TEXT } from './text.ts'

const words = TEXT.sheet

/** For whoever asks: questions with model answers, and the rubric with room for scores. Printed without the app around it. */
export function InterviewerSheet({ mock, onBack }: { readonly mock: Mock; readonly onBack: () => void }) {
  return (
    <article className={classes.sheet} aria-label={words.title(FORMAT_NAMES[mock.format])}>
      <Group className={classes.noPrint} mb="md">
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
        <p className={classes.soft}>{words.hint}</p>
      </Group>
      <p>{words.minutes(mock.targetMinutes)}</p>
      <Title order={2} size="h3">
        {words.questions}
      </Title>
      {mock.questionList.map((question, index) => (
        <section key={question.id} className={classes.sheetQuestion} aria-label={TEXT.run.question(index + 1, mock.questionList.length)}>
          <p className={classes.soft}>{TEXT.run.question(index + 1, mock.questionList.length)}</p>
          <div className={classes.asked}>
            <MarkdownView text={question.prompt} {...TEXT.markdown} />
          </div>
          <MarkdownView text={question.answer} {...TEXT.markdown} />
        </section>
      ))}
      <Title order={2} size="h3" mt="lg" mb="sm">
        {words.rubric}
      </Title>
      <table className={classes.sheetRubric}>
        <thead>
          <tr>
            <th scope="col">{words.rubric}</th>
            {[1, 2, 3, 4].map((mark) => (
              <th key={mark} scope="col">
                {mark}
              </th>
            ))}
            <th scope="col">{words.score}</th>
          </tr>
        </thead>
        <tbody>
          {mock.rubric.map((dimension) => (
            <RubricRow key={dimension.key} dimension={dimension} percent={shownPercent(dimension, mock.rubric)} />
          ))}
        </tbody>
      </table>
    </article>
  )
}

function RubricRow({ dimension: { name, anchors }, percent }: { readonly dimension: Dimension; readonly percent: number | null }) {
  return (
    <tr>
      <th scope="row">
        {name}
        {percent === null ? null : <div className={classes.share}>{words.share(percent)}</div>}
      </th>
      {anchors.map((anchor) => (
        <td key={anchor}>{anchor}</td>
      ))}
      <td aria-label={`${words.score}: ${name}`} />
    </tr>
  )
}
