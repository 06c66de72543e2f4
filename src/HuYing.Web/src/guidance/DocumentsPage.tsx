import { SearchOutlined } from '@ant-design/icons'
import { Checkbox, Form, Input } from 'antd'
import { useDeferredValue } from 'react'
import { fullTime } from '@/app/time/format'
import { Empty } from '@/app/ui/Empty'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { useUrlState } from '@/app/ui/useUrlState'
import { say, useWords } from '@/app/words/words'
import { DocumentView } from './DocumentView'
import { useDocuments, usePublishes, type PolicyVersion } from './queries'
import { TextSheet } from './TextSheet'
import styles from './guidance.module.css'

const words = say(
  {
    title: '政策文件', search: '搜标题和正文', write: '起草文件', save: '保存草稿', category: '类别', required: '必填', all: '包括草稿和已撤下的',
    draft: '草稿', withdrawn: '已撤下',
    none: '没有这样的文件', next: '换一个词看看。', choose: '选一件文件阅读', note: '保存后只有发布人可见；可以附 PDF，再发布。',
    version: (n: number) => `第 ${String(n)} 版`,
  },
  {
    title: 'Documents', search: 'Titles and texts', write: 'Write a document', save: 'Save draft', category: 'Category',
    required: 'Required', all: 'Drafts and withdrawn too', draft: 'draft',
    withdrawn: 'withdrawn', none: 'No such document', next: 'Try another word.', choose: 'Choose a document',
    note: 'Seen by publishers only until it is published; a PDF may be attached.',
    version: (n: number) => `version ${String(n)}`,
  },
)

export default function DocumentsPage() {
  const t = useWords(words)
  const publishes = usePublishes()
  const [search, change] = useUrlState()
  const text = search.get('text') ?? ''
  const [all, shown] = [search.get('all') === 'true', search.get('id')]
  const documents = useDocuments(useDeferredValue(text), all)
  return (
    <Page title={t.title}
      actions={publishes && (
        <TextSheet open={t.write} address="documents" ok={t.save} note={t.note} isPrimary>
          <Form.Item name="category" label={t.category}
            rules={[{ required: true, whitespace: true, message: t.required }]}><Input maxLength={40} /></Form.Item>
        </TextSheet>
      )}>
      <div className={styles.columns}>
        <div className={styles.side}>
          <Input prefix={<SearchOutlined />} allowClear placeholder={t.search} aria-label={t.search} value={text}
            onChange={(event) => { change({ text: event.target.value }) }} />
          {publishes && <Checkbox checked={all}
            onChange={(event) => { change({ all: event.target.checked ? 'true' : undefined }) }}>{t.all}</Checkbox>}
          <Panel isFlush>
            <Loaded query={documents}>
              {(list) => list.length === 0
                ? <Empty title={t.none} next={t.next} />
                : (
                  <ul className={styles.list}>
                    {list.map((one) => (
                      <Line key={one.id} one={one} isShown={one.id === shown} onChoose={() => { change({ id: one.id }) }} />
                    ))}
                  </ul>
                )}
            </Loaded>
          </Panel>
        </div>
        {shown ? <DocumentView key={shown} id={shown} /> : <Panel><Empty title={t.choose} /></Panel>}
      </div>
    </Page>
  )
}

function Line({ one, isShown, onChoose }: { one: PolicyVersion; isShown: boolean; onChoose: () => void }) {
  const t = useWords(words)
  return (
    <li>
      <button type="button" aria-current={isShown} onClick={onChoose}>
        <strong>{one.title}</strong>
        <small>
          <Pill>{one.category}</Pill> {t.version(one.version)}
          {one.publishedAt ? ` · ${fullTime(one.publishedAt)}` : <> <Pill tone="accent">{t.draft}</Pill></>}
          {one.withdrawn && <> <Pill tone="strong">{t.withdrawn}</Pill></>}
        </small>
      </button>
    </li>
  )
}
