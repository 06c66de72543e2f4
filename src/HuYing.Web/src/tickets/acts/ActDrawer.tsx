import { Alert, App, Button, Drawer, Form } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Refused } from '@/app/api/problem'
import { explain } from '@/app/api/problemWords'
import { useMe } from '@/app/session/session'
import { useUnitName } from '@/organisation/units'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import type { TicketDetail } from '../vocabulary'
import type { ActName } from './act'
import { actName, asOf, isGrave } from './actWords'
import { ConflictSheet } from './ConflictSheet'
import type { Chosen } from './chosen'
import { CONSEQUENCES, QUESTIONS } from './consequences'
import { FORMS, type ActForm } from './forms/forms'
import { useActing } from './useActing'

const words = say(
  { cancel: '不办了', done: (act: string) => `已${act}`, unsaved: '还没有提交，要放弃填写的内容吗？', keep: '继续填写', drop: '放弃' },
  { cancel: 'Close', done: (act: string) => `${act}: done`, unsaved: 'Not sent yet. Discard what you entered?', keep: 'Go on', drop: 'Discard' },
)

/** The form of one action, from the side; on a phone over everything. It closes when the action is done. */
export default function ActDrawer({ ticket, chosen, onClose }: { ticket: TicketDetail; chosen: Chosen; onClose: () => void }) {
  const go = useNavigate()
  // attachments and content have pages of their own: a file is sent with a comment.
  const name = chosen.act === 'attachments' ? 'comments' : chosen.act
  useEffect(() => {
    if (name === 'content') { onClose(); void go(`/calls/${ticket.id}`) }
  }, [name, go, onClose, ticket.id])
  const form = name === undefined ? undefined : FORMS[name]
  const isAllowed = mayAct(ticket, chosen)
  if (!form || name === undefined || !isAllowed) return null
  return <Opened key={`${name} ${String(chosen.no)}`} ticket={ticket} name={name as ActName} no={chosen.no} form={form} onClose={onClose} />
}

function Opened({ ticket, name, no, form, onClose }: {
  ticket: TicketDetail; name: ActName; no?: number; form: ActForm; onClose: () => void
}) {
  const t = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const unit = useUnitName()
  const { message, modal } = App.useApp()
  const [fields] = Form.useForm()
  const [seen, setSeen] = useState(ticket.version)
  const [opened] = useState(() => asOf(name, ticket))
  const title = actName(opened)[language]
  const question = QUESTIONS[opened]
  const consequence = CONSEQUENCES[opened]
  const acting = useActing({ id: ticket.id, no, version: seen }, name, () => {
    void message.success(t.done(title))
    onClose()
  })
  const share = ticket.assignments.find((one) => one.no === no)
  // A file of ours is a new version of the ticket: what we saw moves on with it, unless somebody else came between.
  const onSent = (version: number) => { setSeen((old) => version === old + 1 ? version : old) }

  const { fault } = acting
  useEffect(() => {
    if (fault instanceof Refused) {
      fields.setFields(Object.entries(fault.fields).map(([field, errors]) => ({ name: field.split('.'), errors })))
    }
  }, [fault, fields])
  const leave = () => {
    if (form.Fields && fields.isFieldsTouched()) {
      modal.confirm({ title: t.unsaved, okText: t.drop, cancelText: t.keep, onOk: onClose })
    } else onClose()
  }
  const finish = (values: unknown) => {
    const send = () => { void acting.send(form.body(values as never, no) as never) }
    if (!question) send()
    else modal.confirm({ title: question[language], okText: title, okButtonProps: { danger: true }, cancelText: t.cancel, onOk: send })
  }
  const problem = fault ? explain(fault) : undefined
  const { Fields } = form
  return (
    <Drawer open size={520} title={share ? `${title} · ${unit(share.departmentId)}` : title} onClose={leave}
      footer={(
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={leave}>{t.cancel}</Button>
          <Button type="primary" danger={isGrave(name)} loading={acting.isRunning} onClick={() => { fields.submit() }}>{title}</Button>
        </div>
      )}>
      {consequence && <Alert type="info" showIcon title={consequence[language]} style={{ marginBottom: 16 }} />}
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} style={{ marginBottom: 16 }} />}
      <Form form={fields} layout="vertical" initialValues={form.initial?.({ ticket, me: me.name })} scrollToFirstError={{ block: 'center', focus: true }}
        onFinish={finish}>
        {Fields && <Fields ticket={ticket} no={no} onSent={onSent} />}
        <button type="submit" hidden />
      </Form>
      {acting.sheet}
      {acting.conflict && (
        <ConflictSheet ticketId={ticket.id} seen={seen} now={acting.conflict.refused.version} isRunning={acting.isRunning} onLook={onClose} onCancel={acting.forgive}
          onRetry={(version) => {
            setSeen(version)
            if (acting.conflict) void acting.send(acting.conflict.body, version)
          }} />
      )}
    </Drawer>
  )
}

function mayAct(ticket: TicketDetail, { act, no }: Chosen): boolean {
  const allowed = no === undefined ? ticket.allowedActions : ticket.assignments.find((one) => one.no === no)?.allowedActions
  return allowed?.includes(act) ?? false
}
