import { DisconnectOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { explain } from '@/app/api/problemWords'
import { say, useWords } from '@/app/words/words'
import styles from './states.module.css'

const words = say(
  { retry: '重试', code: '代码', trace: '追踪号' },
  { retry: 'Try again', code: 'code', trace: 'trace' },
)

/** Something could not be read: what, why, what to do, and what to name when asking for help. */
export function Fault({ fault, onRetry }: { fault: unknown; onRetry?: () => void }) {
  const t = useWords(words)
  const { title, advice, code, trace } = explain(fault)
  // No network is nobody's fault, and nothing to report.
  const isOffline = code === 'offline'
  return (
    <div className={`${styles.state ?? ''} ${isOffline ? '' : styles.fault ?? ''}`} role={isOffline ? 'status' : 'alert'}>
      <span className={styles.icon} aria-hidden>{isOffline ? <DisconnectOutlined /> : <WarningOutlined />}</span>
      <p className={styles.title}>{title}</p>
      <p className={styles.next}>{advice}</p>
      {!isOffline && <p className={styles.code}>{t.code} {code}{trace && ` · ${t.trace} ${trace}`}</p>}
      {onRetry && <div className={styles.action}><Button onClick={onRetry}>{t.retry}</Button></div>}
    </div>
  )
}
