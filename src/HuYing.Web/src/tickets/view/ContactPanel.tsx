import { EyeOutlined, LockOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Modal } from 'antd'
import { useState } from 'react'
import { api, read } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { say, useWords } from '@/app/words/words'
import { TextField } from '../acts/forms/fields'
import type { TicketDetail } from '../vocabulary'
import styles from './Content.module.css'

const words = say(
  {
    title: '来电人联系方式', reveal: '查看', why: '为什么要看', recorded: '查看会记录在案：谁、什么时候、为什么。', held: '已封存',
    name: '姓名', phone: '电话', detail: '其他', cancel: '取消', close: '看完了', ask: '查看联系方式',
  },
  {
    title: 'The complainant\'s contact', reveal: 'Show', why: 'Why', recorded: 'It goes on record: who looked, when and why.', held: 'on hold',
    name: 'Name', phone: 'Phone', detail: 'Other', cancel: 'Cancel', close: 'Close', ask: 'Show the contact',
  },
)

/** Masked for everybody in the ticket's scope; in full for whoever has to call back and says why. */
export function ContactPanel({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(words)
  const [isAsking, setAsking] = useState(false)
  const { contact } = ticket
  if (!contact) return null
  const mayReveal = ticket.allowedActions.includes('contact/reveal')
  return (
    <Panel title={<><LockOutlined aria-hidden /> {t.title} {contact.isHeld && <Pill>{t.held}</Pill>}</>}
      extra={mayReveal && (
        <Button size="small" className="no-print" icon={<EyeOutlined aria-hidden />} onClick={() => { setAsking(true) }}>{t.reveal}</Button>
      )}>
      <Facts contact={contact} />
      {isAsking && <Reveal id={ticket.id} onClose={() => { setAsking(false) }} />}
    </Panel>
  )
}

/** What was revealed is on the screen until it is closed, and nowhere else. */
function Reveal({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(words)
  const [form] = Form.useForm<{ text: string }>()
  const revealing = useMutation({
    mutationFn: (body: { text: string }) => read(api.POST('/api/v1/tickets/{id}/contact/reveal', { params: { path: { id } }, body })),
    gcTime: 0,
  })
  const problem = revealing.error && explain(revealing.error)
  const shown = revealing.data
  return (
    <Modal open title={t.ask} onCancel={onClose} confirmLoading={revealing.isPending} okText={shown ? t.close : t.reveal}
      cancelText={t.cancel} onOk={() => { if (shown) onClose(); else form.submit() }}>
      <p className={styles.why}>{t.recorded}</p>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
      {shown ? <Facts contact={shown} /> : (
        <Form form={form} layout="vertical" onFinish={(values) => { revealing.mutate(values) }}>
          <TextField name="text" label={t.why} least={5} rows={2} autoFocus />
        </Form>
      )}
    </Modal>
  )
}

function Facts({ contact }: { contact: { name?: string | null; phone?: string | null; detail?: string | null } }) {
  const t = useWords(words)
  return (
    <dl className={styles.contact}>
      {(['name', 'phone', 'detail'] as const).map((one) => contact[one] && <div key={one}><dt>{t[one]}</dt><dd>{contact[one]}</dd></div>)}
    </dl>
  )
}
