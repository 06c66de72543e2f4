import { useNow } from '@/app/time/useNow'
import { fullTime } from '@/app/time/format'
import { Light } from './Light'
import { standing, type Running } from './standing'

const HOUR = 3_600_000

/** A light that goes on by itself: by the second in the last hour, else by the half minute. */
export function RunningLight({ isSoft, ...clock }: Running & { isSoft?: boolean }) {
  const rough = useNow(30_000)
  const isNear = clock.due !== null && !clock.paused && Math.abs(Date.parse(clock.due) - rough) < HOUR
  const now = useNow(isNear ? 1000 : 30_000)
  const { light, text } = standing(clock, now)
  return (
    <span title={clock.due ? fullTime(clock.due) : undefined}>
      <Light light={light} isSoft={isSoft}>{text}</Light>
    </span>
  )
}
