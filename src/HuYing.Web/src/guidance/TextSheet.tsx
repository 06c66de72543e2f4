import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { explain } from '@/app/api/problemWords'
import { useChange } from '@/app/api/useChange'
import { say, useWords } from '@/app/words/words'
import { guide } from './queries'

const words = say(
  { title: '标题', body: '正文', required: '必填', cancel: '取消' },
  { title: 'Title', body: 'Text', required: 'Required', cancel: 'Cancel' },
)

/** A form for a text: what it needs besides goes into the children, what it becomes is the caller's. */
export function TextSheet<T extends object>({ open: name, address, initial, body, ok, children, hasTitle = true, note, isPrimary }: {
  open: string; address: string; initial?: Partial<T>; body?: (values: T) => object; ok: string; children?: ReactNode; hasTitle?: boolean
  note?: string; isPrimary?: boolean
}) {
  const t = useWords(words)
  const [isOpen, setOpen] = useState(false)
  const [form] = Form.useForm<T>()
  const sending = useChange((values: T, key) => guide(address, body ? body(values) : values, key), () => { setOpen(false) })
  const problem = sending.error && explain(sending.error)
  const required = [{ required: true, whitespace: true, message: t.required }]
  return (
    <>
      <Button type={isPrimary ? 'primary' : 'default'} onClick={() => { sending.reset(); setOpen(true) }}>
        {name}
      </Button>
      <Modal open={isOpen} title={name} width={720} okText={ok} cancelText={t.cancel}
        confirmLoading={sending.isPending} destroyOnHidden
        onCancel={() => { setOpen(false) }} onOk={() => { form.submit() }}>
        {note && <p>{note}</p>}
        {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
        <Form form={form} layout="vertical" preserve={false} initialValues={initial as object}
          onFinish={(values) => { sending.mutate(values) }}>
          {hasTitle && <Form.Item name="title" label={t.title} rules={required}><Input maxLength={120} /></Form.Item>}
          {children}
          <Form.Item name="body" label={t.body} rules={required}>
            <Input.TextArea autoSize={{ minRows: 8, maxRows: 20 }} maxLength={20_000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
