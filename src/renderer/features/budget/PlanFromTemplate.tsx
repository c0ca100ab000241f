import { Button, Modal, Text } from '@mantine/core'
import { IconCalendarStats } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PlanChangeId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { useActions } from '../../ui/actions/ActionsProvider.tsx'
import { TemplateForm } from './TemplateForm.tsx'
import { TEMPLATE_TEXT } from './template-text.ts'

/** Opens the dialog, which stands elsewhere: this button changes its place with the width of the window. */
export function PlanFromTemplate({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <Button flex="none" variant="default" leftSection={<IconCalendarStats size={16} aria-hidden />} onClick={onOpen}>
      {TEMPLATE_TEXT.open}
    </Button>
  )
}

interface TemplateDialogProps {
  readonly isOpen: boolean
  /** Pass functions that stay the same. */
  readonly onOpen: () => void
  readonly onClose: () => void
  /** Says what was planned, and offers it back. */
  readonly onPlanned: (message: string, changeId: PlanChangeId) => void
}

/** Lays a template backwards from an interview; nothing is written before weeks of it are accepted. */
export function TemplateDialog({ isOpen, onOpen, onClose, onPlanned }: TemplateDialogProps) {
  useActions(
    useMemo(() => [{ id: 'plan.template', label: TEMPLATE_TEXT.title, group: TEMPLATE_TEXT.group, keys: [], run: onOpen }], [onOpen]),
  )
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="76rem"
      title={TEMPLATE_TEXT.title}
      closeButtonProps={{ 'aria-label': TEMPLATE_TEXT.close }}
    >
      <FormOfCampaign onClose={onClose} onPlanned={onPlanned} />
    </Modal>
  )
}

function FormOfCampaign({ onClose, onPlanned }: Pick<TemplateDialogProps, 'onClose' | 'onPlanned'>) {
  const campaign = useQuery(endpoints.planner.campaign.queryOptions())
  const templates = useQuery(endpoints.budget.templates.queryOptions())
  if (campaign.data === undefined || templates.data === undefined) return <Text role="status">{TEMPLATE_TEXT.reading}</Text>
  if (campaign.data === null) return <Text>{TEMPLATE_TEXT.noCampaign}</Text>
  const ahead = campaign.data.interviews.filter((interview) => !interview.isOver)
  if (ahead.length === 0) return <Text>{TEMPLATE_TEXT.noInterview}</Text>
  return <TemplateForm interviews={ahead} templates={templates.data} onClose={onClose} onPlanned={onPlanned} />
}
