import { UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Drawer, Input, Upload } from 'antd'
import { useState } from 'react'
import { api, read } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { useChange } from '@/app/api/useChange'
import { say, useWords } from '@/app/words/words'
import { NoticeDifference } from './NoticeDifference'
import { noticeIn } from './notice'
import { readRulesAgain, type HolidayNotice } from './queries'
import styles from './LoadNotice.module.css'

const words = say(
  {
    open: '载入放假通知', intro: '国务院办公厅每年秋天公布下一年的放假通知。把整理好的文件选进来或粘贴进来，先看会改变哪些日子，再发布。',
    file: '选文件', content: '通知内容(JSON)', preview: '看看会改变什么', wrong: '内容不是放假通知', publish: '发布',
    format: '应有 year（年）、sources（文件地址）和 days（每天的 date、name、off）。', done: '已发布，在办时限正在重新推导',
    consequence: '发布后，在办任务的工作日时限随之重新推导，旧值留痕。', 
  },
  {
    open: 'Load a notice',
    intro: 'Every autumn the State Council publishes the next year. Choose or paste the file, look at what changes, then publish.',
    file: 'Choose a file', content: 'Notice (JSON)', preview: 'Show what would change',
    wrong: 'This is not a holiday notice', publish: 'Publish',
    format: 'It needs year, sources and days (each with date, name, off).',
    done: 'Published; running deadlines are derived again',
    consequence: 'Working-day deadlines of running assignments will be derived again; the old ones stay on record.', 
  },
)

/** In two steps: what would change, and only then the change. */
export function LoadNotice({ year }: { year: number }) {
  const t = useWords(words)
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const done = () => {
    void message.success(t.done)
    setOpen(false)
    readRulesAgain()
  }
  return (
    <>
      <Button type="primary" icon={<UploadOutlined />} onClick={() => { setOpen(true) }}>{t.open}</Button>
      <Drawer open={isOpen} title={t.open} size={560} destroyOnHidden onClose={() => { setOpen(false) }}>
        <NoticeForm year={year} onDone={done} />
      </Drawer>
    </>
  )
}

function NoticeForm({ year, onDone }: { year: number; onDone: () => void }) {
  const t = useWords(words)
  const [text, setText] = useState('')
  const [isMalformed, setMalformed] = useState(false)
  const preview = useMutation({
    mutationFn: (body: HolidayNotice) => read(api.POST('/api/v1/calendar/notices/preview', { body })),
  })
  const publish = useChange(
    (body: HolidayNotice, key) => read(api.POST('/api/v1/calendar/notices', { body, params: { header: key } })), onDone,
  )
  const change = (next: string) => {
    setText(next)
    setMalformed(false)
    preview.reset()
    publish.reset()
  }
  const look = () => {
    const notice = noticeIn(text)
    setMalformed(!notice)
    if (notice) preview.mutate(notice)
  }
  const fault = publish.error ?? preview.error
  const problem = fault && explain(fault)
  const isNews = preview.data && (preview.data.changes.length > 0 || preview.data.sourcesDiffer)
  return (
    <div className={styles.form}>
      <p>{t.intro}</p>
      <Upload accept=".json,application/json" showUploadList={false} maxCount={1}
        beforeUpload={(file) => { void file.text().then(change); return false }}>
        <Button icon={<UploadOutlined />}>{t.file}</Button>
      </Upload>
      <Input.TextArea aria-label={t.content}
        placeholder={`{ "year": ${String(year + 1)}, "sources": [], "days": [] }`} rows={8}
        value={text} spellCheck={false} onChange={(event) => { change(event.target.value) }} />
      {isMalformed && <Alert type="error" showIcon title={t.wrong} description={t.format} />}
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
      {preview.data && <NoticeDifference preview={preview.data} />}
      {isNews && <Alert type="warning" showIcon title={t.consequence} />}
      {!preview.data && <Button type="primary" loading={preview.isPending} disabled={text.trim() === ''}
        onClick={look}>{t.preview}</Button>}
      {isNews && (
        <Button type="primary" loading={publish.isPending}
          onClick={() => { if (preview.variables) publish.mutate(preview.variables) }}>{t.publish}</Button>
      )}
    </div>
  )
}
