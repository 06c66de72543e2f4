import { Drawer } from 'antd'
import { roleName } from '@/app/session/roles'
import { useMe } from '@/app/session/session'
import { fullTime } from '@/app/time/format'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { AccountActs } from './AccountActs'
import { AccountMarks } from './AccountMarks'
import { useUnitTree, type Account } from './queries'
import styles from './OrganisationPage.module.css'

const words = say(
  {
    login: '登录名', role: '岗位', unit: '单位', duty: '职责', paired: '包联街道', seen: '最近登录', state: '状态', external: '统一身份',
    none: '—',
  },
  {
    login: 'Login', role: 'Role', unit: 'Unit', duty: 'Duty', paired: 'Paired streets', seen: 'Last login',
    state: 'State', external: 'External identity', none: '—',
  },
)

/** One account: what it is, and what the one who looks may do about it. */
export function AccountDrawer({ account, onClose }: { account: Account | undefined; onClose: () => void }) {
  const t = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const { data: units } = useUnitTree()
  const unitName = (id: string) => units?.find((unit) => unit.id === id)?.name ?? id
  return (
    <Drawer open={account !== undefined} title={account?.name} size={460} onClose={onClose} destroyOnHidden>
      {account && (
        <>
          <dl className={styles.facts}>
            <dt>{t.login}</dt><dd>{account.login}</dd>
            <dt>{t.role}</dt><dd>{roleName(account.role)[language]}</dd>
            <dt>{t.unit}</dt><dd>{unitName(account.unitId)}</dd>
            <dt>{t.duty}</dt><dd>{account.duty ?? t.none}</dd>
            {account.pairedStreets.length > 0 && <><dt>{t.paired}</dt><dd>{account.pairedStreets.map(unitName).join('、')}</dd></>}
            <dt>{t.seen}</dt><dd>{fullTime(account.seenAt)}</dd>
            {account.external && <><dt>{t.external}</dt><dd>{account.external.issuer} · {account.external.subject}</dd></>}
            <dt>{t.state}</dt><dd><AccountMarks account={account} /></dd>
          </dl>
          <AccountActs key={account.id} account={account} me={me} />
        </>
      )}
    </Drawer>
  )
}
