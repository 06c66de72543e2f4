import { count } from '@/app/time/format'
import { say, useWords } from '@/app/words/words'
import { before } from '../period'
import { useDepartmentStatistics, useDistrictBoard, useFlow, type DepartmentFigures, type Period } from '../queries'
import { meanScore, percent, together } from '../rates'
import { BigNumber } from './BigNumber'
import styles from './OverviewPage.module.css'

const words = say(
  {
    open: '在办工单', flow: (raised: number, closed: number) => `本期呼叫 ${count(raised)}，办结 ${count(closed)}`, late: '现在超期',
    missed: (now: number, old: number) => `本期 ${count(now)} 次，上期 ${count(old)} 次`,
    onTime: '按期办结率', response: '响应度', score: '平均评分', of: (kept: number, of: number) => `${count(kept)} / ${count(of)}`,
    scored: (n: number) => `${count(n)} 份评分`,
  },
  {
    open: 'Open', flow: (raised: number, closed: number) => `${count(raised)} raised, ${count(closed)} closed`,
    late: 'Overdue now', missed: (now: number, old: number) => `${count(now)} missed, ${count(old)} before`,
    onTime: 'Closed in time', response: 'Response', score: 'Average score',
    of: (kept: number, of: number) => `${count(kept)} of ${count(of)}`,
    scored: (n: number) => `${count(n)} scores`,
  },
)

const lightOf = (lights: readonly { light: string; count: number }[] | undefined, light: string) =>
  lights?.find((one) => one.light === light)?.count ?? 0

/** Each with where it is going. Two are of this moment, three of the period. */
export function FiveNumbers({ period }: { period: Period }) {
  const t = useWords(words)
  const board = useDistrictBoard()
  const departments = useDepartmentStatistics(period).data
  const earlier = useDepartmentStatistics(before(period)).data
  const flow = useFlow(period, 'Day').data
  const flowBefore = useFlow(before(period), 'Day').data
  const open = board.data?.lights.reduce((sum, one) => sum + one.count, 0)
  const late = board.data && lightOf(board.data.lights, 'Red')
  const sum = (lines: typeof flow, which: 'raised' | 'closed' | 'breached') => lines?.reduce((all, line) => all + line[which], 0) ?? 0
  const rate = (which: (one: DepartmentFigures) => DepartmentFigures['onTime']) => {
    const [now, old] = [together(departments ?? [], which), together(earlier ?? [], which)]
    return {
      value: percent(now),
      change: now.value == null || old.value == null ? undefined : (now.value - old.value) * 100,
      note: now.of > 0 ? t.of(now.kept, now.of) : '',
    }
  }
  const [score, scoreBefore] = [meanScore(departments ?? []), meanScore(earlier ?? [])]
  const scored = (departments ?? []).reduce((all, one) => all + one.scored, 0)
  return (
    <div className={styles.numbers}>
      <BigNumber title={t.open} value={open === undefined ? '…' : count(open)} to="/tickets?openOnly=true"
        note={t.flow(sum(flow, 'raised'), sum(flow, 'closed'))} />
      <BigNumber title={t.late} value={late === undefined ? '…' : count(late)} to="/supervision?window=late"
        isBad={Boolean(late)}
        note={t.missed(sum(flow, 'breached'), sum(flowBefore, 'breached'))} />
      <BigNumber title={t.onTime} to="/statistics" {...rate((one) => one.onTime)} />
      <BigNumber title={t.response} to="/statistics" {...rate((one) => one.response)} />
      <BigNumber title={t.score} to="/statistics" value={score === null ? '—' : score.toFixed(1)}
        note={scored > 0 ? t.scored(scored) : ''}
        change={score === null || scoreBefore === null ? undefined : score - scoreBefore} />
    </div>
  )
}
