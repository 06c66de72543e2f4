import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Refused } from '@/app/api/problem'
import { Fault } from './Fault'
import styles from './states.module.css'

/** What was never read stands like this while there is no network; it is read by itself when there is one. */
export const OFFLINE = new Refused('offline', 0)

/** What a query found; in the meantime its outline, and where it failed the reason with a retry. */
export function Loaded<T>({ query, outline, children }: {
  query: UseQueryResult<T>; outline?: ReactNode; children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error || query.isPaused) return <Fault fault={query.error ?? OFFLINE} onRetry={() => { void query.refetch() }} />
  return outline ?? <Outline />
}

export function Outline({ lines = 4 }: { lines?: number }) {
  return (
    <div className={styles.lines} aria-busy>
      {Array.from({ length: lines }, (_, at) => <Skeleton key={at} active title={false} paragraph={{ rows: 1, width: '100%' }} />)}
    </div>
  )
}
