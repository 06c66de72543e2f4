import { ThunderboltFilled } from '@ant-design/icons'
import { useUnitName } from '@/organisation/units'
import { Pill } from '@/app/ui/Pill'
import { PrintButton } from '@/app/ui/PrintButton'
import { fullTime } from '@/app/time/format'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { ActButtons } from '../acts/ActButtons'
import { ClockLine } from '../clocks/ClockLine'
import { className, gradeName, kindName, sensitivityName, statusName, type TicketDetail } from '../vocabulary'
import styles from './TicketHead.module.css'

const words = say(
  { suspended: '挂账中', urges: (n: number) => `催办 ${String(n)} 次`, raised: '呼叫于', drafted: '起草于', caseNumber: '案卷号' },
  { suspended: 'suspended', urges: (n: number) => `urged ${String(n)}×`, raised: 'raised', drafted: 'drafted', caseNumber: 'case' },
)

/** What one must know before anything else: what it is, where it stands, how much time is left, what one may do. */
export function TicketHead({ ticket, onAct }: { ticket: TicketDetail; onAct: (act: string) => void }) {
  const t = useWords(words)
  const language = useLanguage()
  const unit = useUnitName()
  const { content } = ticket
  const facts = [
    unit(ticket.streetId),
    ticket.raisedAt ? `${t.raised} ${fullTime(ticket.raisedAt)}` : `${t.drafted} ${fullTime(ticket.draftedAt)}`,
    ticket.grade && gradeName(ticket.grade)[language],
    ticket.class && ticket.class !== 'Emergency' && className(ticket.class)[language],
    ticket.urges > 0 && t.urges(ticket.urges),
    ticket.caseNumber && `${t.caseNumber} ${ticket.caseNumber}`,
  ].filter(Boolean)
  return (
    <header className={styles.head}>
      <p className={styles.marks}>
        <Pill tone={ticket.endedAt ? 'done' : 'accent'}>{statusName(ticket.status)[language]}</Pill>
        <Pill tone={content.kind === 'Emergency' ? 'strong' : 'plain'}>
          {content.kind === 'Emergency' && <ThunderboltFilled aria-hidden />} {kindName(content.kind)[language]}
        </Pill>
        {ticket.suspended && <Pill>{t.suspended}</Pill>}
        {ticket.sensitivity !== 'Internal' && <Pill>{sensitivityName(ticket.sensitivity)[language]}</Pill>}
        <span className={styles.id}>{ticket.id}</span>
        <PrintButton size="small" type="text" className={styles.print} />
      </p>
      <h1 className={styles.title}>{content.title}</h1>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {ticket.dispatching && ticket.assignments.length === 0 && <ClockLine clock={ticket.dispatching} />}
      <div className="no-print"><ActButtons acts={ticket.allowedActions} ticket={ticket} onAct={onAct} /></div>
    </header>
  )
}
