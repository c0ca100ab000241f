import type { RowProblem, TableField } from '../../../../shared/features/practice/question-table.ts'

const count = (n: number, one: string) => `${n.toLocaleString()} ${n === 1 ? one : `${one}s`}`
const questions = (n: number) => count(n, 'question')

export const TEXT = {
  menu: 'Import and export',
  importTable: 'Import a table (CSV, TSV)…',
  exportTable: 'Save the bank as a table…',
  dialog: 'Import questions',
  rows: (fileName: string, n: number) => `${fileName} · ${count(n, 'row')}`,
  delimiter: 'Columns are parted by',
  delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' },
  heading: 'The first row names the columns',
  columns: 'What is in each column',
  column: (n: number) => `Column ${n}`,
  leaveOut: 'Leave out',
  fields: {
    prompt: 'Question',
    answer: 'Model answer',
    category: 'Category',
    kind: 'Kind',
    difficulty: 'Difficulty (1 to 3)',
    tags: 'Tags',
    reading: 'Further reading',
  } satisfies Readonly<Record<TableField, string>>,
  needsPrompt: 'Say which column holds the question.',
  category: 'Category of rows that name none',
  known: 'A question that is in the bank already',
  knownChoices: {
    keep: 'Stays as it is',
    update: 'Takes the texts of the table; what was learnt stays',
    add: 'Comes in once more',
  },
  run: (n: number) => `Import ${count(n, 'row')}`,
  cancel: 'Cancel',
  close: 'Close',
  takeBack: 'Take the import back',
  takenBack: (n: number) => (n === 1 ? 'One question was removed again.' : `${n} questions were removed again.`),
  show: 'Show imported questions',
  result: (added: number, updated: number, kept: number) =>
    [
      added > 0 ? `${questions(added)} added` : '',
      updated > 0 ? `${questions(updated)} replaced` : '',
      kept > 0 ? `${questions(kept)} left as in the bank` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'Nothing was imported',
  problems: (n: number) => `${count(n, 'row')} left out:`,
  problem: (row: number, problem: RowProblem) =>
    problem === 'no-question' ? `Row ${row}: there is no question in it.` : `Row ${row}: a text is longer than a question may be.`,
  more: (n: number) => `… and ${n} more`,
  unreadable: {
    missing: 'The file could not be read. It may have been moved, or you may not be allowed to read it.',
    'too-large': 'The file is larger than 20 MB. Split it and import the parts.',
    'no-text': 'This is no table of text. Save it as CSV in the program it comes from.',
    empty: 'The file is empty.',
    'too-many-rows': 'The table has more than 50,000 rows. Split it and import the parts.',
  },
  forgotten: 'The file has to be chosen again.',
  saved: (fileName: string, n: number) => `${questions(n)} saved in ${fileName}.`,
} as const
