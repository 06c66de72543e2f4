import { PlusOutlined } from '@ant-design/icons'
import { Alert, App, Button, Drawer, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { api, read, type Schemas } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { useChange } from '@/app/api/useChange'
import { say, useWords } from '@/app/words/words'
import { Comparison } from './Comparison'
import { LimitField } from './LimitField'
import styles from './ParametersPage.module.css'
import { readRulesAgain, type Parameters } from './queries'

const words = say(
  {
    open: '发布新版', title: '新版时限参数', version: '版本号', document: '依据文件', from: '施行日期（不早于今天）', publish: '发布',
    look: '看改动', back: '返回修改', cancel: '取消', required: '必填', date: '写成 2026-03-01', er: '紧急 · 签收', ea: '紧急 · 到场',
    ec: '紧急 · 办结',
    or: '单部门 · 签收', oc: '单部门 · 办结', cr: '多部门 · 签收', cc: '多部门 · 办结', pe: '平台派单 · 紧急', po: '平台派单 · 一般',
    warn: '预警（用掉时限的 %）', reason: '低于此分须写理由', done: '已发布', documentHint: '如：区委办〔2026〕3 号第五条',
    consequence: '从施行日期起派出的任务按新版计时；已经派出的不变。版本发布后不能修改，只能再发新版。',
  },
  {
    open: 'New version', title: 'New version of the limits', version: 'Version', document: 'Document',
    from: 'First day (not before today)', publish: 'Publish',
    look: 'Show changes', back: 'Back', cancel: 'Cancel', required: 'Required', date: 'As 2026-03-01',
    er: 'Emergency · response', ea: 'Emergency · arrival',
    ec: 'Emergency · close', or: 'One department · response', oc: 'One department · close', cr: 'Several · response',
    cc: 'Several · close',
    pe: 'Platform · emergency', po: 'Platform · ordinary', warn: 'Warning (% of a clock)', reason: 'Comment below',
    done: 'Published',
    documentHint: 'Which document orders it',
    consequence: 'Assignments issued from that day on go by it; earlier ones keep theirs. A version cannot be edited.',
  },
)

/** Begins with what is in force; shows what would change before it is published. */
export function NewParameters({ history }: { history: Schemas['ParametersHistory'] }) {
  const t = useWords(words)
  const { message } = App.useApp()
  const current = history.versions.find((one) => one.values.version === history.currentVersion)?.values
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState<Parameters>()
  const [form] = Form.useForm<Parameters>()
  const close = () => { setOpen(false); setShown(undefined) }
  const publish = useChange(
    (body: Parameters, key) => read(api.POST('/api/v1/parameters', { body, params: { header: key } })),
    () => {
      void message.success(t.done)
      close()
      form.resetFields()
      readRulesAgain()
    },
  )
  if (!current) return null
  const problem = publish.error && explain(publish.error)
  const required = [{ required: true, message: t.required }]
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => { publish.reset(); setOpen(true) }}>
        {t.open}
      </Button>
      <Drawer open={isOpen} title={t.title} size={600} onClose={close}
        footer={shown
          ? <><Button onClick={() => { setShown(undefined) }}>{t.back}</Button>{' '}
              <Button type="primary" loading={publish.isPending} onClick={() => { publish.mutate(shown) }}>{t.publish}</Button></>
          : <><Button onClick={close}>{t.cancel}</Button>{' '}<Button type="primary" onClick={() => { form.submit() }}>{t.look}</Button></>}>
        {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
        {shown && <><Alert type="warning" showIcon title={t.consequence} /><Comparison now={shown} before={current} /></>}
        <Form form={form} layout="vertical" hidden={shown !== undefined}
          initialValues={{ ...current, version: '', document: '', effectiveFrom: '' }}
          onFinish={(values) => { setShown(merged(current, values)) }}>
          <Form.Item name="document" label={t.document} rules={required}>
            <Input placeholder={t.documentHint} maxLength={200} />
          </Form.Item>
          <div className={styles.grid}>
            <Form.Item name="version" label={t.version} rules={required}>
              <Input placeholder="2026-2" maxLength={40} />
            </Form.Item>
            <Form.Item name="effectiveFrom" label={t.from}
              rules={[...required, { pattern: /^\d{4}-\d\d-\d\d$/, message: t.date }]}>
              <Input placeholder="2026-03-01" />
            </Form.Item>
            <LimitField name={['emergency', 'response']} label={t.er} />
            <LimitField name={['emergency', 'arrival']} label={t.ea} />
            <LimitField name={['emergency', 'close']} label={t.ec} />
            <LimitField name={['ordinary', 'response']} label={t.or} />
            <LimitField name={['ordinary', 'close']} label={t.oc} />
            <LimitField name={['complex', 'response']} label={t.cr} />
            <LimitField name={['complex', 'close']} label={t.cc} />
            <LimitField name={['platformEmergency']} label={t.pe} />
            <LimitField name={['platformOrdinary']} label={t.po} />
            <Form.Item name="warnPercent" label={t.warn} rules={required}>
              <InputNumber min={1} max={99} precision={0} />
            </Form.Item>
            <Form.Item name="reasonBelow" label={t.reason} rules={required}>
              <InputNumber min={0} max={100} />
            </Form.Item>
          </div>
        </Form>
      </Drawer>
    </>
  )
}

/** What the form does not offer stays as it is. */
function merged(current: Parameters, values: Parameters): Parameters {
  return {
    ...current,
    ...values,
    emergency: { ...current.emergency, ...values.emergency },
    ordinary: { ...current.ordinary, ...values.ordinary },
    complex: { ...current.complex, ...values.complex },
  }
}
