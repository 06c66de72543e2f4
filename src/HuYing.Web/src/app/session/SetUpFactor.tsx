import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { isRefused } from '@/app/api/problem'
import { explain } from '@/app/api/problemWords'
import { QrCode } from '@/app/ui/QrCode'
import { say, useWords } from '@/app/words/words'
import { ask, logOut, lookAgain } from './session'
import styles from './SettlingIn.module.css'

const words = say(
  {
    title: '请先启用动态口令', why: '您的岗位须有第二道验证。用手机验证器扫码，再输入 6 位数字。', begin: '开始', code: '6 位动态口令',
    missing: '请填写', confirm: '启用', secret: '扫不了码时手工输入', password: '先确认本人：密码', leave: '退出登录',
    codes: '恢复码：每个只能用一次，手机丢了靠它登录。请抄下来妥善保管，离开本页就看不到了。', done: '我已抄好，进入系统',
  },
  {
    title: 'Set up the second factor first', why: 'Your role needs one. Scan with an authenticator app, then enter the six digits.', begin: 'Begin', code: 'Six digits',
    missing: 'Please fill this in', confirm: 'Turn on', secret: 'To type it in', password: 'It is still you: password', leave: 'Log out',
    codes: 'Recovery codes: each works once, for when the phone is lost. Write them down; they are not shown again.', done: 'I have them',
  },
)

interface Offer { secret: string; uri: string }

/** What stands before everything else while a role's second factor is missing. */
export default function SetUpFactor() {
  const t = useWords(words)
  const offering = useMutation({ mutationFn: () => ask<Offer>('/api/v1/me/second-factor') })
  const proving = useMutation({
    mutationFn: ({ password }: { password: string }) => ask('/api/v1/sessions/confirm', { password }),
    onSuccess: () => { offering.mutate() },
  })
  const confirming = useMutation({ mutationFn: ({ code }: { code: string }) => ask<{ codes: string[] }>('/api/v1/me/second-factor/confirm', { code }) })
  const mustProve = isRefused(offering.error, 'confirmation_required')
  const fault = confirming.error ?? proving.error ?? (mustProve ? null : offering.error)
  const problem = fault ? explain(fault) : undefined
  return (
    <main className={styles.page}>
      <section className={styles.sheet}>
        <h1>{t.title}</h1>
        <p className={styles.why}>{t.why}</p>
        {problem && <Alert type="error" showIcon title={problem.title} description={problem.advice} className={styles.alert} />}
        {confirming.data ? (
          <>
            <p>{t.codes}</p>
            <ul className={styles.codes}>{confirming.data.codes.map((code) => <li key={code}>{code}</li>)}</ul>
            <Button type="primary" block onClick={() => void lookAgain()}>{t.done}</Button>
          </>
        ) : offering.data ? (
          <Form layout="vertical" onFinish={(form: { code: string }) => { confirming.mutate(form) }}>
            <div className={styles.code}><QrCode value={offering.data.uri} label={t.why} /><small>{t.secret} {offering.data.secret}</small></div>
            <Form.Item name="code" label={t.code} rules={[{ required: true, message: t.missing }]}>
              <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} autoFocus />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={confirming.isPending}>{t.confirm}</Button>
          </Form>
        ) : mustProve ? (
          <Form layout="vertical" onFinish={(form: { password: string }) => { proving.mutate(form) }}>
            <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.missing }]}>
              <Input.Password autoComplete="current-password" autoFocus />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={proving.isPending}>{t.begin}</Button>
          </Form>
        ) : <Button type="primary" block loading={offering.isPending} onClick={() => { offering.mutate() }}>{t.begin}</Button>}
        <Button type="link" block onClick={() => void logOut()}>{t.leave}</Button>
      </section>
    </main>
  )
}
