import { Link } from 'react-router'
import { fullTime } from '@/app/time/format'
import { Pill } from '@/app/ui/Pill'
import { useLanguage } from '@/app/words/language'
import { useWords } from '@/app/words/words'
import { statusName } from '@/tickets/vocabulary'
import type { Outcome } from './outcome'
import { standingOf, type Held } from './standing'
import { subjectWords } from './subjectWords'
import styles from './SubjectsPage.module.css'

/** One ticket: what it holds, why, and what became of it. */
export function HeldItem({ item, until, outcome }: { item: Held; until: number | undefined; outcome: Outcome | undefined }) {
  const t = useWords(subjectWords)
  const language = useLanguage()
  const { contact, ticketId } = item
  const isErased = outcome === 'erased'
  const why = { held: t.held, open: t.open, ended: t.endedWhy }[standingOf(item)]
  const facts: [string, string | null | undefined][] = [
    ...(isErased ? [] : [[t.name, contact.name], [t.number, contact.phone], [t.detail, contact.detail]] as [string, string | null | undefined][]),
    [t.drafted, fullTime(item.draftedAt)],
    [t.ended, item.endedAt && fullTime(item.endedAt)],
    [t.until, until !== undefined && !isErased ? fullTime(until) : null],
  ]
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        {item.maySee ? <Link to={`/tickets/${ticketId}`}>{ticketId}</Link> : <strong>{ticketId}</strong>}
        <Pill>{statusName(item.status)[language]}</Pill>
        {outcome && <OutcomePill outcome={outcome} />}
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => value && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
      {!isErased && <p className={styles.why}>{why}</p>}
      {!item.maySee && <p className={styles.why}>{t.streetOnly}</p>}
    </li>
  )
}

function OutcomePill({ outcome }: { outcome: Outcome }) {
  const t = useWords(subjectWords)
  if (outcome === 'erased') return <Pill tone="done">{t.erased}</Pill>
  const said = outcome.code === 'contact_on_hold' ? t.keptHeld
    : outcome.code === 'contact_in_use' ? t.keptOpen
    : t.kept(outcome.title)
  return <Pill tone="accent">{said}</Pill>
}
