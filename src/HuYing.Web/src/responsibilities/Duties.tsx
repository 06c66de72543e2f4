import { useUnitName } from '@/organisation/units'
import { say, useWords } from '@/app/words/words'
import type { Item } from './queries'
import styles from './ResponsibilityPage.module.css'

const words = say(
  { street: '街道', lead: '主办（主体责任）', support: '协办（配合责任）', streetUnits: '呼叫的街道', nobody: '无' },
  { street: 'Street', lead: 'Lead (main duty)', support: 'Support', streetUnits: 'The calling street', nobody: 'none' },
)

/** The duties side by side: where one ends and the next begins. */
export function Duties({ item }: { item: Item }) {
  const t = useWords(words)
  const unitName = useUnitName()
  const supports = item.supports.map((id) => unitName(id)).join('、')
  return (
    <div className={styles.duties}>
      <Duty who="street" title={t.street} units={t.streetUnits} duty={item.streetDuty} />
      <Duty who="lead" title={t.lead} units={unitName(item.lead)} duty={item.leadDuty} />
      <Duty who="support" title={t.support} units={supports || t.nobody} duty={item.supportDuty} />
    </div>
  )
}

function Duty({ who, title, units, duty }: { who: string; title: string; units: string; duty: string }) {
  return (
    <section className={styles.dutyBox} data-who={who}>
      <h2>{title}</h2>
      <p className={styles.dutyUnits}>{units}</p>
      <p>{duty || '—'}</p>
    </section>
  )
}
