import { Table } from 'antd'
import { fullTime } from '@/app/time/format'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { useNotices } from './queries'
import styles from './CalendarPage.module.css'

const words = say(
  {
    title: '现行放假通知', year: '年', revision: '修订', by: '载入', days: '列出的日子', sources: '依据文件',
    n: (n: number) => `第 ${String(n)} 版`,
  },
  {
    title: 'Holiday notices in force', year: 'Year', revision: 'Revision', by: 'Loaded', days: 'Days listed',
    sources: 'Documents', n: (n: number) => `rev. ${String(n)}`,
  },
)

export function NoticeTable() {
  const t = useWords(words)
  const notices = useNotices()
  return (
    <Panel title={t.title} isFlush>
      <Loaded query={notices}>
        {(list) => (
          <Table size="middle" pagination={false} scroll={{ x: 680 }} rowKey={(one) => one.notice.year}
            dataSource={list.notices.toSorted((a, b) => b.notice.year - a.notice.year)}
            columns={[
              { title: t.year, render: (_, one) => <strong>{one.notice.year}</strong> },
              { title: t.revision, render: (_, one) => t.n(one.revision) },
              { title: t.days, align: 'right', render: (_, one) => one.notice.days.length },
              { title: t.by, render: (_, one) => `${fullTime(one.loadedAt)} · ${one.loadedBy}` },
              {
                title: t.sources, className: styles.sources,
                render: (_, one) => one.notice.sources.map((source) => <Source key={source} text={source} />),
              },
            ]} />
        )}
      </Loaded>
    </Panel>
  )
}

/** What an administrator typed is a link only when it is one. */
function Source({ text }: { text: string }) {
  return /^https?:\/\//.test(text) ? <a href={text} target="_blank" rel="noopener noreferrer">{text}</a> : <span>{text}</span>
}
