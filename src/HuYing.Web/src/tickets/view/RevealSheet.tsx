import { useMutation } from '@tanstack/react-query'
import { Alert, Form, Modal } from 'antd'
import { api, read } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { say, useWords } from '@/app/words/words'
import { TextField } from '../acts/forms/fields'
import { ContactFacts } from './ContactFacts'
import styles from './Content.module.css'

const words = say(
  { reveal: '查看', why: '为什么要看', recorded: '查看会记录在案：谁、什么时候、为什么。', cancel: '取消', close: '看完了', ask: '查看联系方式' },
  { reveal: 'Show', why: 'Why', recorded: 'It goes on record: who looked, when and why.', cancel: 'Cancel', close: 'Close', ask: 'Show the contact' },
)

/** What was revealed is on the screen until it is closed, and nowhere else. */
export default function RevealSheet({ id, onClose }: { id: string; onClose: () => void }) {
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
      {shown ? <ContactFacts contact={shown} /> : (
        <Form form={form} layout="vertical" onFinish={(values) => { revealing.mutate(values) }}>
          <TextField name="text" label={t.why} least={5} rows={2} autoFocus />
        </Form>
      )}
    </Modal>
  )
}
