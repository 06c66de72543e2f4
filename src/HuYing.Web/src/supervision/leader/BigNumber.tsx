import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { say, useWords } from '@/app/words/words'
import styles from './OverviewPage.module.css'

const words = say(
  { up: (n: string) => `比上期高 ${n}`, down: (n: string) => `比上期低 ${n}`, same: '与上期持平' },
  { up: (n: string) => `${n} up`, down: (n: string) => `${n} down`, same: 'unchanged' },
)

/** A number that a person takes in from the other side of a desk, and a way to what it is made of. */
export function BigNumber({ title, value, note, change, to, isBad }: {
  title: string; value: string; note: string; change?: number; to: string; isBad?: boolean
}) {
  return (
    <Link to={to} className={styles.number} data-bad={isBad}>
      <span className={styles.numberTitle}>{title}</span>
      <strong>{value}</strong>
      <span className={styles.numberNote}>{change !== undefined && <Trend change={change} />}<span>{note}</span></span>
    </Link>
  )
}

function Trend({ change }: { change: number }) {
  const t = useWords(words)
  const size = Math.abs(change).toFixed(1)
  if (size === '0.0') return <span className={styles.trend}><MinusOutlined /> {t.same}</span>
  return change > 0
    ? <span className={styles.trend} data-trend="up"><ArrowUpOutlined /> {t.up(size)}</span>
    : <span className={styles.trend} data-trend="down"><ArrowDownOutlined /> {t.down(size)}</span>
}
