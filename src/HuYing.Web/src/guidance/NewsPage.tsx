import { PushpinFilled } from '@ant-design/icons'
import { Button, Checkbox, Form } from 'antd'
import { useState } from 'react'
import { useChange } from '@/app/api/useChange'
import { listTime } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { Empty } from '@/app/ui/Empty'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { say, useWords } from '@/app/words/words'
import { ActButton } from './ActButton'
import { Prose } from './Prose'
import { guide, useNews, usePublishes, type NewsLine } from './queries'
import { TextSheet } from './TextSheet'
import styles from './guidance.module.css'

const words = say(
  {
    title: '工作动态', write: '发布动态', publish: '发布', pinned: '置顶', pin: '置顶，排在最前', unread: '未读',
    readers: (n: number) => `${String(n)} 人已读`, withdraw: '撤下',
    withdrawMeans: '所有人不再看到；阅读记录保留。', none: '还没有工作动态', more: '更早的', note: '发布后立即对全体可见，不能修改，只能撤下重发。',
  },
  {
    title: 'News', write: 'Publish news', publish: 'Publish', pinned: 'pinned', pin: 'Pin to the top', unread: 'unread',
    readers: (n: number) => `${String(n)} readers`, withdraw: 'Withdraw',
    withdrawMeans: 'Nobody sees it any more; who has read it stays on record.', none: 'No news yet', more: 'Earlier',
    note: 'Visible to everybody at once. It cannot be edited, only withdrawn.',
  },
)

export default function NewsPage() {
  const t = useWords(words)
  const publishes = usePublishes()
  const news = useNews()
  const lines = news.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <Page title={t.title}
      actions={publishes && (
        <TextSheet open={t.write} address="news" ok={t.publish} note={t.note} isPrimary
          body={(values: { title: string; body: string; pinned?: boolean }) => ({ ...values, pinned: values.pinned ?? false })}>
          <Form.Item name="pinned" valuePropName="checked"><Checkbox>{t.pin}</Checkbox></Form.Item>
        </TextSheet>
      )}>
      <Loaded query={news}>
        {() => lines.length === 0
          ? <Panel><Empty title={t.none} /></Panel>
          : <ul className={styles.news}>
            {lines.map((line) => <News key={line.id} line={line} mayWithdraw={publishes} />)}
          </ul>}
      </Loaded>
      {news.hasNextPage && <Button onClick={() => { void news.fetchNextPage() }}>{t.more}</Button>}
    </Page>
  )
}

/** Opening it is reading it: the facade counts each person once. */
function News({ line, mayWithdraw }: { line: NewsLine; mayWithdraw: boolean }) {
  const t = useWords(words)
  const now = useNow(60_000)
  const [isOpen, setOpen] = useState(false)
  const reading = useChange((id: string, key) => guide(`news/${id}/read`, undefined, key))
  const open = () => {
    if (!isOpen && !line.read) reading.mutate(line.id)
    setOpen(!isOpen)
  }
  return (
    <li className={styles.newsCard} data-unread={!line.read}>
      <button type="button" aria-expanded={isOpen} onClick={open}>
        <strong>{line.pinned && <PushpinFilled aria-label={t.pinned} />} {line.title}</strong>
        <small>{listTime(line.publishedAt, now)} · {t.readers(line.readers)} {!line.read && <Pill tone="accent">{t.unread}</Pill>}</small>
      </button>
      {isOpen && (
        <div className={styles.newsBody}>
          <Prose text={line.body} />
          {mayWithdraw && <ActButton size="small" danger address={`news/${line.id}/withdraw`} means={t.withdrawMeans}>
            {t.withdraw}
          </ActButton>}
        </div>
      )}
    </li>
  )
}
