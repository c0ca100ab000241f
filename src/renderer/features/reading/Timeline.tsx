import type { Stretch } from '../../../shared/kernel/timer.ts'
import classes from './Session.module.css'

/** The session from left to right: work by phase, pauses and gaps. The tables below say the same in words. */
export function Timeline({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const totalMs = Math.max(
    1,
    stretches.reduce((sum, { lengthMs }) => sum + lengthMs, 0),
  )
  let left = 0
  const pieces = stretches.map((stretch) => {
    const piece = { stretch, x: left, width: (stretch.lengthMs / totalMs) * 1000 }
    left += piece.width
    return piece
  })
  return (
    <svg className={classes.timeline} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden>
      {pieces.map(({ stretch, x, width }) => (
        <rect key={x} className={pieceClass(stretch)} x={x} width={Math.max(1, width - 1)} height={24} />
      ))}
    </svg>
  )
}

function pieceClass({ kind, phaseIndex }: Stretch): string | undefined {
  if (kind === 'pause') return classes.timePause
  if (kind === 'gap') return classes.timeGap
  return phaseIndex % 2 === 0 ? classes.timeActive : classes.timeActiveOdd
}
