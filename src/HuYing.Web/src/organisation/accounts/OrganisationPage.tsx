import { SearchOutlined } from '@ant-design/icons'
import { Input, Select, Tree } from 'antd'
import { useMemo, useState } from 'react'
import { roleName, ADMINISTRATORS, AT_WORK, type Role } from '@/app/session/roles'
import { useMe } from '@/app/session/session'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { AccountDrawer } from './AccountDrawer'
import { AccountTable } from './AccountTable'
import { NewAccount } from './NewAccount'
import { useAccounts, useUnitTree } from './queries'
import { treeOf, within } from './units'
import styles from './OrganisationPage.module.css'

const words = say(
  {
    title: '单位与账号', note: '三员分立：系统管理员建账号，安全管理员定岗位、重置密码，审计管理员看记录；谁也不能给自己授权。', units: '单位', accounts: '账号',
    search: '姓名、登录名、职责', role: '全部岗位', n: (n: number) => `${String(n)} 个`,
  },
  {
    title: 'Units and accounts',
    note: 'Three administrators: one opens accounts, one grants roles and resets passwords, one reads the records. Nobody grants himself anything.',
    units: 'Units', accounts: 'Accounts', search: 'Name, login, duty', role: 'All roles', n: (n: number) => String(n),
  },
)

/** Who belongs where and may do what. */
export default function OrganisationPage() {
  const t = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const units = useUnitTree()
  const accounts = useAccounts()
  const [unit, setUnit] = useState<string>()
  const [role, setRole] = useState<Role>()
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<string>()
  const tree = useMemo(() => treeOf(units.data ?? []), [units.data])
  const inside = useMemo(() => unit === undefined ? undefined : within(units.data ?? [], unit), [unit, units.data])
  const sought = text.trim().toLowerCase()
  const found = (accounts.data ?? []).filter((one) => (!inside || inside.has(one.unitId)) && (!role || one.role === role)
    && (sought === '' || [one.name, one.login, one.duty ?? ''].some((part) => part.toLowerCase().includes(sought))))
  return (
    <Page title={t.title} note={t.note} actions={me.role === 'SystemAdministrator' && <NewAccount />}>
      <div className={styles.columns}>
        <Panel title={t.units} isFlush>
          <Loaded query={units}>
            {() => (
              <Tree className={styles.tree} blockNode treeData={tree} selectedKeys={unit === undefined ? [] : [unit]}
                height={620}
                defaultExpandedKeys={tree.map((one) => one.key)} onSelect={([key]) => { setUnit(key as string | undefined) }} />
            )}
          </Loaded>
        </Panel>
        <Panel title={`${t.accounts} · ${t.n(found.length)}`} isFlush
          extra={(
            <>
              <Select className={styles.role} allowClear placeholder={t.role} aria-label={t.role} value={role}
                onChange={setRole}
                options={[...AT_WORK, ...ADMINISTRATORS].map((value) => ({ value, label: roleName(value)[language] }))} />
              <Input className={styles.search} allowClear prefix={<SearchOutlined />} placeholder={t.search}
                aria-label={t.search}
                value={text} onChange={(event) => { setText(event.target.value) }} />
            </>
          )}>
          <Loaded query={accounts}>{() => <AccountTable accounts={found} onOpen={setOpened} />}</Loaded>
        </Panel>
      </div>
      <AccountDrawer account={accounts.data?.find((one) => one.id === opened)}
        onClose={() => { setOpened(undefined) }} />
    </Page>
  )
}
