import { Checkbox, Form } from 'antd'
import { useWords } from '@/app/words/words'
import { TextField } from './fields'
import { formWords } from './formWords'

/** Hold or release: settled when the form was opened, so that it does not turn over while somebody types. */
export function HoldFields() {
  const t = useWords(formWords)
  return (
    <>
      <Form.Item name="held" valuePropName="checked" hidden><Checkbox /></Form.Item>
      <TextField name="reason" label={t.reason} autoFocus />
    </>
  )
}
