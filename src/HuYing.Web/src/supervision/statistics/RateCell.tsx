import { count } from '@/app/time/format'
import type { Rate } from '../queries'
import { percent } from '../rates'
import styles from './StatisticsPage.module.css'

/** A rate, and what it is made of: 3 of 4 is another 75 % than 300 of 400. */
export function RateCell({ rate }: { rate: Rate }) {
  return (
    <span className={styles.rate}>
      {percent(rate)}
      {rate.of > 0 && <small>{count(rate.kept)}/{count(rate.of)}</small>}
    </span>
  )
}
