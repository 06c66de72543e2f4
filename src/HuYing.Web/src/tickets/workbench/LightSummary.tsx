import { Link } from 'react-router'
import { count } from '@/app/time/format'
import { useLanguage } from '@/app/words/language'
import { Light } from '../clocks/Light'
import { useCounts } from '../queries'
import { lightName } from '../vocabulary'
import styles from './LightSummary.module.css'

const SHOWN = ['Red', 'Amber', 'Green'] as const

/** How the clocks of everything open stand, at a glance; each leads to its list. */
export function LightSummary() {
  const language = useLanguage()
  const { data } = useCounts()
  // Not read yet is not none.
  if (!data) return null
  return (
    <span className={styles.lights}>
      {SHOWN.map((light) => (
        <Link key={light} to={`/tickets?light=${light}&openOnly=true`} className={styles.light}>
          <Light light={light} isSoft>
            {lightName(light)[language]} {count(data.lights.find((one) => one.light === light)?.count ?? 0)}
          </Light>
        </Link>
      ))}
    </span>
  )
}
