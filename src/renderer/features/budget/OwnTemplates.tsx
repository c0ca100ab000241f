import { ActionIcon, Button, Group, NumberInput, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { MAX_TEMPLATE_NAME, MAX_TEMPLATE_WEEKS } from '../../../shared/features/budget/plan-template.ts'
import type { Template } from '../../../shared/features/budget/templates.contract.ts'
import type { TemplateId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { client } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import { TEMPLATE_TEXT } from './template-text.ts'

const TEXT = TEMPLATE_TEXT.own

interface OwnTemplatesProps {
  readonly templates: readonly Template[]
  /** Where a stretch of the plan begins unless another day is chosen. */
  readonly firstDay: IsoDate | null
  readonly onSaved: (templateId: TemplateId) => void
}

/** Makes a template of a stretch of the plan; renames and deletes those that were made. */
export function OwnTemplates({ templates, firstDay, onSaved }: OwnTemplatesProps) {
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const [weekCount, setWeekCount] = useState(4)
  const day = from ?? firstDay ?? ''
  const save = async () => {
    const order = { name: name.trim(), firstDay: day as IsoDate, weekCount }
    const saved = await attempt(() => client.budget.saveTemplate(order))
    if (!saved) return
    setName('')
    notifications.show({ message: TEXT.saved(saved.name) })
    onSaved(saved.id)
  }
  return (
    <section aria-label={TEXT.title}>
      <Title order={3} size="h6">
        {TEXT.title}
      </Title>
      <Text size="sm" c="var(--pb-ink-soft)">
        {TEXT.help}
      </Text>
      {templates
        .filter((template) => template.isOwn)
        .map((template) => (
          <OwnTemplate key={template.id} template={template} />
        ))}
      <Group align="flex-end" mt="xs">
        <TextInput
          flex={1}
          label={TEXT.name}
          maxLength={MAX_TEMPLATE_NAME}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput type="date" label={TEXT.firstDay} value={day} onChange={(event) => setFrom(event.currentTarget.value)} />
        <NumberInput
          w="6rem"
          label={TEXT.weekCount}
          min={1}
          max={MAX_TEMPLATE_WEEKS}
          allowDecimal={false}
          value={weekCount}
          onChange={(value) => setWeekCount(Math.min(Math.max(Math.round(Number(value)) || 1, 1), MAX_TEMPLATE_WEEKS))}
        />
        <Button variant="default" disabled={name.trim() === '' || day < '1970-01-02' || day > '2200-12-31'} onClick={() => void save()}>
          {TEXT.save}
        </Button>
      </Group>
    </section>
  )
}

function OwnTemplate({ template }: { readonly template: Template }) {
  const { id, name } = template
  const [typed, setTyped] = useState(name)
  const rename = () => {
    if (typed.trim() === '') setTyped(name)
    else if (typed.trim() !== name) void attempt(() => client.budget.renameTemplate({ templateId: id, name: typed }))
  }
  const remove = async () => {
    const isRemoved = await attempt(() => client.budget.removeTemplate({ templateId: id }).then(() => true))
    if (isRemoved) offerUndo(TEXT.removed(name), () => void attempt(() => client.budget.restoreTemplate({ templateId: id })))
  }
  return (
    <Group mt="xs" wrap="nowrap">
      <TextInput
        flex={1}
        aria-label={TEXT.rename(name)}
        maxLength={MAX_TEMPLATE_NAME}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => event.key === 'Enter' && rename()}
      />
      <ActionIcon variant="subtle" size="lg" aria-label={TEXT.remove(name)} onClick={() => void remove()}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

/** What an order answers; undefined when it was refused, which is then said. */
async function attempt<Answer>(order: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await order()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const message = code === 'NOTHING_PLANNED' ? TEXT.empty : code === 'TOO_MANY_TEMPLATES' ? TEXT.tooMany : TEMPLATE_TEXT.failed
    notifications.show({ message, color: 'red' })
    return undefined
  }
}
