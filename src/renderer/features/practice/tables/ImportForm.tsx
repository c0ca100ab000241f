import { Button, Checkbox, Group, Radio, Select, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { CATEGORIES, type Category } from '../../../../shared/features/practice/practice.model.ts'
import type { Columns } from '../../../../shared/features/practice/question-table.ts'
import { endpoints } from '../../../client/client.ts'
import { CATEGORY_NAMES } from '../text.ts'
import { onFailure } from '../use-practice-orders.ts'
import { ColumnTable } from './ColumnTable.tsx'
import type { Delimiter, Imported, Preview } from './ImportDialog.tsx'
import { TEXT } from './text.ts'

interface ImportFormProps {
  readonly token: string
  readonly preview: Preview
  readonly onDelimiter: (delimiter: Delimiter) => void
  readonly onImported: (result: Imported) => void
  readonly onClose: () => void
}

const KNOWN = ['keep', 'update', 'add'] as const

/** What each column holds, and what becomes of the rows. */
export function ImportForm({ token, preview, onDelimiter, onImported, onClose }: ImportFormProps) {
  const { delimiter, rowCount, fileName, rows } = preview
  const [hasHeading, setHasHeading] = useState(preview.hasHeading)
  const [columns, setColumns] = useState<Columns>(preview.columns)
  const [category, setCategory] = useState<Category>('deep-learning')
  const [known, setKnown] = useState<(typeof KNOWN)[number]>('keep')
  const hasPrompt = columns.includes('prompt')
  const { mutate, isPending } = useMutation(
    endpoints.practice.importTable.mutationOptions({
      onSuccess: (outcome) => (outcome.kind === 'imported' ? onImported(outcome) : onFailure()),
      onError: onFailure,
    }),
  )
  const orderedRows = rowCount - (hasHeading ? 1 : 0)
  return (
    <Stack>
      <Group justify="space-between" align="end">
        <Text size="sm">{TEXT.rows(fileName, rowCount)}</Text>
        <Select
          label={TEXT.delimiter}
          data={Object.entries(TEXT.delimiters).map(([value, label]) => ({ value, label }))}
          value={delimiter}
          allowDeselect={false}
          onChange={(value) => (value ? onDelimiter(value as Delimiter) : undefined)}
        />
      </Group>
      <Checkbox label={TEXT.heading} checked={hasHeading} onChange={(event) => setHasHeading(event.currentTarget.checked)} />
      <ColumnTable
        columns={columns}
        rows={hasHeading ? rows.slice(1) : rows}
        heading={hasHeading ? rows[0] : undefined}
        onChange={setColumns}
      />
      {hasPrompt ? null : <Text role="alert">{TEXT.needsPrompt}</Text>}
      <Select
        label={TEXT.category}
        data={CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value] }))}
        value={category}
        allowDeselect={false}
        onChange={(value) => (value ? setCategory(value as Category) : undefined)}
      />
      <Radio.Group label={TEXT.known} value={known} onChange={(value) => setKnown(KNOWN.find((choice) => choice === value) ?? 'keep')}>
        <Stack gap="xs" mt="xs">
          {KNOWN.map((value) => (
            <Radio key={value} value={value} label={TEXT.knownChoices[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {TEXT.cancel}
        </Button>
        <Button
          disabled={!hasPrompt || orderedRows === 0}
          loading={isPending}
          onClick={() => mutate({ token, delimiter, hasHeading, columns: [...columns], category, known })}
        >
          {TEXT.run(orderedRows)}
        </Button>
      </Group>
    </Stack>
  )
}
