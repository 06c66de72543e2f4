import { Button } from 'antd'
import { forget, logOut, useMe } from '@/app/session/session'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { FactorPanel } from './FactorPanel'
import { PasswordForm } from './PasswordForm'
import styles from './AccountPage.module.css'

const words = say(
  {
    password: '请先修改密码', passwordWhy: '初始密码和过期的密码只能用来改密码；改好后就进入系统。', factor: '请先启用动态口令',
    factorWhy: '您的岗位登录时除密码外还要动态口令；启用后就进入系统。', leave: '退出登录',
  },
  {
    password: 'Change your password first', passwordWhy: 'A first or expired password is good for nothing else.',
    factor: 'Set up a second factor first', factorWhy: 'Your role needs one.', leave: 'Log out',
  },
)

/** What has to be done before anything else is open. */
export default function Settling() {
  const t = useWords(words)
  const me = useMe()
  const isPassword = me.mustChangePassword
  return (
    <main className={styles.settling}>
      <header>
        <img src="/icon.svg" alt="" width={40} height={40} />
        <div>
          <h1>{isPassword ? t.password : t.factor}</h1>
          <p>{isPassword ? t.passwordWhy : t.factorWhy}</p>
        </div>
      </header>
      {isPassword ? <Panel title={me.name}><PasswordForm /></Panel> : <FactorPanel />}
      <Button type="link" onClick={() => { void logOut().catch(forget) }}>{t.leave}</Button>
    </main>
  )
}
