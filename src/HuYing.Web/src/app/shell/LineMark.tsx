import { useLine } from '@/app/live/live'
import { say, useWords } from '@/app/words/words'
import styles from './TopBar.module.css'

const words = say(
  { open: '实时', connecting: '连接中', offline: '离线' },
  { open: 'Live', connecting: 'Connecting', offline: 'Offline' },
)

export function LineMark() {
  const line = useLine()
  const t = useWords(words)
  return (
    <span className={styles.mark} data-line={line} title={t[line]}>
      <span className={styles.dot} /><span>{t[line]}</span>
    </span>
  )
}
