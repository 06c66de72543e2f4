import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { explain } from '@/app/api/problemWords'
import { say, useWords } from '@/app/words/words'
import { ask, logOut, lookAgain } from './session'
import styles from './SettlingIn.module.css'

const words = say(
  {
    title: '请先修改密码', why: '初始密码或过期的密码只能用来修改密码。', current: '现在的密码', next: '新密码', again: '再输一次新密码',
    rule: '至少 12 个字符，包含大写、小写、数字、符号中的三类；不要含姓名、单位、年份。', missing: '请填写', differ: '两次输入的新密码不一样',
    save: '修改密码', leave: '退出登录',
  },
  {
    title: 'Change your password first', why: 'A first or expired password opens nothing else.', current: 'Current password', next: 'New password', again: 'New password again',
    rule: 'At least 12 characters of three classes; no names, units or years.', missing: 'Please fill this in', differ: 'The two are not the same',
    save: 'Change password', leave: 'Log out',
  },
)

interface Change { current: string; next: string }

/** What stands before everything else while the password is one that somebody else knows. */
export default function ChangePassword() {
  const t = useWords(words)
  const changing = useMutation({
    mutationFn: ({ current, next }: Change) => ask('/api/v1/me/password', { current, next }),
    onSuccess: lookAgain,
  })
  const problem = changing.error ? explain(changing.error) : undefined
  return (
    <main className={styles.page}>
      <Form className={styles.sheet} layout="vertical" requiredMark={false} onFinish={(form: Change) => { changing.mutate(form) }}>
        <h1>{t.title}</h1>
        <p className={styles.why}>{t.why}</p>
        {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} className={styles.alert} />}
        <Form.Item name="current" label={t.current} rules={[{ required: true, message: t.missing }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item name="next" label={t.next} extra={t.rule} rules={[{ required: true, message: t.missing }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="again" label={t.again} dependencies={['next']} rules={[({ getFieldValue }) => ({
          validator: (_, again) => again === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t.differ)),
        })]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={changing.isPending}>{t.save}</Button>
        <Button type="link" block onClick={() => void logOut()}>{t.leave}</Button>
      </Form>
    </main>
  )
}
