import { useUnitName } from '@/organisation/units'
import { shortTime } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { standing } from '../clocks/standing'
import { kindName, statusName, type TicketLine } from '../vocabulary'
import styles from './PrintedTickets.module.css'

const words = say(
  {
    id: '编号', title: '标题', kind: '类型', status: '状态', street: '街道', departments: '承办部门', at: '呼叫时间', clock: '时限',
    all: (n: number) => `共 ${String(n)} 件`, some: (n: number) => `前 ${String(n)} 件；其余请先向下滚动载入，再打印。`,
  },
  {
    id: 'Number', title: 'Title', kind: 'Kind', status: 'Status', street: 'Street', departments: 'Departments', at: 'Raised', clock: 'Clock',
    all: (n: number) => `${String(n)} tickets`, some: (n: number) => `The first ${String(n)}; scroll down to load the others before printing.`,
  },
)

/** A list on paper: a table whose head stands on every sheet. On the screen only what is in sight exists. */
export function PrintedTickets({ lines, isCut }: { lines: readonly TicketLine[]; isCut: boolean }) {
  const t = useWords(words)
  const language = useLanguage()
  const unit = useUnitName()
  const now = useNow(60_000)
  return (
    <table className={styles.table}>
      <caption>{isCut ? t.some(lines.length) : t.all(lines.length)}</caption>
      <thead>
        <tr>{[t.id, t.title, t.kind, t.status, t.street, t.departments, t.at, t.clock].map((name) => <th key={name} scope="col">{name}</th>)}</tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>{line.id}</td>
            <td>{line.title}</td>
            <td>{kindName(line.kind)[language]}</td>
            <td>{statusName(line.status)[language]}</td>
            <td>{unit(line.streetId, true)}</td>
            <td>{line.departments.map((id) => unit(id, true)).join('、')}</td>
            <td>{shortTime(line.raisedAt ?? line.draftedAt, now)}</td>
            <td>{clockOf(line, now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function clockOf(line: TicketLine, now: number): string {
  if (line.endedAt !== null && !line.breached) return ''
  return standing({ warnAt: line.warnAt, due: line.endedAt === null ? line.dueAt : null, breached: line.breached, paused: line.suspended }, now).text
}
