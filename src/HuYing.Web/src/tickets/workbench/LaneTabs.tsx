import { useLanguage } from '@/app/words/language'
import { useTickets } from '../queries'
import type { Lane } from './lanes'
import styles from './LaneTabs.module.css'

/** What waits, kind by kind, with how much of it. */
export function LaneTabs({ lanes, chosen, onChoose }: { lanes: readonly Lane[]; chosen: Lane; onChoose: (lane: Lane) => void }) {
  return (
    <div className={styles.tabs} role="tablist">
      {lanes.map((lane) => <Tab key={lane.id} lane={lane} isChosen={lane.id === chosen.id} onChoose={onChoose} />)}
    </div>
  )
}

function Tab({ lane, isChosen, onChoose }: { lane: Lane; isChosen: boolean; onChoose: (lane: Lane) => void }) {
  const language = useLanguage()
  const { data } = useTickets(lane.filter)
  const found = data?.pages.reduce((sum, page) => sum + page.lines.length, 0)
  const isMore = Boolean(data?.pages.at(-1)?.nextCursor)
  return (
    <button type="button" role="tab" aria-selected={isChosen} className={styles.tab} onClick={() => { onChoose(lane) }}>
      {lane.title[language]}
      {found !== undefined && <span className={styles.count} data-none={found === 0}>{found}{isMore && '+'}</span>}
    </button>
  )
}
