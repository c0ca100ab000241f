import { Button, Group, Modal, NavLink, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MAX_BODY_CHARS, MAX_TITLE_CHARS } from '../../../shared/features/journal/journal.model.ts'
import { endpoints } from '../../client/client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SaveIndicator } from '../../ui/SaveIndicator.tsx'
import { offerUndo } from '../../ui/undo.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import classes from './History.module.css'
import { TEXT } from './text.ts'

/** The person's own templates, to rename, rewrite and delete. */
export function TemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const { data } = useQuery(endpoints.journal.templates.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const restore = useMutation(endpoints.journal.restoreTemplate.mutationOptions())
  const remove = useMutation(
    endpoints.journal.removeTemplate.mutationOptions({
      onSuccess: (_nothing, { templateId }) => offerUndo(TEXT.own.removed, () => restore.mutate({ templateId })),
    }),
  )
  const shown = data?.find(({ templateId }) => templateId === chosen) ?? data?.[0]
  return (
    <Modal opened onClose={onClose} title={TEXT.own.title} size="60rem">
      {data?.length === 0 ? <EmptyState {...TEXT.own.none} /> : null}
      {data && shown ? (
        <div className={classes.history}>
          <nav aria-label={TEXT.own.title} className={classes.versions}>
            {data.map(({ templateId, name }) => (
              <NavLink
                key={templateId}
                component="button"
                label={name}
                active={templateId === shown.templateId}
                onClick={() => setChosen(templateId)}
              />
            ))}
          </nav>
          <TemplateForm key={shown.templateId} template={shown} onRemove={() => remove.mutate({ templateId: shown.templateId })} />
        </div>
      ) : null}
    </Modal>
  )
}

interface TemplateFormProps {
  readonly template: Parameters<typeof endpoints.journal.saveTemplate.call>[0] & {
    readonly name: string
    readonly title: string
    readonly body: string
  }
  readonly onRemove: () => void
}

function TemplateForm({ template, onRemove }: TemplateFormProps) {
  const { templateId } = template
  const [text, setText] = useState({ name: template.name, title: template.title, body: template.body })
  const { change, flush, state } = useAutosave<typeof text>(async ({ name, ...rest }) => {
    await endpoints.journal.saveTemplate.call({ templateId, ...(name.trim() === '' ? {} : { name }), ...rest })
  })
  const set = (part: Partial<typeof text>) => {
    const next = { ...text, ...part }
    setText(next)
    change(next)
  }
  return (
    <section aria-label={text.name} onBlur={flush}>
      <TextInput label={TEXT.own.name} maxLength={80} value={text.name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <TextInput
        label={TEXT.entryTitle}
        mt="sm"
        maxLength={MAX_TITLE_CHARS}
        value={text.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={TEXT.own.body}
        mt="sm"
        autosize
        minRows={8}
        maxLength={MAX_BODY_CHARS}
        value={text.body}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      <Text size="sm" c="var(--pb-ink-soft)" mt="xs">
        {TEXT.own.words}
      </Text>
      <Group justify="space-between" mt="sm">
        <SaveIndicator state={state} />
        <Button size="compact-sm" variant="subtle" color="red" onClick={onRemove}>
          {TEXT.own.remove}
        </Button>
      </Group>
    </section>
  )
}
