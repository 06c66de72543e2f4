import { LockOutlined } from '@ant-design/icons'
import { Form, Input } from 'antd'
import { say, useWords } from '@/app/words/words'
import { isPhone } from './contact'
import styles from './CallForm.module.css'

const words = say(
  {
    name: '姓名', phone: '电话', detail: '其他', detailHint: '住址，或别的联系办法',
    sealed: '选填。加密保存，不写进呼叫内容；平时只显示“张**、138****5678”，要看全须写明理由，并记录在案。草稿不保存这一栏；断网时提交的，在本机加密存到发出为止。',
    phoneWrong: '请填写电话号码：数字、空格和 - ( ) +', missing: '请填写姓名或电话',
  },
  {
    name: 'Name', phone: 'Phone', detail: 'Other', detailHint: 'Address, or another way to reach the person',
    sealed: 'Optional. Sealed and kept apart from the call: people see “张**, 138****5678”; whoever needs all of it gives a reason, on record. Drafts do not keep it; what is sent without a network stays sealed on this device until it is gone.',
    phoneWrong: 'Digits, blanks and - ( ) + only', missing: 'Name or phone, please',
  },
)

/** Who reported it, beside a call. It is part of the form and not of the call: see contact.ts. */
export function ContactFields() {
  const t = useWords(words)
  return (
    <>
      <p className={styles.hint}><LockOutlined aria-hidden /> {t.sealed}</p>
      <ContactInputs under={['contact']} />
    </>
  )
}

/** Name or phone, and what else helps to reach the person; at least one of the two where the contact is all there is. */
export function ContactInputs({ under = [], isRequired }: { under?: readonly string[]; isRequired?: boolean }) {
  const t = useWords(words)
  const detail = Form.useWatch([...under, 'detail']) as string | undefined
  const needsOne = ({ getFieldValue }: { getFieldValue: (name: string[]) => unknown }) => ({
    validator: (_: unknown, phone: string | undefined) =>
      (isRequired ?? detail) && !phone?.trim() && !(getFieldValue([...under, 'name']) as string | undefined)?.trim()
        ? Promise.reject(new Error(t.missing))
        : isPhone(phone) ? Promise.resolve() : Promise.reject(new Error(t.phoneWrong)),
  })
  return (
    <>
      <div className={styles.row}>
        <Form.Item name={[...under, 'name']} label={t.name}><Input maxLength={40} autoComplete="off" /></Form.Item>
        <Form.Item name={[...under, 'phone']} label={t.phone} rules={[needsOne]} validateTrigger={['onBlur', 'onSubmit']}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name={[...under, 'detail']} label={t.detail}>
        <Input maxLength={200} placeholder={t.detailHint} autoComplete="off" />
      </Form.Item>
    </>
  )
}
