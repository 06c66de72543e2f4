import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { api, read, type Schemas } from '@/app/api/client'
import { explain } from '@/app/api/problemWords'
import { say, useWords } from '@/app/words/words'
import styles from './PasswordForm.module.css'

type Filled = Schemas['PasswordChange'] & { again: string }

const words = say(
  {
    current: '现在的密码', next: '新密码', again: '再输一遍新密码', save: '修改密码', missing: '请填写',
    differ: '两次输入不一致',
    rule: '至少 12 个字符，大写、小写、数字、符号中的三类；姓名、登录名、单位、年份、常见词不算数，不能与最近五次相同。', short: '至少 12 个字符',
  },
  {
    current: 'Current password', next: 'New password', again: 'New password again', save: 'Change password',
    missing: 'Please fill in', differ: 'They differ',
    rule: 'At least 12 characters, three of capitals, small letters, digits, signs; names, login, unit, years and common words count for nothing; none of the last five.',
    short: 'At least 12 characters',
  },
)

/** A new password; whoever shows the form says what follows. */
export function PasswordForm({ onDone, isBlock }: { onDone: () => void; isBlock?: boolean }) {
  const t = useWords(words)
  const [form] = Form.useForm<Filled>()
  const changing = useMutation({
    mutationFn: ({ current, next }: Filled) => read(api.POST('/api/v1/me/password', { body: { current, next } })),
    onSuccess: () => {
      form.resetFields()
      onDone()
    },
  })
  const problem = changing.error && explain(changing.error)
  const required = { required: true, message: t.missing }
  return (
    <Form form={form} layout="vertical" requiredMark={false} className={styles.form}
      onFinish={(values) => { changing.mutate(values) }}>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} />}
      <Form.Item name="current" label={t.current} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={t.next} extra={t.rule} rules={[required, { min: 12, message: t.short }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="again" label={t.again} dependencies={['next']}
        rules={[required, ({ getFieldValue }) => ({
          validator: (_, value) => !value || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t.differ)),
        })]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block={isBlock} loading={changing.isPending}>{t.save}</Button>
    </Form>
  )
}
