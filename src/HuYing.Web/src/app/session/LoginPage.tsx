import { LockOutlined, SafetyOutlined, UserOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { Navigate, useSearchParams } from 'react-router'
import { isRefused, Refused } from '@/app/api/problem'
import { explain } from '@/app/api/problemWords'
import { LanguageSwitch } from '@/app/shell/LanguageSwitch'
import { say, useWords } from '@/app/words/words'
import { ExternalWay } from './ExternalWay'
import { giveCode, logIn, useSession } from './session'
import styles from './LoginPage.module.css'

const words = say(
  {
    product: '呼应', motto: '街道呼叫，部门响应', login: '登录名', password: '密码', enter: '登录',
    loginMissing: '请填写登录名', passwordMissing: '请填写密码',
    promise: '不响应、迟响应、响应不作为，系统自己发现，到点记录，一条不漏。',
    second: '请输入动态口令', code: '动态口令', recovery: '打开手机上的验证器查看 6 位数字；手机不在身边时可用恢复码。', codeMissing: '请填写动态口令',
    idle: '您有一阵没有操作，已自动退出', ended: '登录已结束', goOn: '登录后回到原来的页面。呼叫草稿还在这台设备上。', first: '登录后打开您要的页面',
  },
  {
    product: 'HuYing', motto: 'Streets call, departments respond', login: 'Login', password: 'Password', enter: 'Log in',
    loginMissing: 'Please enter your login', passwordMissing: 'Please enter your password',
    promise: 'What is not answered, or answered late, is noticed and recorded when it happens.',
    second: 'Second step', code: 'Code', recovery: 'Six digits from your authenticator app, or a recovery code.', codeMissing: 'Please enter the code',
    idle: 'You have been logged out: nobody used the page for a while', ended: 'Your login has ended',
    goOn: 'Log in to go on where you were. Drafts of calls are still on this device.', first: 'Log in to open the page',
  },
)

export function LoginPage() {
  const t = useWords(words)
  const [search] = useSearchParams()
  const session = useSession()
  const entering = useMutation({ mutationFn: (form: { login: string; password: string }) => logIn(form.login, form.password) })
  const proving = useMutation({ mutationFn: (form: { code: string }) => giveCode(form.code.trim()) })
  const isHalfway = (entering.data === 'SecondFactor' || search.get('step') === 'code') && !isRefused(proving.error, 'second_step_over')
  const back = search.get('back')
  const ended = search.get('ended')

  if (session.data) return <Navigate replace to={back && /^\/(?![/\\])/.test(back) ? back : '/'} />
  // Whoever went to the district's own login and did not get in comes back with the reason in the address.
  const sentBack = search.get('problem')
  const fault = proving.error ?? entering.error ?? (sentBack?.startsWith('external_') && entering.isIdle ? new Refused(sentBack, 0) : null)
  const problem = fault ? explain(fault) : undefined
  return (
    <main className={styles.page}>
      <section className={styles.brand}>
        <img src="/icon.svg" alt="" width={56} height={56} />
        <h1>{t.product}</h1>
        <p className={styles.motto}>{t.motto}</p>
        <p className={styles.promise}>{t.promise}</p>
      </section>
      <section className={styles.entry}>
        {isHalfway && (
          <Form className={styles.form} layout="vertical" size="large" requiredMark={false}
            onFinish={(form: { code: string }) => { proving.mutate(form) }}>
            <h2>{t.second}</h2>
            {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} className={styles.alert} />}
            <Form.Item name="code" label={t.code} extra={t.recovery} rules={[{ required: true, message: t.codeMissing }]}>
              <Input prefix={<SafetyOutlined />} autoComplete="one-time-code" inputMode="numeric" autoFocus />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={proving.isPending}>{t.enter}</Button>
          </Form>
        )}
        <Form className={styles.form} layout="vertical" size="large" requiredMark={false} hidden={isHalfway}
          onFinish={(form: { login: string; password: string }) => { entering.mutate(form) }}>
          <h2>{t.enter}</h2>
          {!problem && ended && <Alert type="info" showIcon title={ended === 'idle' ? t.idle : t.ended} description={t.goOn} className={styles.alert} />}
          {!problem && !ended && back && <Alert type="info" showIcon title={t.first} className={styles.alert} />}
          {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} className={styles.alert} />}
          <Form.Item name="login" label={t.login} rules={[{ required: true, message: t.loginMissing }]}>
            <Input prefix={<UserOutlined />} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Form.Item>
          <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.passwordMissing }]}>
            <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={entering.isPending}>{t.enter}</Button>
        </Form>
        <footer className={styles.foot}><ExternalWay /><LanguageSwitch /></footer>
      </section>
    </main>
  )
}
