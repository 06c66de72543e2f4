import { Button, Table } from 'antd'
import { roleName, type Role } from '@/app/session/roles'
import { secondTime } from '@/app/time/format'
import { Pill } from '@/app/ui/Pill'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import type { AuditLine } from './queries'

const words = say(
  {
    at: '时间', who: '谁', role: '岗位', act: '操作', target: '对象', result: '结果', from: '来自', Done: '完成', Refused: '被拒绝',
    stranger: '未登录',
  },
  {
    at: 'Time', who: 'Who', role: 'Role', act: 'Act', target: 'Object', result: 'Result', from: 'From', Done: 'done',
    Refused: 'refused', stranger: 'nobody known',
  },
)

export function AuditTable({ lines, onOpen }: { lines: readonly AuditLine[]; onOpen: (line: AuditLine) => void }) {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <Table<AuditLine> size="small" dataSource={lines} rowKey="place" pagination={false} scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t.at,
          render: (_, one) => <Button type="link" size="small" onClick={() => { onOpen(one) }}>{secondTime(one.at)}</Button>,
        },
        { title: t.who, render: (_, one) => one.accountId === '' ? t.stranger : `${one.name}（${one.accountId}）` },
        { title: t.role, render: (_, one) => one.role === '' ? '—' : roleName(one.role as Role)[language] },
        { title: t.act, dataIndex: 'act' },
        { title: t.target, dataIndex: 'target' },
        {
          title: t.result,
          render: (_, one) => one.result === 'Refused' ? <><Pill tone="strong">{t.Refused}</Pill> {one.code}</> : <Pill>{t.Done}</Pill>,
        },
        { title: t.from, dataIndex: 'address' },
      ]} />
  )
}
