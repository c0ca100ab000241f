import { Button, Text } from '@mantine/core'
import { IconFolderSymlink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import { client, endpoints } from '../../client/client.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { JobRow } from '../../ui/JobRow.tsx'
import { SettingsSection } from '../../ui/SettingsSection.tsx'
import { sizeInWords } from '../../ui/size-in-words.ts'
import { FolderRow } from './FolderRow.tsx'
import classes from './Location.module.css'
import { TEXT } from './text.ts'
import { useLocation } from './use-location.ts'

/** The part of the settings that says where everything lies, and moves it. */
export function LocationSection() {
  const { data } = useQuery(endpoints.location.where.queryOptions())
  const { state, choose, move, use, removeFormer, cancel, dismiss } = useLocation()
  const [isAsking, setAsking] = useState(false)
  if (!data) return null
  const isBusy = state.kind === 'busy' || state.kind === 'leaving'
  const chosen = state.kind === 'chosen' ? state.chosen : null
  const start = () => {
    if (chosen) void (chosen.holdsLibrary ? use(chosen.token) : move(chosen.token))
  }
  return (
    <SettingsSection title={TEXT.title} words={TEXT.words} isWide>
      <Text size="sm" className={classes.soft}>
        {TEXT.intro}
      </Text>
      <FolderRow
        label={TEXT.folder}
        folder={data.folder}
        facts={TEXT.holds(data.fileCount, sizeInWords(data.byteLength))}
        action={TEXT.openFolder}
        onOpen={() => void client.location.openFolder({ which: 'present' })}
      />
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconFolderSymlink size={16} aria-hidden />}
        disabled={isBusy}
        onClick={() => void choose()}
      >
        {TEXT.move}
      </Button>
      {state.kind === 'busy' ? <JobRow label={TEXT.moving} share={state.share} cancel={TEXT.cancel} onCancel={cancel} /> : null}
      <Text role="status">{state.kind === 'idle' || state.kind === 'leaving' ? state.said : null}</Text>
      {data.former ? (
        <>
          <Text>{TEXT.former(sizeInWords(data.former.byteLength))}</Text>
          <FolderRow
            label={TEXT.formerTitle}
            folder={data.former.folder}
            facts=""
            action={TEXT.openFormer}
            onOpen={() => void client.location.openFolder({ which: 'former' })}
          />
          <Button variant="default" w="fit-content" disabled={isBusy} onClick={() => setAsking(true)}>
            {TEXT.removeFormer}
          </Button>
        </>
      ) : null}
      <AskDialog
        isOpen={isAsking && data.former !== null}
        title={TEXT.removeTitle}
        body={TEXT.removeBody(visibleText(data.former?.folder ?? ''))}
        no={TEXT.keep}
        yes={TEXT.remove}
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false)
          void removeFormer()
        }}
      />
      <AskDialog
        isOpen={chosen !== null}
        title={chosen?.holdsLibrary ? TEXT.useTitle : TEXT.confirmTitle}
        lead={chosen ? visibleText(chosen.folder) : ''}
        body={chosen?.holdsLibrary ? TEXT.useBody : TEXT.confirmBody}
        facts={chosen && !chosen.holdsLibrary ? TEXT.holds(chosen.fileCount, sizeInWords(chosen.byteLength)) : ''}
        no={TEXT.stay}
        yes={chosen?.holdsLibrary ? TEXT.use : TEXT.confirm}
        onNo={dismiss}
        onYes={start}
      />
    </SettingsSection>
  )
}
