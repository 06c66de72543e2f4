import { useUnitName } from '@/organisation/units'
import { Pill } from '@/app/ui/Pill'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { ActButtons } from '../acts/ActButtons'
import { ClockLine } from '../clocks/ClockLine'
import { partName, shareName, type TicketDetail } from '../vocabulary'
import { ShareScore } from './ShareScore'
import styles from './Shares.module.css'

const words = say(
  { reworks: (n: number) => `返工 ${String(n)} 次` },
  { reworks: (n: number) => `${String(n)} reworks` },
)

/** The departments' shares side by side: task, clocks, and what this person may do to each. */
export function Shares({ ticket, onAct }: { ticket: TicketDetail; onAct: (act: string, no: number) => void }) {
  const t = useWords(words)
  const language = useLanguage()
  const unit = useUnitName()
  return (
    <div className={styles.shares}>
      {ticket.assignments.map((share) => (
        <article key={share.no} className={styles.share} data-ended={share.status === 'Withdrawn'}>
          <header className={styles.head}>
            <h3>{unit(share.departmentId)}</h3>
            <Pill tone={share.role === 'Lead' ? 'accent' : 'plain'}>{partName(share.role)[language]}</Pill>
            <span className={styles.status}>{shareName(share.status)[language]}</span>
          </header>
          <p className={styles.task}>{share.task}</p>
          <div>{share.clocks.map((clock) => <ClockLine key={clock.kind} clock={clock} />)}</div>
          {share.reworks > 0 && <p className={styles.rework}>{t.reworks(share.reworks)}</p>}
          {share.scorecard && <ShareScore card={share.scorecard} total={share.total} />}
          {share.allowedActions.length > 0 && (
            <footer className="no-print"><ActButtons acts={share.allowedActions} ticket={ticket} onAct={(act) => { onAct(act, share.no) }} /></footer>
          )}
        </article>
      ))}
    </div>
  )
}
