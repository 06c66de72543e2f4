import { Button, Table } from 'antd'
import { roleName } from '@/app/session/roles'
import { listTime } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { AccountMarks } from './AccountMarks'
import { useUnitTree, type Account } from './queries'

const words = say(
  { name: '姓名', login: '登录名', role: '岗位', unit: '单位', duty: '职责', seen: '最近登录', state: '状态' },
  { name: 'Name', login: 'Login', role: 'Role', unit: 'Unit', duty: 'Duty', seen: 'Last login', state: 'State' },
)

export function AccountTable({ accounts, onOpen }: { accounts: readonly Account[]; onOpen: (id: string) => void }) {
  const t = useWords(words)
  const language = useLanguage()
  const now = useNow(60_000)
  const { data: units } = useUnitTree()
  const unitName = (id: string) => units?.find((unit) => unit.id === id)?.name ?? id
  return (
    <Table<Account> size="middle" dataSource={accounts} rowKey="id" scroll={{ x: 'max-content' }}
      pagination={{ defaultPageSize: 20, showSizeChanger: true, hideOnSinglePage: true }}
      columns={[
        {
          title: t.name, fixed: 'left', sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
          render: (_, one) => <Button type="link" size="small" onClick={() => { onOpen(one.id) }}>{one.name}</Button>,
        },
        { title: t.login, dataIndex: 'login', sorter: (a, b) => a.login.localeCompare(b.login) },
        { title: t.role, render: (_, one) => roleName(one.role)[language] },
        { title: t.unit, render: (_, one) => unitName(one.unitId) },
        { title: t.duty, render: (_, one) => one.duty ?? '—' },
        {
          title: t.seen, sorter: (a, b) => a.seenAt.localeCompare(b.seenAt),
          render: (_, one) => listTime(one.seenAt, now),
        },
        { title: t.state, render: (_, one) => <AccountMarks account={one} /> },
      ]} />
  )
}
