import { Pill } from '@/app/ui/Pill'
import { say, useWords } from '@/app/words/words'
import type { Account } from './queries'
import styles from './OrganisationPage.module.css'

const words = say(
  {
    disabled: '已停用', locked: '锁定中', dormant: '长期未用', first: '初始密码', demo: '演示密码', factor: '动态口令',
    sessions: (n: number) => `在线 ${String(n)}`,
  },
  {
    disabled: 'disabled', locked: 'locked', dormant: 'dormant', first: 'first password', demo: 'demo password',
    factor: 'second factor', sessions: (n: number) => `${String(n)} online`,
  },
)

/** What is special about an account, in words. */
export function AccountMarks({ account }: { account: Account }) {
  const t = useWords(words)
  return (
    <span className={styles.marks}>
      {account.disabled && <Pill tone="strong">{t.disabled}</Pill>}
      {account.locked && <Pill tone="strong">{t.locked}</Pill>}
      {account.dormant && <Pill>{t.dormant}</Pill>}
      {account.password === 'First' && <Pill>{t.first}</Pill>}
      {account.password === 'Demo' && <Pill>{t.demo}</Pill>}
      {account.secondFactor && <Pill tone="accent">{t.factor}</Pill>}
      {account.sessions > 0 && <Pill tone="accent">{t.sessions(account.sessions)}</Pill>}
    </span>
  )
}
