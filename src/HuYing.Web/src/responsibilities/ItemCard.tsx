import { useUnitName } from '@/organisation/units'
import { Pill } from '@/app/ui/Pill'
import { say, useWords } from '@/app/words/words'
import type { Item } from './queries'
import styles from './ItemCard.module.css'

const words = say(
  {
    lead: '主办', supports: '协办', street: '街道职责', main: '主办职责', support: '协办职责', basis: '依据', steps: '办理流程',
    grid: '网格可处置', none: '无',
  },
  {
    lead: 'Lead', supports: 'Supports', street: 'Street', main: 'Lead department', support: 'Supports', basis: 'Legal basis', steps: 'Process',
    grid: 'grid can handle', none: 'none',
  },
)

/** What the list says about an item: who does what, in which steps and time, on which basis (000-13, 000-22). */
export function ItemCard({ item }: { item: Item }) {
  const t = useWords(words)
  const unit = useUnitName()
  return (
    <div className={styles.card}>
      <p className={styles.head}>
        <strong>{item.name}</strong> <Pill>{item.domain}</Pill> {item.gridCapable && <Pill tone="accent">{t.grid}</Pill>}
      </p>
      <dl className={styles.duties}>
        <dt>{t.lead}</dt><dd>{unit(item.lead)}</dd>
        <dt>{t.supports}</dt><dd>{item.supports.map((id) => unit(id)).join('、') || t.none}</dd>
        <dt>{t.street}</dt><dd>{item.streetDuty}</dd>
        <dt>{t.main}</dt><dd>{item.leadDuty}</dd>
        {item.supportDuty && <><dt>{t.support}</dt><dd>{item.supportDuty}</dd></>}
      </dl>
      <p className={styles.label}>{t.steps}</p>
      <ol className={styles.steps}>
        {item.steps.map((step) => (
          <li key={step.no}><span className={styles.who}>{step.who}</span><span>{step.what}</span><small>{step.limit}</small></li>
        ))}
      </ol>
      <p className={styles.label}>{t.basis}</p>
      <p>{item.basis.join(' ')}</p>
    </div>
  )
}
