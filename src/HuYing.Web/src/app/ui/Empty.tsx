import { InboxOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import styles from './states.module.css'

/** Nothing to show: says so, and what one may do about it. */
export function Empty({ title, next, action, icon }: {
  title: string; next?: string; action?: ReactNode; icon?: ReactNode
}) {
  return (
    <div className={styles.state}>
      <span className={styles.icon} aria-hidden>{icon ?? <InboxOutlined />}</span>
      <p className={styles.title}>{title}</p>
      {next && <p className={styles.next}>{next}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
