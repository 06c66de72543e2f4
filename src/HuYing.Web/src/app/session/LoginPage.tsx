import { LockOutlined, UserOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { Navigate, useSearchParams } from 'react-router'
import { explain } from '@/app/api/problemWords'
import { LanguageSwitch } from '@/app/shell/LanguageSwitch'
import { say, useWords } from '@/app/words/words'
import { logIn, useSession } from './session'
import styles from './LoginPage.module.css'

const words = say(
  {
    product: '呼应', motto: '街道呼叫,部门响应', login: '登录名', password: '密码', enter: '登录',
    loginMissing: '请填写登录名', passwordMissing: '请填写密码',
    promise: '不响应、迟响应、响应不作为,系统自己发现,到点记录,一条不漏。',
    ended: '登录已到期,请重新登录;登录后回到原来的页面。',
  },
  {
    product: 'HuYing', motto: 'Streets call, departments respond', login: 'Login', password: 'Password', enter: 'Log in',
    loginMissing: 'Please enter your login', passwordMissing: 'Please enter your password',
    promise: 'What is not answered, or answered late, is noticed and recorded when it happens.',
    ended: 'You have been logged out. Log in to go on where you were.',
  },
)

export function LoginPage() {
  const t = useWords(words)
  const [search] = useSearchParams()
  const session = useSession()
  const entering = useMutation({ mutationFn: (form: { login: string; password: string }) => logIn(form.login, form.password) })
  const back = search.get('back')

  if (session.data) return <Navigate replace to={back && /^\/(?![/\\])/.test(back) ? back : '/'} />
  const problem = entering.error ? explain(entering.error) : undefined
  return (
    <main className={styles.page}>
      <section className={styles.brand}>
        <img src="/icon.svg" alt="" width={56} height={56} />
        <h1>{t.product}</h1>
        <p className={styles.motto}>{t.motto}</p>
        <p className={styles.promise}>{t.promise}</p>
      </section>
      <section className={styles.entry}>
        <Form className={styles.form} layout="vertical" size="large" requiredMark={false}
          onFinish={(form: { login: string; password: string }) => { entering.mutate(form) }}>
          <h2>{t.enter}</h2>
          {back && !problem && <Alert type="info" showIcon title={t.ended} className={styles.alert} />}
          {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} className={styles.alert} />}
          <Form.Item name="login" label={t.login} rules={[{ required: true, message: t.loginMissing }]}>
            <Input prefix={<UserOutlined />} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Form.Item>
          <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.passwordMissing }]}>
            <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={entering.isPending}>{t.enter}</Button>
        </Form>
        <footer className={styles.foot}><LanguageSwitch /></footer>
      </section>
    </main>
  )
}
