import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Empty } from '@/app/ui/Empty'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { useUrlState } from '@/app/ui/useUrlState'
import { say, useWords } from '@/app/words/words'
import { AuditDetail } from './AuditDetail'
import { AuditFilterBar } from './AuditFilterBar'
import { AuditTable } from './AuditTable'
import { exportAddress, useAudit, type AuditFilter, type AuditLine } from './queries'

const words = say(
  {
    title: '审计记录', note: '谁、何时、从哪里、做了什么、结果如何；包括被拒绝的请求。只增不改，逐条成链；导出也会记入。', csv: '导出 CSV', xlsx: '导出 Excel',
    none: '没有符合条件的记录', next: '放宽条件再试。', more: '更早的', goOn: '这一段没有，继续往前找',
  },
  {
    title: 'Audit',
    note: 'Who did what, when, from where, and what came of it; refusals too. Appended and chained; exports are on record as well.',
    csv: 'CSV', xlsx: 'Excel',
    none: 'Nothing fits', next: 'Widen the search.', more: 'Earlier', goOn: 'Nothing so far: search on',
  },
)

const NAMES = ['account', 'unit', 'act', 'target', 'result', 'from', 'to'] as const

export default function AuditPage() {
  const t = useWords(words)
  const [search, change] = useUrlState()
  const filter: AuditFilter = Object.fromEntries(NAMES.flatMap((name) => {
    const value = search.get(name)
    return value ? [[name, value]] : []
  }))
  const found = useAudit(filter)
  const [opened, setOpened] = useState<AuditLine>()
  const lines = found.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <Page title={t.title} note={t.note} isWide
      actions={(
        <>
          <Button icon={<DownloadOutlined />} href={exportAddress(filter, 'Csv')}>{t.csv}</Button>
          <Button icon={<DownloadOutlined />} href={exportAddress(filter, 'Xlsx')}>{t.xlsx}</Button>
        </>
      )}>
      <AuditFilterBar filter={filter} onChange={(next) => { change({ ...next }) }} />
      <Panel isFlush>
        <Loaded query={found}>
          {() => lines.length === 0 && !found.hasNextPage
            ? <Empty title={t.none} next={t.next} />
            : <AuditTable lines={lines} onOpen={setOpened} />}
        </Loaded>
      </Panel>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => { void found.fetchNextPage() }}>
          {lines.length === 0 ? t.goOn : t.more}
        </Button>
      )}
      <AuditDetail line={opened} onClose={() => { setOpened(undefined) }} />
    </Page>
  )
}
