import { BellOutlined, CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { say, useWords } from '@/app/words/words'
import type { DeadlineLine } from '../queries'
import { keyOf } from './line'
import { useUrges } from './urges'
import styles from './WallPage.module.css'

const words = say(
  { urge: '催办', undo: '撤销', sent: '已催办', label: (title: string) => `催办：${title}` },
  { urge: 'Urge', undo: 'Undo', sent: 'Urged', label: (title: string) => `Urge: ${title}` },
)

/** One click urges; for some seconds the same place takes it back. */
export function UrgeButton({ line }: { line: DeadlineLine }) {
  const t = useWords(words)
  const { stateOf, urge, undo } = useUrges()
  const key = keyOf(line)
  switch (stateOf(key)) {
    case 'waiting':
      return <Button className={styles.undo} onClick={() => { undo(key) }}>{t.undo}</Button>
    case 'sending':
      return <Button loading>{t.urge}</Button>
    case 'sent':
      return <span className={styles.sent}><CheckOutlined /> {t.sent}</span>
    case undefined:
      return <Button icon={<BellOutlined />} aria-label={t.label(line.title)} onClick={() => { urge(line) }}>
        {t.urge}
      </Button>
  }
}
