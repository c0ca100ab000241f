import { Badge, Button, Group, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Project } from '../../../shared/features/interviews/stories.contract.ts'
import type { ProjectCell } from '../../../shared/features/interviews/stories.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import type { ProjectId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { offerUndo } from '../../ui/undo.tsx'
import classes from './Interviews.module.css'
import { SavedText } from './SavedText.tsx'
import { STORIES_TEXT } from './stories-text.ts'
import { onFailure } from './use-mock-orders.ts'

const words = STORIES_TEXT.projects

interface ProjectViewProps {
  readonly projectId: ProjectId
  /** Defends a cell aloud. */
  readonly clock: (project: Project, cell: ProjectCell) => ReactNode
  /** What in the journal leads here. */
  readonly linkedFrom: ReactNode
}

/** A project's dossier: five cells to write and to defend aloud. */
export function ProjectView({ projectId, clock, linkedFrom }: ProjectViewProps) {
  const { data, error } = useQuery(endpoints.interviews.projects.queryOptions())
  const navigate = useNavigate()
  const remove = useMutation(
    endpoints.interviews.removeProject.mutationOptions({
      onError: onFailure,
      onSuccess: () => {
        void navigate({ to: '/interviews', search: { tab: 'projects' } })
        offerUndo(words.deleted, () => void client.interviews.restoreProject({ projectId }).catch(onFailure))
      },
    }),
  )
  if (error) return <EmptyState {...words.gone} />
  if (!data) return null
  const project = data.find(({ id }) => id === projectId)
  if (!project) return <EmptyState {...words.gone} />
  const defended = project.cells.filter(({ state }) => state === 'defended').length
  return (
    <div className={classes.page}>
      <PageHeader
        title={project.name.trim() || words.untitled}
        subtitle={[project.standsFirm ? words.firm : words.red(defended), ...(project.isSample ? [words.sample] : [])].join(' · ')}
        width="text"
        back={
          <Link to="/interviews" search={{ tab: 'projects' }}>
            {words.back}
          </Link>
        }
      >
        <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate({ projectId })}>
          {words.delete}
        </Button>
      </PageHeader>
      {linkedFrom}
      <div className={classes.single}>
        <section className={classes.card} aria-label={words.name}>
          <SavedText
            label={words.name}
            initial={project.name}
            minRows={1}
            maxLength={200}
            onSave={(name) => client.interviews.saveProject({ projectId, name })}
          />
          <SavedText
            label={words.claim}
            initial={project.claim}
            minRows={1}
            maxLength={2_000}
            onSave={(claim) => client.interviews.saveProject({ projectId, claim })}
          />
        </section>
        {project.cells.map(({ cell, text, state, spokenMs }) => (
          <section key={cell} className={classes.cell} data-state={state} aria-labelledby={`cell-${cell}`}>
            <Group justify="space-between">
              <Title order={2} size="h4" id={`cell-${cell}`}>
                {words.cells[cell]}
              </Title>
              <Group gap="sm">
                {spokenMs === null ? null : <span className={`${classes.soft} pb-numbers`}>{words.aloud(clockText(spokenMs))}</span>}
                <Badge variant="light" {...(state === 'defended' ? {} : { color: 'red' })}>
                  {words.states[state]}
                </Badge>
              </Group>
            </Group>
            <SavedText
              label={words.cells[cell]}
              initial={text}
              isLabelHidden
              maxLength={10_000}
              onSave={(value) => client.interviews.saveProjectCell({ projectId, cell, text: value })}
            />
            {state === 'empty' ? null : clock(project, cell)}
          </section>
        ))}
      </div>
    </div>
  )
}
