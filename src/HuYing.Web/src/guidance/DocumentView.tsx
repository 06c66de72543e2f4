import { FilePdfOutlined, UploadOutlined } from '@ant-design/icons'
import { App, Button, Form, Input, Select, Upload } from 'antd'
import { useState } from 'react'
import { inOneLine } from '@/app/api/problemWords'
import { useChange } from '@/app/api/useChange'
import { fullTime } from '@/app/time/format'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { PrintButton } from '@/app/ui/PrintButton'
import { say, useWords } from '@/app/words/words'
import { ActButton } from './ActButton'
import { Prose } from './Prose'
import { attachFile, useDocument, usePublishes, type PolicyVersion } from './queries'
import { TextSheet } from './TextSheet'
import styles from './guidance.module.css'

const words = say(
  {
    version: (n: number) => `第 ${String(n)} 版`, versions: '版本', published: '发布', draft: '草稿，还没有发布', pdf: '下载 PDF',
    attach: '附 PDF', publish: '发布',
    withdraw: '撤下', again: '重新上架', revise: '起草新版', save: '保存草稿', category: '类别', required: '必填', attached: '已附上',
    publishMeans: '发布后全体可见，这一版不能再改。', withdrawMeans: '全体不再看到；各版本保留，可以重新上架。',
  },
  {
    version: (n: number) => `Version ${String(n)}`, versions: 'Versions', published: 'Published',
    draft: 'Draft, not published', pdf: 'PDF', attach: 'Attach a PDF', publish: 'Publish',
    withdraw: 'Withdraw', again: 'Publish again', revise: 'New version', save: 'Save draft', category: 'Category',
    required: 'Required', attached: 'Attached',
    publishMeans: 'Everybody sees it, and this version cannot be changed any more.',
    withdrawMeans: 'Nobody sees it any more; the versions stay.',
  },
)

export function DocumentView({ id }: { id: string }) {
  const versions = useDocument(id)
  return <Loaded query={versions}>{(all) => <Document id={id} versions={all} />}</Loaded>
}

function Document({ id, versions }: { id: string; versions: readonly PolicyVersion[] }) {
  const t = useWords(words)
  const publishes = usePublishes()
  const [no, setNo] = useState<number>()
  const latest = versions[0]
  const shown = versions.find((one) => one.version === no) ?? latest
  if (!shown || !latest) return null
  return (
    <Panel title={shown.title}
      extra={(
        <span className={`${styles.tools ?? ''} no-print`}>
          {versions.length > 1 && (
            <Select aria-label={t.versions} value={shown.version} onChange={setNo}
              options={versions.map((one) => ({ value: one.version, label: t.version(one.version) }))} />
          )}
          {shown.fileName && (
            <Button icon={<FilePdfOutlined />}
              href={`/api/v1/guidance/documents/${id}/versions/${String(shown.version)}/file`}>{t.pdf}</Button>
          )}
          <PrintButton />
        </span>
      )}>
      <p className={styles.meta}>
        {shown.category} · {t.version(shown.version)} · {shown.publishedAt ? `${t.published} ${fullTime(shown.publishedAt)}` : t.draft}
      </p>
      <Prose text={shown.body} />
      {publishes && <Publishing id={id} latest={latest} />}
    </Panel>
  )
}

/** What publishers may do with it now. */
function Publishing({ id, latest }: { id: string; latest: PolicyVersion }) {
  const t = useWords(words)
  const { message } = App.useApp()
  const attaching = useChange((file: File, key) => attachFile(id, file, key), () => { void message.success(t.attached) })
  const attach = (file: File) => {
    attaching.mutate(file, { onError: (fault) => { void message.error(inOneLine(fault), 8) } })
    return false
  }
  const isDraft = latest.publishedAt == null
  return (
    <div className={`${styles.tools ?? ''} ${styles.acts ?? ''} no-print`}>
      {isDraft && (
        <Upload accept="application/pdf,.pdf" showUploadList={false} beforeUpload={attach}>
          <Button icon={<UploadOutlined />} loading={attaching.isPending}>{t.attach}</Button>
        </Upload>
      )}
      {(isDraft || latest.withdrawn) && (
        <ActButton type="primary" address={`documents/${id}/publish`} means={t.publishMeans}>
          {latest.withdrawn ? t.again : t.publish}
        </ActButton>
      )}
      {!isDraft && (
        <TextSheet open={t.revise} address={`documents/${id}/versions`} ok={t.save}
          initial={{ title: latest.title, category: latest.category, body: latest.body }}>
          <Form.Item name="category" label={t.category}
            rules={[{ required: true, whitespace: true, message: t.required }]}><Input maxLength={40} /></Form.Item>
        </TextSheet>
      )}
      {!isDraft && !latest.withdrawn && <ActButton danger address={`documents/${id}/withdraw`} means={t.withdrawMeans}>
        {t.withdraw}
      </ActButton>}
    </div>
  )
}
