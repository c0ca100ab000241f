import { ActionIcon, Button, Modal, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconEdit, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MAX_VIEW_NAME_CHARS } from '../../../shared/features/practice/practice.model.ts'
import type { BankViewId } from '../../../shared/kernel/ids.ts'
import { endpoints } from '../../client/client.ts'
import { offerUndo } from '../../ui/undo.tsx'
import classes from './Bank.module.css'
import { type BankFilter, readBankFilter } from './bank-filter.ts'
import { TEXT } from './text.ts'
import { onFailure } from './use-practice-orders.ts'

const words = TEXT.views

interface ViewsMenuProps {
  readonly filter: BankFilter
  readonly onOpen: (filter: BankFilter) => void
}

interface Naming {
  /** Null: what is listed now gets a name. */
  readonly id: BankViewId | null
  readonly name: string
}

/** Filters with a name: opened, saved, renamed and removed. */
export function ViewsMenu({ filter, onOpen }: ViewsMenuProps) {
  const { data: views = [] } = useQuery(endpoints.practice.views.queryOptions())
  const [naming, setNaming] = useState<Naming | null>(null)
  const restore = useMutation(endpoints.practice.restoreView.mutationOptions({ onError: onFailure })).mutate
  const remove = useMutation(
    endpoints.practice.removeView.mutationOptions({
      onSuccess: (_nothing, { viewId }) => offerUndo(words.removed, () => restore({ viewId })),
      onError: onFailure,
    }),
  ).mutate
  const [isOpen, setOpen] = useState(false)
  const name = (naming: Naming) => {
    setOpen(false)
    setNaming(naming)
  }
  return (
    <>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" width="19rem" trapFocus returnFocus>
        <Popover.Target>
          <Button size="xs" variant="default" leftSection={<IconBookmark size={14} aria-hidden />} onClick={() => setOpen(!isOpen)}>
            {words.title}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={words.title}>
          {views.length === 0 ? <p className={classes.hint}>{words.none}</p> : null}
          <ul className={classes.views}>
            {views.map((view) => (
              <li key={view.id} className={classes.view}>
                <Button
                  variant="subtle"
                  justify="flex-start"
                  onClick={() => {
                    setOpen(false)
                    onOpen(readBankFilter(view.filter))
                  }}
                >
                  {view.name}
                </Button>
                <ActionIcon variant="subtle" aria-label={words.rename(view.name)} onClick={() => name({ id: view.id, name: view.name })}>
                  <IconEdit size={16} />
                </ActionIcon>
                <ActionIcon variant="subtle" aria-label={words.remove(view.name)} onClick={() => remove({ viewId: view.id })}>
                  <IconTrash size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <Button fullWidth variant="light" disabled={Object.keys(filter).length === 0} onClick={() => name({ id: null, name: '' })}>
            {words.save}
          </Button>
        </Popover.Dropdown>
      </Popover>
      {naming ? <NameDialog naming={naming} filter={filter} onClose={() => setNaming(null)} /> : null}
    </>
  )
}

interface NameDialogProps {
  readonly naming: Naming
  readonly filter: BankFilter
  readonly onClose: () => void
}

function NameDialog({ naming, filter, onClose }: NameDialogProps) {
  const [name, setName] = useState(naming.name)
  const [isTaken, setTaken] = useState(false)
  const onError = (error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'NAME_TAKEN') setTaken(true)
    else onFailure()
  }
  const save = useMutation(endpoints.practice.saveView.mutationOptions({ onSuccess: onClose, onError })).mutate
  const rename = useMutation(endpoints.practice.renameView.mutationOptions({ onSuccess: onClose, onError })).mutate
  return (
    <Modal opened onClose={onClose} title={naming.id ? words.renameTitle : words.save}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          if (naming.id) rename({ viewId: naming.id, name })
          else save({ name, filter })
        }}
      >
        <TextInput
          label={words.name}
          data-autofocus
          maxLength={MAX_VIEW_NAME_CHARS}
          value={name}
          error={isTaken ? words.taken : undefined}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setTaken(false)
          }}
        />
        <Button type="submit" mt="md" disabled={name.trim() === ''}>
          {naming.id ? words.renameIt : words.saveIt}
        </Button>
      </form>
    </Modal>
  )
}
