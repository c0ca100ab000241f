import { Modal } from '@mantine/core'
import type { Campaign } from '../../../shared/features/planner/planner.contract.ts'
import { CampaignForm } from './CampaignForm.tsx'
import { CAMPAIGN_TEXT } from './campaign-text.ts'

interface CampaignDialogProps {
  readonly campaign: Campaign | null
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Starts a campaign or changes the open one; everything in it saves itself. */
export function CampaignDialog({ campaign, isOpen, onClose }: CampaignDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={CAMPAIGN_TEXT.title} size="xl" closeButtonProps={{ 'aria-label': CAMPAIGN_TEXT.close }}>
      <CampaignForm campaign={campaign} />
    </Modal>
  )
}
