import { useUnitName } from '@/organisation/units'
import { dayName, dayOf, timeOfDay } from '@/app/time/format'
import { roleName } from '@/app/session/roles'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import type { TicketDetail } from '../vocabulary'
import { eventName, weightOf } from './eventWords'
import { EventDetail } from './EventDetail'
import { filesOf, payloadOf, type Entry } from './payload'
import { Thumbs } from './Thumbs'
import styles from './Timeline.module.css'

const words = say({ by: '系统' }, { by: 'system' })

/** Everything that happened, the latest first, by day. */
export function Timeline({ ticket, entries }: { ticket: TicketDetail; entries: readonly Entry[] }) {
  const newestFirst = entries.toReversed()
  // A photo stands where somebody said something about it, not also where it was uploaded.
  const named = new Set(entries.filter((entry) => entry.kind !== 'attached').flatMap((entry) => filesOf(payloadOf(entry))))
  return (
    <ol className={styles.timeline}>
      {newestFirst.map((entry, at) => {
        const before = newestFirst[at - 1]
        const isNewDay = !before || dayOf(before.at) !== dayOf(entry.at)
        return (
          <li key={entry.seq}>
            {isNewDay && <p className={styles.day}>{dayName(entry.at)}</p>}
            <Happened entry={entry} ticket={ticket} named={named} />
          </li>
        )
      })}
    </ol>
  )
}

function Happened({ entry, ticket, named }: { entry: Entry; ticket: TicketDetail; named: ReadonlySet<string> }) {
  const t = useWords(words)
  const language = useLanguage()
  const unit = useUnitName()
  const payload = payloadOf(entry)
  const share = ticket.assignments.find((one) => one.no === payload.no)
  const files = ticket.attachments.filter((file) =>
    filesOf(payload).includes(file.id) && !(entry.kind === 'attached' && named.has(file.id)))
  const ofUnit = unit(entry.by.unitId, true)
  const isSystem = entry.by.role === 'System'
  return (
    <article className={styles.entry} data-weight={weightOf(entry.kind)}>
      <time className={styles.time} dateTime={entry.at}>{timeOfDay(entry.at)}</time>
      <span className={styles.dot} aria-hidden />
      <div className={styles.what}>
        <p>
          <strong>{eventName(entry.kind)[language]}</strong>
          {share && <span className={styles.share}>{unit(share.departmentId, true)}</span>}
          <span className={styles.by}>
            {isSystem ? t.by : `${entry.by.name} · ${ofUnit === entry.by.unitId ? roleName(entry.by.role)[language] : ofUnit}`}
          </span>
        </p>
        <EventDetail payload={payload} />
        {files.length > 0 && <Thumbs ticketId={ticket.id} files={files} />}
      </div>
    </article>
  )
}
