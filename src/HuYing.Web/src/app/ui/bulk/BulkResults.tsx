import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { inOneLine } from '@/app/api/problemWords'
import { say, useWords } from '@/app/words/words'
import type { Bulk } from './useBulk'
import styles from './BulkResults.module.css'

const words = say(
  { done: (good: number, bad: number) => bad === 0 ? `${String(good)} 件全部完成` : `${String(good)} 件完成，${String(bad)} 件没有完成`, retry: '重试没有完成的' },
  { done: (good: number, bad: number) => `${String(good)} done, ${String(bad)} not`, retry: 'Retry those that failed' },
)

/** What became of each. */
export function BulkResults({ bulk, nameOf, onRetry }: { bulk: Bulk; nameOf: (id: string) => string; onRetry: (ids: string[]) => void }) {
  const t = useWords(words)
  const results = bulk.results ?? []
  const bad = results.filter((one) => one.fault !== undefined)
  return (
    <div role="status">
      {bulk.isRunning
        ? <Progress percent={Math.round(results.length / bulk.total * 100)} />
        : <p className={styles.sum}>{t.done(results.length - bad.length, bad.length)}</p>}
      <ul className={styles.results}>
        {results.map((one) => (
          <li key={one.id} data-bad={one.fault !== undefined}>
            {one.fault === undefined ? <CheckCircleFilled /> : <CloseCircleFilled />}
            <span>{nameOf(one.id)}{one.fault !== undefined && <small>{inOneLine(one.fault)}</small>}</span>
          </li>
        ))}
      </ul>
      {!bulk.isRunning && bad.length > 0 && <Button onClick={() => { onRetry(bad.map((one) => one.id)) }}>{t.retry}</Button>}
    </div>
  )
}
