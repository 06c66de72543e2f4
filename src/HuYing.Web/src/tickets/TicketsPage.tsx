import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useMe } from '@/app/session/session'
import { Empty } from '@/app/ui/Empty'
import { Page } from '@/app/ui/Page'
import { PrintButton } from '@/app/ui/PrintButton'
import { useUrlState } from '@/app/ui/useUrlState'
import { say, useWords } from '@/app/words/words'
import { BulkBar, mayChooseSeveral } from './list/BulkBar'
import { FilterBar } from './list/FilterBar'
import { FilterInWords } from './list/FilterInWords'
import { filterOf } from './list/filterOf'
import { TicketList } from './list/TicketList'
import type { TicketLine } from './vocabulary'
import styles from './TicketsPage.module.css'

const words = say(
  { title: '工单查询', none: '没有符合条件的工单', next: '放宽条件再试：去掉一两个筛选，或换个说法。', reset: '清除筛选', choose: (name: string) => `选择“${name}”` },
  { title: 'Tickets', none: 'No ticket fits', next: 'Drop a filter or two, or use other words.', reset: 'Clear filters', choose: (name: string) => `Choose “${name}”` },
)

export default function TicketsPage() {
  const t = useWords(words)
  const go = useNavigate()
  const { role } = useMe()
  const [search, change] = useUrlState()
  const [chosen, setChosen] = useState<ReadonlyMap<string, TicketLine>>(new Map())
  const [last, setLast] = useState<string>()

  const toggle = (line: TicketLine) => {
    const next = new Map(chosen)
    if (!next.delete(line.id)) next.set(line.id, line)
    setChosen(next)
  }
  const reset = () => { change(Object.fromEntries([...search.keys()].map((name) => [name, undefined]))) }
  return (
    <Page title={t.title} isFull actions={<PrintButton />}>
      <section className={styles.sheet}>
        <div className="no-print">
          <FilterBar search={search} change={change} />
          {chosen.size > 0 && <BulkBar lines={[...chosen.values()]} onClear={() => { setChosen(new Map()) }} />}
        </div>
        <FilterInWords search={search} />
        <div className={styles.rows}>
          <TicketList filter={filterOf(search)} label={t.title} selected={last}
            before={mayChooseSeveral(role)
              ? (line) => (
                <Checkbox className={styles.check} checked={chosen.has(line.id)} aria-label={t.choose(line.title)}
                  onChange={() => { toggle(line) }} />
              )
              : undefined}
            empty={<Empty icon={<SearchOutlined />} title={t.none} next={t.next} action={<Button onClick={reset}>{t.reset}</Button>} />}
            onSelect={(line) => { setLast(line.id); if (last === line.id) void go(`/tickets/${line.id}`) }}
            onOpen={(line) => void go(`/tickets/${line.id}`)} />
        </div>
      </section>
    </Page>
  )
}
