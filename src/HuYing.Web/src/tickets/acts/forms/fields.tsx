import { Form, Input, Segmented } from 'antd'
import { language, useLanguage } from '@/app/words/language'
import { say, useWords, wordsNow } from '@/app/words/words'
import { gradeName, GRADES } from '../../vocabulary'
import styles from './fields.module.css'

const words = say(
  {
    missing: (label: string) => `请填写${label}`, short: (least: number) => `请至少写 ${String(least)} 个字`,
    grade: '等级', gradeMissing: '请选择等级', optional: '选填',
  },
  {
    missing: (label: string) => `Please enter: ${label}`, short: (least: number) => `At least ${String(least)} characters`,
    grade: 'Grade', gradeMissing: 'Please choose a grade', optional: 'optional',
  },
)

/** A text as the domain's TextRule takes it: so many characters without the space around them. */
export function TextField({ name, label, least = 2, most = 500, rows = 3, isOptional, placeholder, autoFocus }: {
  name: string | string[]; label: string; least?: number; most?: number; rows?: number
  isOptional?: boolean; placeholder?: string; autoFocus?: boolean
}) {
  const t = useWords(words)
  const form = Form.useFormInstance()
  const rule = {
    validator: (_: unknown, text: string | undefined) => {
      const length = text?.trim().length ?? 0
      if (length === 0) return isOptional ? Promise.resolve() : Promise.reject(new Error(wordsNow(words).missing(label)))
      return length >= least ? Promise.resolve() : Promise.reject(new Error(wordsNow(words).short(least)))
    },
  }
  // A complaint goes with the first letter that answers it; whether it is answered is looked at when one leaves.
  const onInput = () => { if (form.getFieldError(name).length > 0) form.setFields([{ name, errors: [] }]) }
  const shown = { maxLength: most, placeholder: placeholder ?? (isOptional ? t.optional : undefined), autoFocus, onInput }
  return (
    <Form.Item name={name} label={label} required={!isOptional} rules={[rule]} validateTrigger={['onBlur', 'onSubmit']}>
      {rows === 1
        ? <Input {...shown} />
        : <Input.TextArea {...shown} rows={rows} className={styles.growing} style={{ minHeight: `${String(rows * 1.6 + 0.7)}em` }} showCount={language() === 'zh' && most <= 1000} />}
    </Form.Item>
  )
}

export function GradeField() {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <Form.Item name="grade" label={t.grade} rules={[{ required: true, message: t.gradeMissing }]}>
      <Segmented block options={GRADES.map((value) => ({ value, label: gradeName(value)[language] }))} />
    </Form.Item>
  )
}
