import { Fragment } from 'react'
import { DIMENSIONS, MOST, type Scorecard } from '@/evaluation/dimensions'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import styles from './Shares.module.css'

const words = say({ total: '总分' }, { total: 'Total' })

export function ShareScore({ card, total }: { card: Scorecard; total: number | null }) {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <div className={styles.scores}>
      {DIMENSIONS.map((one) => (
        <Fragment key={one.id}>
          <span>{one.title[language]}</span>
          <span className={styles.bar} aria-hidden><span style={{ width: `${String(card[one.id] / MOST * 100)}%` }} /></span>
          <span>{card[one.id]}</span>
        </Fragment>
      ))}
      <strong>{t.total}</strong><span /><span className={styles.total}>{total}</span>
    </div>
  )
}
