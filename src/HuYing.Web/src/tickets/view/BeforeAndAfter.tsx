import { Image, Segmented } from 'antd'
import { useState } from 'react'
import { say, useWords } from '@/app/words/words'
import { fileAddress, smallAddress, type File } from './Thumbs'
import styles from './BeforeAndAfter.module.css'

const words = say(
  { title: '处置前后', before: '处置前', after: '处置后', beside: '并排', over: '滑动对比', slide: '左右拖动，或按左右方向键，对比处置前后' },
  { title: 'Before and after', before: 'Before', after: 'After', beside: 'Side by side', over: 'Slide', slide: 'Drag, or press the arrow keys, to compare before and after' },
)

interface Pair { ticketId: string; before: readonly File[]; after: readonly File[] }

/** The same place before and after: beside each other, or the first of one over the last of the other. */
export function BeforeAndAfter(pair: Pair) {
  const t = useWords(words)
  const [how, setHow] = useState<'beside' | 'over'>('beside')
  return (
    <section className={styles.compared} aria-label={t.title}>
      <Segmented className="no-print" size="small" aria-label={t.title} value={how} onChange={setHow}
        options={(['beside', 'over'] as const).map((value) => ({ value, label: t[value] }))} />
      {how === 'beside' ? <Beside {...pair} /> : <Over {...pair} />}
    </section>
  )
}

function Beside({ ticketId, before, after }: Pair) {
  const t = useWords(words)
  return (
    <Image.PreviewGroup>
      <div className={styles.beside}>
        {([[t.before, before], [t.after, after]] as const).map(([label, files]) => (
          <figure key={label}>
            <figcaption>{label}</figcaption>
            {files.map((file, at) => (
              <Image key={file.id} src={at === 0 ? fileAddress(ticketId, file.id) : smallAddress(ticketId, file)} alt={`${label} ${file.name}`}
                preview={{ src: fileAddress(ticketId, file.id) }} classNames={{ root: at === 0 ? styles.large : styles.small }} />
            ))}
          </figure>
        ))}
      </div>
    </Image.PreviewGroup>
  )
}

function Over({ ticketId, before, after }: Pair) {
  const t = useWords(words)
  const [percent, setPercent] = useState(50)
  const [first, last] = [before[0], after.at(-1)]
  if (!first || !last) return null
  return (
    <div className={styles.over}>
      <img src={fileAddress(ticketId, last.id)} alt={`${t.after} ${last.name}`} />
      <img src={fileAddress(ticketId, first.id)} alt={`${t.before} ${first.name}`}
        style={{ clipPath: `inset(0 ${String(100 - percent)}% 0 0)` }} />
      <span className={styles.before}>{t.before}</span>
      <span className={styles.after}>{t.after}</span>
      <span className={styles.line} style={{ left: `${String(percent)}%` }} aria-hidden />
      <input type="range" min={0} max={100} value={percent} aria-label={t.slide} className={styles.slider}
        onChange={(event) => { setPercent(Number(event.target.value)) }} />
    </div>
  )
}
