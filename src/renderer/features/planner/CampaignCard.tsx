import { ActionIcon, Button, Group, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { durationText } from '../../../shared/kernel/duration.ts'
import { MINUTE_MS } from '../../../shared/kernel/units.ts'
import { endpoints } from '../../client/client.ts'
import classes from './CampaignCard.module.css'
import { CampaignDialog } from './CampaignDialog.tsx'
import { CAMPAIGN_TEXT } from './campaign-text.ts'

/** The campaign at a glance, and its form. */
export function CampaignCard() {
  const [isOpen, setIsOpen] = useState(false)
  const campaign = useQuery(endpoints.planner.campaign.queryOptions())
  if (campaign.data === undefined) return null
  const shown = campaign.data
  return (
    <section className={classes.card} aria-label={CAMPAIGN_TEXT.title}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h5">
          {shown ? shown.targetRole : CAMPAIGN_TEXT.none}
        </Title>
        {shown ? (
          <ActionIcon variant="subtle" aria-label={CAMPAIGN_TEXT.edit} onClick={() => setIsOpen(true)}>
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
        ) : null}
      </Group>
      {shown ? (
        <>
          <Text size="sm" className="pb-numbers">
            {CAMPAIGN_TEXT.weekly(durationText(shown.weeklyMinutes * MINUTE_MS))}
            {shown.isSample ? ` · ${CAMPAIGN_TEXT.sample}` : ''}
          </Text>
          {shown.interviews
            .filter((interview) => !interview.isOver)
            .slice(0, 3)
            .map((interview) => (
              <Text key={interview.id} size="sm" className="pb-numbers">
                {CAMPAIGN_TEXT.countdown(interview.title, interview.daysLeft)}
              </Text>
            ))}
        </>
      ) : (
        <>
          <Text size="sm" c="var(--pb-ink-soft)">
            {CAMPAIGN_TEXT.hint}
          </Text>
          <Button variant="light" onClick={() => setIsOpen(true)}>
            {CAMPAIGN_TEXT.start}
          </Button>
        </>
      )}
      <CampaignDialog campaign={shown} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </section>
  )
}
