import { Badge } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import classes from './Interviews.module.css'
import { NewByName } from './StoryList.tsx'
import { STORIES_TEXT } from './stories-text.ts'
import { TEXT } from './text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = STORIES_TEXT.projects

/** Projects of the résumé, red until each of their cells was defended aloud. */
export function ProjectList() {
  const { data, error } = useQuery(endpoints.interviews.projects.queryOptions())
  const navigate = useNavigate()
  const create = useMutation(
    endpoints.interviews.createProject.mutationOptions({
      onError: onFailure,
      onSuccess: ({ projectId }) => void navigate({ to: '/interviews/projects/$projectId', params: { projectId } }),
    }),
  )
  if (error) return <EmptyState {...TEXT.unreadable} />
  if (!data) return null
  return (
    <div className={classes.wide}>
      <NewByName label={words.new} hint={words.newHint} onName={(name) => create.mutate({ name })} />
      {data.length === 0 ? (
        <EmptyState {...words.none} />
      ) : (
        <ul className={classes.list} aria-label={words.list}>
          {data.map(({ id, name, claim, cells, standsFirm, isSample }) => (
            <li key={id}>
              <Link to="/interviews/projects/$projectId" params={{ projectId: id }} className={classes.row}>
                <span className={classes.rowHead}>
                  <span className={classes.name}>{name.trim() || words.untitled}</span>
                  <Badge variant="light" {...(standsFirm ? {} : { color: 'red' })}>
                    {standsFirm ? words.firm : words.red(cells.filter(({ state }) => state === 'defended').length)}
                  </Badge>
                </span>
                <span className={`${classes.facts} pb-facts`}>
                  {claim.trim() === '' ? null : <span>{claim}</span>}
                  {isSample ? <span>{words.sample}</span> : null}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
