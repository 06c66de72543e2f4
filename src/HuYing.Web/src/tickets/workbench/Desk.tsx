import { SmileOutlined } from '@ant-design/icons'
import { useNavigate, useSearchParams } from 'react-router'
import { Empty } from '@/app/ui/Empty'
import { useIsWide } from '@/app/ui/useIsWide'
import { useShortcuts } from '@/app/ui/shortcuts/useShortcuts'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { TicketList } from '../list/TicketList'
import { useTickets } from '../queries'
import { TicketView } from '../view/TicketView'
import { LaneTabs } from './LaneTabs'
import { useFirstBusy } from './useFirstBusy'
import type { Lane } from './lanes'
import styles from './Desk.module.css'

const words = say(
  {
    choose: '选一件工单', chooseHint: '左边选中后在这里办理；键盘 j、k 上下，回车打开整页，? 看全部快捷键。',
    rest: '有新的会自动出现在这里。', nextLane: '下一类', previousLane: '上一类',
  },
  {
    choose: 'Choose a ticket', chooseHint: 'It opens here. j and k move, Enter opens the page, ? lists all shortcuts.',
    rest: 'New ones appear here by themselves.', nextLane: 'Next kind', previousLane: 'Previous kind',
  },
)

/** Lanes on the left, the chosen ticket with its actions on the right; on a narrow screen the list alone. */
export function Desk({ lanes }: { lanes: readonly Lane[] }) {
  const t = useWords(words)
  const language = useLanguage()
  const go = useNavigate()
  const isWide = useIsWide(1200)
  const [search, setSearch] = useSearchParams()
  const busy = useFirstBusy(lanes)
  const lane = lanes.find((one) => one.id === search.get('lane')) ?? busy
  const first = useTickets(lane?.filter ?? {}, lane !== undefined).data?.pages[0]?.lines[0]?.id
  const id = search.get('id') ?? first
  const choose = (next: Lane | undefined) => { if (next) setSearch({ lane: next.id }, { replace: true }) }
  const step = (by: number) => { choose(lanes[lanes.findIndex((one) => one === lane) + by]) }
  useShortcuts([
    { keys: ']', title: t.nextLane, run: () => { step(1) } },
    { keys: '[', title: t.previousLane, run: () => { step(-1) } },
  ])
  if (!lane) return null
  const select = (chosen: string) => {
    if (isWide) setSearch({ lane: lane.id, id: chosen }, { replace: true })
    else void go(`/tickets/${chosen}`)
  }
  return (
    <div className={styles.desk}>
      <section className={styles.list}>
        <LaneTabs lanes={lanes} chosen={lane} onChoose={choose} />
        <div className={styles.rows}>
          <TicketList key={lane.id} filter={lane.filter} label={lane.title[language]} selected={isWide ? id : undefined}
            empty={<Empty icon={<SmileOutlined />} title={lane.none[language]} next={t.rest} />}
            onSelect={(line) => { select(line.id) }} onOpen={(line) => void go(`/tickets/${line.id}`)} />
        </div>
      </section>
      {isWide && (
        <section className={styles.detail}>
          {id ? <TicketView key={id} id={id} /> : <Empty title={t.choose} next={t.chooseHint} />}
        </section>
      )}
    </div>
  )
}
