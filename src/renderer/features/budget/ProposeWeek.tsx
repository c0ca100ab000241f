import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconWand } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanChangeId } from '../../../shared/kernel/ids.ts'
import { client, endpoints } from '../../client/client.ts'
import { keyOf, ProposalBlocks, type ProposedBlock } from './ProposalBlocks.tsx'
import { FIRST_OPTIONS, ProposalOptions } from './ProposalOptions.tsx'
import { TEXT } from './text.ts'

const NONE: ReadonlySet<string> = new Set()

interface ProposeWeekProps {
  /** Says what was planned, and offers it back. */
  readonly onPlanned: (message: string, changeId: PlanChangeId) => void
}

/** Offers a week to plan; nothing is written before it is accepted. */
export function ProposeWeek({ onPlanned }: ProposeWeekProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button flex="none" variant="default" leftSection={<IconWand size={16} aria-hidden />} onClick={() => setIsOpen(true)}>
        {TEXT.open}
      </Button>
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} size="xl" title={TEXT.title} closeButtonProps={{ 'aria-label': TEXT.close }}>
        <ProposalForm onClose={() => setIsOpen(false)} onPlanned={onPlanned} />
      </Modal>
    </>
  )
}

function ProposalForm({ onClose, onPlanned }: ProposeWeekProps & { readonly onClose: () => void }) {
  const [options, setOptions] = useState(FIRST_OPTIONS)
  const [left, setLeft] = useState(NONE)
  const { data: proposal, refetch } = useQuery({
    // Nothing tells this question when the plan or a calendar changes, so each look is a fresh one.
    ...endpoints.budget.proposal.queryOptions({ input: options }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  })
  if (proposal === undefined) return <Text role="status">{TEXT.reading}</Text>
  if (proposal === null) return <Text>{TEXT.noCampaign}</Text>
  const chosen = proposal.blocks.filter((block) => !left.has(keyOf(block)))
  const toggle = (key: string) =>
    setLeft((before) => (before.has(key) ? new Set([...before].filter((other) => other !== key)) : new Set([...before, key])))
  const plan = async () => {
    const done = await accept(chosen)
    if (!done) return void refetch()
    onPlanned(TEXT.accepted(done.count), done.changeId)
    onClose()
  }
  return (
    <Stack>
      <ProposalOptions
        options={options}
        onChange={(changed) => {
          setOptions(changed)
          setLeft(NONE)
        }}
      />
      <Text size="sm" className="pb-numbers">
        {TEXT.sum(proposal)}
      </Text>
      {proposal.unplacedMinutes > 0 ? (
        <Text size="sm" c="var(--pb-warning)" className="pb-numbers">
          {TEXT.unplaced(proposal)}
        </Text>
      ) : null}
      {proposal.blocks.length === 0 && proposal.unplacedMinutes === 0 ? <Text>{TEXT.nothing}</Text> : null}
      <ProposalBlocks proposal={proposal} left={left} onToggle={toggle} />
      <Group justify="flex-end">
        <Button disabled={chosen.length === 0} onClick={() => void plan()}>
          {TEXT.accept(chosen.length)}
        </Button>
      </Group>
    </Stack>
  )
}

/** Undefined: it was refused, which was said. */
async function accept(blocks: readonly ProposedBlock[]) {
  try {
    const order = { blocks: blocks.map((block) => ({ ...block, title: TEXT.blockTitle(block.pillar) })) }
    return await client.budget.accept(order)
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'TIME_IS_TAKEN'
    notifications.show({ message: isTaken ? TEXT.taken : TEXT.failed, color: 'red' })
    return undefined
  }
}
