import { App } from 'antd'
import { PasswordForm } from '@/app/session/password/PasswordForm'
import { lookAgain, useMe } from '@/app/session/session'
import { roleName } from '@/app/session/roles'
import { Page, Panel } from '@/app/ui/Page'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { FactorPanel } from './FactorPanel'
import { readSessionsAgain } from './queries'
import { SessionList } from './SessionList'
import styles from './AccountPage.module.css'

const words = say(
  { title: '我的账号', password: '修改密码', changed: '密码已修改，其他登录已退出' },
  { title: 'My account', password: 'Change password', changed: 'Changed; other sessions have ended' },
)

/** How a person proves who he is, and where he is logged in. */
export default function AccountPage() {
  const t = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const { message } = App.useApp()
  const changed = () => {
    void message.success(t.changed)
    readSessionsAgain()
    void lookAgain()
  }
  return (
    <Page title={t.title} note={`${me.name} · ${me.unit.name} · ${roleName(me.role)[language]}`}>
      <div className={styles.columns}>
        <FactorPanel />
        <Panel title={t.password}><PasswordForm onDone={changed} /></Panel>
      </div>
      <SessionList />
    </Page>
  )
}
