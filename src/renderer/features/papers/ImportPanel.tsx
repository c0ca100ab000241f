import { Button, CloseButton, Group, Progress, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { visibleText } from '../../../shared/kernel/visible-text.ts'
import classes from './Import.module.css'
import type { ImportLine, ImportState } from './import-state.ts'
import { IMPORT_TEXT } from './import-text.ts'

interface ImportPanelProps {
  readonly state: ImportState
  readonly onCancel: () => void
  readonly onClose: () => void
}

/** What an import is doing and how it ended for each file. Stays until it is closed. */
export function ImportPanel({ state, onCancel, onClose }: ImportPanelProps) {
  if (!state.isRunning && state.lines.length === 0) return null
  return (
    <section className={classes.panel} aria-label={heading(state)} aria-busy={state.isRunning} data-import>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} role="status" className="pb-numbers">
          {heading(state)}
        </Text>
        {state.isRunning ? (
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {IMPORT_TEXT.cancel}
          </Button>
        ) : (
          <CloseButton aria-label={IMPORT_TEXT.close} onClick={onClose} />
        )}
      </Group>
      {state.isRunning ? <RunningFile current={state.current} /> : null}
      {!state.isRunning && state.lines.length > 1 ? (
        <Text size="sm" className="pb-numbers">
          {summary(state.lines)}
        </Text>
      ) : null}
      <ul className={classes.lines}>
        {(state.isRunning ? state.lines : inOrderOfInterest(state.lines)).map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </section>
  )
}

function heading({ isRunning, current, lines }: ImportState): string {
  if (isRunning) return current ? IMPORT_TEXT.running(current.fileIndex + 1, current.fileCount) : IMPORT_TEXT.starting
  return lines.some((line) => line.tone === 'good') ? IMPORT_TEXT.finished : IMPORT_TEXT.nothingAdded
}

function summary(lines: readonly ImportLine[]): string {
  const count = (isWanted: (line: ImportLine) => boolean) => lines.filter(isWanted).length
  const added = count((line) => line.outcome === 'imported')
  const known = count((line) => line.outcome === 'duplicate')
  return IMPORT_TEXT.summary(added, known, count((line) => line.outcome !== null) - added - known)
}

/** What went wrong first, then what was there already, then the rest. */
function inOrderOfInterest(lines: readonly ImportLine[]): ImportLine[] {
  const rank = (line: ImportLine) => (line.outcome === 'imported' ? 2 : line.outcome === 'duplicate' ? 1 : 0)
  return [...lines].sort((a, b) => rank(a) - rank(b))
}

function RunningFile({ current }: { readonly current: ImportState['current'] }) {
  // Copying is most of the wait for a large file; reading one page follows and can't be measured.
  const share = !current ? 0 : current.phase === 'copying' ? current.share * 0.7 : 0.85
  const done = current ? ((current.fileIndex + share) / current.fileCount) * 100 : 0
  return (
    <div>
      <Progress value={done} animated aria-label={IMPORT_TEXT.running(0, current?.fileCount ?? 1)} />
      <Text size="sm" c="var(--pb-ink-soft)" truncate mt={4}>
        {current ? `${IMPORT_TEXT[current.phase]} ${visibleText(current.fileName)}` : IMPORT_TEXT.starting}
      </Text>
    </div>
  )
}

const ICONS = { good: IconCheck, plain: IconInfoCircle, bad: IconAlertTriangle }

function Line({ line }: { readonly line: ImportLine }) {
  const Icon = ICONS[line.tone]
  return (
    <li className={classes.line} data-tone={line.tone} data-outcome={line.outcome}>
      <Icon size={16} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        {line.fileName ? <div className={classes.fileName}>{line.fileName}</div> : null}
        <div data-sentence>{line.sentence}</div>
      </div>
      {line.paperId ? (
        <Link to="/read/$paperId" params={{ paperId: line.paperId }} className={classes.open}>
          {IMPORT_TEXT.open}
        </Link>
      ) : null}
    </li>
  )
}
