import { Drawer } from 'antd'
import { Fragment } from 'react'
import { secondTime } from '@/app/time/format'
import { say, useWords } from '@/app/words/words'
import type { AuditLine } from './queries'
import styles from './AuditPage.module.css'

const words = say(
  {
    title: '审计记录', at: '时间', accountId: '账号', name: '姓名', role: '岗位', unitId: '单位', act: '操作', target: '对象',
    result: '结果', code: '拒绝代码', address: '来自',
    session: '登录标识', trace: '追踪号', place: '链上位置',
  },
  {
    title: 'Audit record', at: 'Time', accountId: 'Account', name: 'Name', role: 'Role', unitId: 'Unit', act: 'Act',
    target: 'Object', result: 'Result', code: 'Code', address: 'From',
    session: 'Session', trace: 'Trace', place: 'Place in the chain',
  },
)

const ROWS = ['accountId', 'name', 'role', 'unitId', 'act', 'target', 'result', 'code', 'address', 'session', 'trace', 'place'] as const

/** Everything on record about one act, as it was written. */
export function AuditDetail({ line, onClose }: { line: AuditLine | undefined; onClose: () => void }) {
  const t = useWords(words)
  return (
    <Drawer open={line !== undefined} title={t.title} size={520} onClose={onClose}>
      {line && (
        <dl className={styles.facts}>
          <dt>{t.at}</dt><dd>{secondTime(line.at)}</dd>
          {ROWS.filter((row) => line[row] !== '').map((row) => <Fragment key={row}><dt>{t[row]}</dt><dd>{line[row]}</dd></Fragment>)}
          {Object.entries(line.detail).map(([name, value]) => <Fragment key={name}><dt>{name}</dt><dd>{value}</dd></Fragment>)}
        </dl>
      )}
    </Drawer>
  )
}
