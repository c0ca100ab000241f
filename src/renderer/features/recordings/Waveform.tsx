import type { KeyboardEvent, PointerEvent } from 'react'
import { type Recording, waveform } from '../../../shared/features/recordings/recordings.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import classes from './Recordings.module.css'
import { TEXT } from './text.ts'

const BARS = 120
const HEIGHT = 32
const STEP_MS = 5_000

interface WaveformProps {
  readonly recording: Recording
  readonly atMs: number
  readonly onSeek: (toMs: number) => void
}

/** The sound as bars, the played part in colour, questions as ticks; a slider by mouse and keys. */
export function Waveform({ recording, atMs, onSeek }: WaveformProps) {
  const { durationMs, levels, interruptions } = recording
  const bars = waveform(levels, BARS)
  const played = (atMs / Math.max(1, durationMs)) * BARS
  const seekTo = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onSeek(((event.clientX - left) / width) * durationMs)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: atMs - STEP_MS,
      ArrowDown: atMs - STEP_MS,
      ArrowRight: atMs + STEP_MS,
      ArrowUp: atMs + STEP_MS,
      Home: 0,
      End: durationMs,
    }
    const place = places[event.key]
    if (place === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onSeek(place)
  }
  return (
    <div
      className={classes.waveform}
      role="slider"
      tabIndex={0}
      aria-label={TEXT.player.position}
      aria-valuemin={0}
      aria-valuemax={Math.round(durationMs / 1_000)}
      aria-valuenow={Math.round(atMs / 1_000)}
      aria-valuetext={TEXT.player.positionText(clockText(atMs), clockText(durationMs))}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        seekTo(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) seekTo(event)
      }}
    >
      <svg viewBox={`0 0 ${BARS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {bars.map((level, index) => {
          const height = Math.max(1.5, (level / 100) * HEIGHT)
          const name = index < played ? classes.played : classes.coming
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are places in time.
          return <rect key={index} className={name} x={index + 0.15} y={(HEIGHT - height) / 2} width={0.7} height={height} />
        })}
        {interruptions.map(({ question, askedMs }) => (
          <rect key={question} className={classes.tick} x={(askedMs / Math.max(1, durationMs)) * BARS} y={0} width={0.5} height={HEIGHT} />
        ))}
      </svg>
    </div>
  )
}
