import { SearchOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { useWords, wordsNow } from '@/app/words/words'
import { TextField } from '@/tickets/acts/forms/fields'
import { isPhone } from '@/tickets/call/contact'
import type { Question } from './asking'
import { isPointed } from './pointed'
import { subjectWords } from './subjectWords'
import styles from './SubjectsPage.module.css'

const isWhole = {
  validator: (_: unknown, phone: string | undefined) => phone?.trim() && isPhone(phone)
    ? Promise.resolve()
    : Promise.reject(new Error(wordsNow(subjectWords).phoneWrong)),
}

/** Whose data, and why: the browser remembers neither. */
export function QuestionForm({ isAsking, fault, onAsk }: {
  isAsking: boolean; fault: unknown; onAsk: (question: Question) => void
}) {
  const t = useWords(subjectWords)
  const [form] = Form.useForm<Question>()
  useEffect(() => {
    if (isPointed(fault)) form.setFields(Object.entries(fault.fields).map(([name, errors]) => ({ name: name as keyof Question, errors })))
  }, [fault, form])
  return (
    <Form form={form} layout="vertical" autoComplete="off" className={styles.question}
      onFinish={({ phone, reason }) => { onAsk({ phone: phone.trim(), reason: reason.trim() }) }}>
      <Form.Item name="phone" label={t.phone} required rules={[isWhole]} validateTrigger={['onBlur', 'onSubmit']}>
        <Input inputMode="tel" autoComplete="off" maxLength={40} placeholder={t.phoneHint} autoFocus />
      </Form.Item>
      <TextField name="reason" label={t.reason} least={5} rows={1} placeholder={t.reasonHint} />
      <Button type="primary" htmlType="submit" icon={<SearchOutlined aria-hidden />} loading={isAsking}>{t.search}</Button>
    </Form>
  )
}
