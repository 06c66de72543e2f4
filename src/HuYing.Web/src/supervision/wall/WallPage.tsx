import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useMe } from '@/app/session/session'
import { Loaded } from '@/app/ui/Loaded'
import { Page } from '@/app/ui/Page'
import { useUrlState } from '@/app/ui/useUrlState'
import { say, useWords } from '@/app/words/words'
import { useDepartments } from '@/organisation/units'
import { useDeadlines } from '../queries'
import { Bands } from './Bands'
import { BulkUrge } from './BulkUrge'
import { FaultPanel } from './FaultPanel'
import { LatePanel } from './LatePanel'
import { keyOf } from './line'
import { Urging } from './Urging'
import styles from './WallPage.module.css'

const words = say(
  {
    title: '督办墙', note: '所有在走的时限，从急到缓，实时刷新。催办点一下，5 秒内可以撤销。', late: '已超期', h4: '4 小时内', day: '24 小时内',
    days: '3 天内', all: '全部', window: '时间范围', departments: '全部部门', more: '继续取后面的',
  },
  {
    title: 'Supervision',
    note: 'Every running clock by urgency, live. One click urges; it can be undone for 5 seconds.', late: 'Overdue',
    h4: '4 hours',
    day: '24 hours', days: '3 days', all: 'All', window: 'Time window', departments: 'All departments', more: 'Read on',
  },
)

const WINDOWS: Record<string, { breachedOnly?: boolean; within?: string }> = {
  late: { breachedOnly: true }, h4: { within: 'PT4H' }, day: { within: 'PT24H' }, days: { within: 'P3D' }, all: {},
}

/** What is late, what will be, and who is to be reminded. */
export default function WallPage() {
  const t = useWords(words)
  const me = useMe()
  const [search, change] = useUrlState()
  const window = search.get('window') ?? 'day'
  const departmentId = search.get('department') ?? undefined
  const deadlines = useDeadlines({ ...WINDOWS[window], departmentId })
  const { data: departments } = useDepartments()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const lines = deadlines.data?.pages.flatMap((page) => page.lines) ?? []
  const mayUrge = me.role !== 'Answerer'
  return (
    <Urging>
      <Page isWide title={t.title} note={t.note}
        actions={(
          <>
            <Segmented aria-label={t.window} value={window}
              onChange={(next) => { change({ window: next === 'day' ? undefined : next }) }}
              options={Object.keys(WINDOWS).map((value) => ({ value, label: t[value as 'late'] }))} />
            {mayUrge && (
              <Select className={styles.department} allowClear showSearch={{ optionFilterProp: 'label' }}
                placeholder={t.departments}
                aria-label={t.departments} value={departmentId} onChange={(next?: string) => { change({ department: next }) }}
                options={departments?.map((unit) => ({ value: unit.id, label: unit.name }))} />
            )}
          </>
        )}>
        <div className={styles.columns}>
          <div className={styles.main}>
            <Loaded query={deadlines}>
              {() => <Bands lines={lines} chosen={chosen} onChoose={setChosen} mayUrge={mayUrge} />}
            </Loaded>
            {deadlines.hasNextPage && (
              <Button block loading={deadlines.isFetchingNextPage} onClick={() => { void deadlines.fetchNextPage() }}>
                {t.more}
              </Button>
            )}
          </div>
          <div className={styles.side}>
            {mayUrge && <LatePanel chosen={departmentId} onChoose={(next) => { change({ department: next }) }} />}
            <FaultPanel />
          </div>
        </div>
        {chosen.size > 0 && (
          <BulkUrge lines={lines.filter((line) => chosen.has(keyOf(line)))} onClear={() => { setChosen(new Set()) }} />
        )}
      </Page>
    </Urging>
  )
}
