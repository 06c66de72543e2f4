import { Alert, App, Button, Form } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useMutation } from '@tanstack/react-query'
import { api, read } from '@/app/api/client'
import { Intent } from '@/app/api/intent'
import { explain } from '@/app/api/problemWords'
import { Loaded } from '@/app/ui/Loaded'
import { useWords } from '@/app/words/words'
import { readAgain } from '../acts/act'
import { useTicket } from '../queries'
import type { TicketDetail } from '../vocabulary'
import { CallFields } from './CallFields'
import { callWords } from './callWords'
import type { Content } from './draft'
import { ItemAside } from './ItemAside'
import { LikeDraft } from './LikeDraft'
import styles from './CallForm.module.css'

/** A draft that the server has already, or one that was sent back. */
export function EditCall({ id }: { id: string }) {
  return <Loaded query={useTicket(id)}>{(ticket) => <Edit ticket={ticket} />}</Loaded>
}

function Edit({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(callWords)
  const go = useNavigate()
  const { message } = App.useApp()
  const [form] = Form.useForm<Content>()
  const [intent] = useState(() => new Intent())
  const itemId = Form.useWatch('itemId', form) as string | undefined
  const saving = useMutation({
    mutationFn: (body: Content) => read(api.PUT('/api/v1/tickets/{id}/content', {
      params: { path: { id: ticket.id }, header: { 'Idempotency-Key': intent.keyOf(body), 'If-Match': `"${String(ticket.version)}"` } },
      body,
    })),
    onSuccess: () => {
      intent.done()
      readAgain(ticket.id)
      void message.success(t.amended)
      void go(`/tickets/${ticket.id}`)
    },
  })
  const problem = saving.error ? explain(saving.error) : undefined
  return (
    <Form form={form} layout="vertical" initialValues={ticket.content} scrollToFirstError={{ block: 'center', focus: true }}
      onFinish={() => { saving.mutate({ ...ticket.content, ...(form.getFieldsValue(true) as Content) }) }}>
      <div className={styles.layout}>
        <div className={styles.fields}>
          {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
          <CallFields />
          <footer className={styles.foot}>
            <Button onClick={() => void go(-1)}>{'←'}</Button>
            <Button type="primary" htmlType="submit" loading={saving.isPending}>{t.draft}</Button>
          </footer>
        </div>
        <aside className={styles.aside}>
          <LikeDraft ownId={ticket.id} />
          <ItemAside itemId={itemId} />
        </aside>
      </div>
    </Form>
  )
}
