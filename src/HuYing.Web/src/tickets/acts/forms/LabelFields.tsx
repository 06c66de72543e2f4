import { Form, Radio } from 'antd'
import { useLanguage } from '@/app/words/language'
import { useWords } from '@/app/words/words'
import { LABELS, sensitivityName, type TicketDetail } from '../../vocabulary'
import { TextField } from './fields'
import { formWords } from './formWords'

/** Another label than the ticket has, and why. */
export function LabelFields({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(formWords)
  const language = useLanguage()
  const others = LABELS.filter((one) => one !== ticket.sensitivity)
  return (
    <>
      <Form.Item name="sensitivity" label={t.label} rules={[{ required: true, message: t.labelMissing }]}
        extra={t.labelNow(sensitivityName(ticket.sensitivity)[language])}>
        <Radio.Group options={others.map((value) => ({ value, label: sensitivityName(value)[language] }))} />
      </Form.Item>
      <TextField name="reason" label={t.reason} />
    </>
  )
}
