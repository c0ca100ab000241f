import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { endpoints } from '../../../client/client.ts'
import { onFailure } from '../use-practice-orders.ts'
import type { Imported } from './ImportDialog.tsx'
import classes from './tables.module.css'
import { TEXT } from './text.ts'

/** How an import went, row by row where something was left out, and the way back. */
export function ImportResult({ result, onClose }: { readonly result: Imported; readonly onClose: () => void }) {
  const { importId, added, updated, kept, problems, problemCount } = result
  const navigate = useNavigate()
  const { mutate } = useMutation(
    endpoints.practice.takeBackImport.mutationOptions({
      onSuccess: ({ removed }) => {
        notifications.show({ message: TEXT.takenBack(removed) })
        onClose()
      },
      onError: onFailure,
    }),
  )
  return (
    <Stack>
      <Text role="status" tabIndex={-1} ref={takeFocus}>
        {TEXT.result(added, updated, kept)}.
      </Text>
      {problemCount > 0 ? (
        <div>
          <Text size="sm">{TEXT.problems(problemCount)}</Text>
          <ul className={classes.problems}>
            {problems.map(({ row, problem }) => (
              <li key={row}>{TEXT.problem(row, problem)}</li>
            ))}
            {problemCount > problems.length ? <li>{TEXT.more(problemCount - problems.length)}</li> : null}
          </ul>
        </div>
      ) : null}
      <Group justify="flex-end">
        {added > 0 ? (
          <>
            <Button variant="subtle" onClick={() => mutate({ importId })}>
              {TEXT.takeBack}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                onClose()
                void navigate({ to: '/practice/questions', search: { origin: 'import' } })
              }}
            >
              {TEXT.show}
            </Button>
          </>
        ) : null}
        <Button onClick={onClose}>{TEXT.close}</Button>
      </Group>
    </Stack>
  )
}

/** The button that was pressed is gone; from here the keyboard goes on. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
