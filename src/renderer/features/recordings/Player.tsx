import { ActionIcon, Select, Text } from '@mantine/core'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Recording } from '../../../shared/features/recordings/recordings.model.ts'
import { clockText } from '../../../shared/kernel/duration.ts'
import { useLayoutValue } from '../../client/use-layout-value.ts'
import classes from './Recordings.module.css'
import { TEXT } from './text.ts'
import { Waveform } from './Waveform.tsx'

const SPEEDS = [0.75, 1, 1.25, 1.5, 2]

interface PlayerProps {
  readonly recording: Recording
  /** Told as the sound goes on and when it is moved, in milliseconds of the recording. */
  readonly onMoment?: ((atMs: number) => void) | undefined
}

/** Plays a recording: waveform to see and seek in, play and pause, speed. */
export function Player({ recording, onMoment }: PlayerProps) {
  const audio = useRef<HTMLAudioElement>(null)
  const [isPlaying, setPlaying] = useState(false)
  const [atMs, setAtMs] = useState(0)
  const [hasFailed, setFailed] = useState(false)
  const [speed, setSpeed] = useLayoutValue<number>('recordings.speed', 1)
  useEffect(() => {
    if (audio.current) audio.current.playbackRate = speed
  }, [speed])

  const report = (moment: number) => {
    setAtMs(moment)
    onMoment?.(moment)
  }
  // While it seeks, the sound still tells where it was.
  const follow = ({ seeking, currentTime }: HTMLAudioElement) => {
    if (!seeking) report(Math.round(currentTime * 1_000))
  }
  const seek = (toMs: number) => {
    if (!audio.current) return
    const moment = Math.min(Math.max(0, toMs), recording.durationMs)
    audio.current.currentTime = moment / 1_000
    report(moment)
  }
  const toggle = () => {
    if (isPlaying) audio.current?.pause()
    else void audio.current?.play().catch(() => setFailed(true))
  }
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(recording.startedAt)
  return (
    <section className={classes.player} aria-label={TEXT.player.region(when)}>
      {/* biome-ignore lint/a11y/useMediaCaption: somebody's own voice; what they typed stands beside it. */}
      <audio
        ref={audio}
        src={`/recording/${recording.id}`}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onLoadedMetadata={(event) => {
          event.currentTarget.playbackRate = speed
        }}
        onTimeUpdate={(event) => follow(event.currentTarget)}
        onSeeked={(event) => follow(event.currentTarget)}
        onError={() => setFailed(true)}
      />
      <ActionIcon
        size="lg"
        radius="xl"
        variant="filled"
        aria-label={isPlaying ? TEXT.player.pause : TEXT.player.play}
        disabled={hasFailed}
        onClick={toggle}
      >
        {isPlaying ? <IconPlayerPauseFilled size={18} aria-hidden /> : <IconPlayerPlayFilled size={18} aria-hidden />}
      </ActionIcon>
      <Waveform recording={recording} atMs={atMs} onSeek={seek} />
      <span className={`${classes.time} pb-numbers`}>
        {clockText(atMs)} / {clockText(recording.durationMs)}
      </span>
      <Select
        aria-label={TEXT.player.speed}
        className={classes.speed}
        size="xs"
        allowDeselect={false}
        data={SPEEDS.map((value) => ({ value: String(value), label: TEXT.player.speedText(value) }))}
        value={String(speed)}
        onChange={(value) => setSpeed(Number(value ?? 1))}
      />
      {hasFailed ? (
        <Text role="alert" size="sm" className={classes.trouble}>
          {TEXT.player.failed}
        </Text>
      ) : null}
    </section>
  )
}
