import { useState } from 'react'
import { say, useWords } from '@/app/words/words'
import { fileAddress, type File } from './Thumbs'
import styles from './Before.module.css'

const words = say(
  { before: '处置前', after: '处置后', slide: '左右拖动，对比处置前后' },
  { before: 'Before', after: 'After', slide: 'Drag to compare before and after' },
)

/** The same place before and after, one over the other: the slider shows more of either. */
export function BeforeAndAfter({ ticketId, before, after }: { ticketId: string; before: File; after: File }) {
  const t = useWords(words)
  const [percent, setPercent] = useState(50)
  return (
    <figure className={styles.frame}>
      <img src={fileAddress(ticketId, after.id)} alt={`${t.after} ${after.name}`} />
      <img src={fileAddress(ticketId, before.id)} alt={`${t.before} ${before.name}`} className={styles.over}
        style={{ clipPath: `inset(0 ${String(100 - percent)}% 0 0)` }} />
      <span className={styles.before}>{t.before}</span>
      <span className={styles.after}>{t.after}</span>
      <span className={styles.line} style={{ left: `${String(percent)}%` }} aria-hidden />
      <input type="range" min={0} max={100} value={percent} aria-label={t.slide} className={styles.slider}
        onChange={(event) => { setPercent(Number(event.target.value)) }} />
    </figure>
  )
}
