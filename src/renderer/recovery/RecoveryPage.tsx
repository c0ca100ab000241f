import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { JobRow } from '../ui/JobRow.tsx'
import { BackupChoice } from './BackupChoice.tsx'
import { recovery } from './client.ts'
import classes from './RecoveryPage.module.css'
import { Salvage } from './Salvage.tsx'
import { TEXT, wordsOf } from './text.ts'
import { useRecovery } from './use-recovery.ts'
import { useRestore } from './use-restore.ts'

/** Shown in the place of the app when its store can't be opened: what happened, and every way on. */
export function RecoveryPage() {
  const { state, isBusy, failure, order, fail } = useRecovery()
  const { share, restore, cancel } = useRestore({ order, fail })
  const title = useRef<HTMLHeadingElement>(null)
  // The page replaced another one; a reader is told so by the focus on its first words.
  const kind = state?.problem.kind
  useEffect(() => {
    if (kind) title.current?.focus()
  }, [kind])

  if (!state) {
    return (
      <main className={classes.page}>
        <Text className={classes.column} role="status">
          {failure ?? TEXT.loading}
        </Text>
      </main>
    )
  }
  const words = wordsOf(state.problem, state.appVersion)
  const isDamaged = state.problem.kind === 'damaged'
  const isMissing = state.problem.kind === 'library-missing'
  const isOperational = state.problem.kind === 'operational'
  return (
    <main className={classes.page}>
      <Stack className={classes.column} gap="xl">
        <div>
          <Text className={classes.soft}>{TEXT.appName}</Text>
          <Title order={1} size="h2" ref={title} tabIndex={-1} mb="sm" className={classes.title}>
            {words.title}
          </Title>
          <Text size="lg" mb="xs">
            {words.happened}
          </Text>
          <Text size="lg">{words.advice}</Text>
          <Text mt="sm" size="sm" className={`${classes.soft} ${classes.path}`}>
            {TEXT.folder}: {state.dataFolder}
          </Text>
        </div>
        <div role="alert" className={classes.failure} hidden={!failure}>
          {failure}
        </div>
        {isDamaged ? (
          <>
            <BackupChoice isBusy={isBusy} onRestore={(name) => void restore(name)} />
            {share === null ? null : <JobRow label={TEXT.restoring} share={share} cancel={TEXT.cancel} onCancel={cancel} />}
            <Salvage isBusy={isBusy} order={order} />
            <section aria-labelledby="empty-title">
              <Title order={2} size="h4" id="empty-title" mb="xs">
                {TEXT.emptyTitle}
              </Title>
              <Text className={classes.soft} mb="sm">
                {TEXT.emptyHint}
              </Text>
              <Button variant="default" disabled={isBusy} onClick={() => void order(() => recovery.startEmpty())}>
                {TEXT.startEmpty}
              </Button>
            </section>
          </>
        ) : null}
        {isMissing && state.formerFolder !== null ? (
          <section aria-labelledby="former-title">
            <Title order={2} size="h4" id="former-title" mb="xs">
              {TEXT.formerTitle}
            </Title>
            <Text className={`${classes.soft} ${classes.path}`} mb="sm">
              {TEXT.former(state.formerFolder)}
            </Text>
            <Button variant="default" disabled={isBusy} onClick={() => void order(() => recovery.openFormer())}>
              {TEXT.openFormer}
            </Button>
          </section>
        ) : null}
        <Group>
          {isDamaged ? null : (
            <Button loading={isBusy} onClick={() => void order(() => recovery.retry())}>
              {TEXT.retry}
            </Button>
          )}
          {isOperational ? (
            <Button variant="default" onClick={() => void order(() => recovery.chooseFolder())}>
              {TEXT.chooseFolder}
            </Button>
          ) : null}
          {isMissing ? (
            <Button
              variant="default"
              onClick={() => void order(() => recovery.locate()).then((end) => end === 'no-library' && fail(TEXT.noLibrary))}
            >
              {TEXT.locate}
            </Button>
          ) : null}
          {isMissing ? null : (
            <Button variant="default" onClick={() => void recovery.openFolder({ which: isDamaged || isOperational ? 'data' : 'backups' })}>
              {isDamaged || isOperational ? TEXT.openFolder : TEXT.openBackups}
            </Button>
          )}
          <Button variant="subtle" onClick={() => void recovery.quit()}>
            {TEXT.quit}
          </Button>
        </Group>
      </Stack>
    </main>
  )
}
