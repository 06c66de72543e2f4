import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Schemas } from '@/app/api/client'
import { listTime } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { statusName } from '../vocabulary'
import { ALIKE, alike, closestFirst } from './alike'
import styles from './SimilarList.module.css'

const words = say(
  {
    title: (n: number) => `可能是同一件事（${String(n)}）`, alike: '标题相近', all: (n: number) => `显示全部 ${String(n)} 件`,
    hint: '本街道 72 小时内在办。先看一眼，确实不是同一件再发；不影响提交。',
  },
  {
    title: (n: number) => `Maybe the same problem (${String(n)})`, alike: 'title alike', all: (n: number) => `Show all ${String(n)}`,
    hint: 'Open in this street, of the last 72 hours. Have a look first; you may send in any case.',
  },
)

/** Likely duplicates, the closest title first. Each opens beside what one is writing. Nothing at all where there are none. */
export function SimilarList({ found, title, hint, first = 4 }: {
  found: readonly Schemas['SimilarTicket'][] | undefined; title: string; hint?: string; first?: number
}) {
  const t = useWords(words)
  const language = useLanguage()
  const now = useNow(60_000)
  const [isAll, setAll] = useState(false)
  if (!found || found.length === 0) return null
  const shown = closestFirst(found, title)
  return (
    <Panel title={t.title(found.length)}>
      <p className={styles.hint}>{hint ?? t.hint}</p>
      <ul className={styles.list} aria-label={t.title(found.length)}>
        {shown.slice(0, isAll ? undefined : first).map((one) => (
          <li key={one.ticketId}>
            <Link to={`/tickets/${one.ticketId}`} target="_blank">{one.title}</Link>
            <p>
              <Pill>{statusName(one.status)[language]}</Pill>
              {alike(one.title, title) >= ALIKE && <Pill tone="accent">{t.alike}</Pill>}
              <span>{one.why}</span>
              <time dateTime={one.draftedAt}>{listTime(one.draftedAt, now)}</time>
            </p>
          </li>
        ))}
      </ul>
      {!isAll && shown.length > first && (
        <Button type="link" className={styles.all} onClick={() => { setAll(true) }}>{t.all(shown.length)}</Button>
      )}
    </Panel>
  )
}
