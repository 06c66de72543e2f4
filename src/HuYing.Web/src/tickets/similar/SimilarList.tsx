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
import { ALIKE, alike, closestFirst, isLikely } from './alike'
import styles from './SimilarList.module.css'

const words = say(
  {
    title: (n: number) => `可能是同一件事（${String(n)}）`, near: '同一社区在办', alike: '标题相近',
    all: (n: number) => `看全部 ${String(n)} 件，含同一社区的其他事项`,
    hint: '本街道 72 小时内在办。先看一眼，确实不是同一件再发；不影响提交。',
  },
  {
    title: (n: number) => `Maybe the same problem (${String(n)})`, near: 'Open in this community', alike: 'title alike',
    all: (n: number) => `Show all ${String(n)}, also other items of the community`,
    hint: 'Open in this street, of the last 72 hours. Have a look first; you may send in any case.',
  },
)

/**
 * Likely duplicates, the closest title first; what only lies in the same community is there for whoever asks. Each opens
 * beside what one is writing. Nothing at all where there are none.
 */
export function SimilarList({ found, title, itemId, hint, first = 4 }: {
  found: readonly Schemas['SimilarTicket'][] | undefined; title: string; itemId: string | null | undefined; hint?: string; first?: number
}) {
  const t = useWords(words)
  const language = useLanguage()
  const now = useNow(60_000)
  const [isAll, setAll] = useState(false)
  if (!found || found.length === 0) return null
  const all = closestFirst(found, title)
  const likely = all.filter((one) => isLikely(one, title, itemId))
  const shown = isAll ? [...likely, ...all.filter((one) => !likely.includes(one))] : likely.slice(0, first)
  const name = likely.length > 0 ? t.title(likely.length) : t.near
  return (
    <Panel title={name}>
      {shown.length > 0 && <p className={styles.hint}>{hint ?? t.hint}</p>}
      <ul className={styles.list} aria-label={name}>
        {shown.map((one) => (
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
      {shown.length < all.length && (
        <Button type="link" className={styles.all} onClick={() => { setAll(true) }}>{t.all(all.length)}</Button>
      )}
    </Panel>
  )
}
