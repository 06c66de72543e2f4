import { Checkbox } from 'antd'
import { useNow } from '@/app/time/useNow'
import { Empty } from '@/app/ui/Empty'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import type { DeadlineLine } from '../queries'
import { bandOf, BANDS, keyOf, type Band } from './line'
import { WallRow } from './WallRow'
import styles from './WallPage.module.css'

const words = say(
  {
    late: '已超期', hour: '4 小时内到期', day: '24 小时内到期', later: '以后', none: '这段时间里没有要到期的任务', next: '换一个时间范围看看。',
    all: (band: string) => `选中全部：${band}`, n: (n: number) => `${String(n)} 件`,
  },
  {
    late: 'Overdue', hour: 'Due within 4 hours', day: 'Due within 24 hours', later: 'Later',
    none: 'Nothing falls due in this window', next: 'Choose another window.',
    all: (band: string) => `Select all: ${band}`, n: (n: number) => String(n),
  },
)

interface Props {
  lines: readonly DeadlineLine[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  mayUrge: boolean
}

/** The lines by how soon they are due. A line moves by itself when its time comes. */
export function Bands({ lines, chosen, onChoose, mayUrge }: Props) {
  const t = useWords(words)
  const now = useNow(15_000)
  if (lines.length === 0) return <Panel><Empty title={t.none} next={t.next} /></Panel>
  const toggle = (keys: readonly string[], isOn: boolean) => {
    const next = new Set(chosen)
    for (const key of keys) {
      if (isOn) next.add(key)
      else next.delete(key)
    }
    onChoose(next)
  }
  return BANDS.map((band) => {
    const own = lines.filter((line) => bandOf(line, now) === band)
    if (own.length === 0) return null
    const keys = own.map(keyOf)
    const picked = keys.filter((key) => chosen.has(key)).length
    return (
      <section key={band} className={styles.band} data-band={band}>
        <header>
          {mayUrge && (
            <Checkbox aria-label={t.all(t[band satisfies Band])} checked={picked === keys.length}
              indeterminate={picked > 0 && picked < keys.length} onChange={(event) => { toggle(keys, event.target.checked) }} />
          )}
          <h2>{t[band]}</h2>
          <span>{t.n(own.length)}</span>
        </header>
        <ul>
          {own.map((line) => (
            <WallRow key={keyOf(line)} line={line} mayUrge={mayUrge} isChosen={chosen.has(keyOf(line))}
              onChoose={(isOn) => { toggle([keyOf(line)], isOn) }} />
          ))}
        </ul>
      </section>
    )
  })
}
