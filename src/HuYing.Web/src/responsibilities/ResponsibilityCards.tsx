import { Link } from 'react-router'
import { useUnitName } from '@/organisation/units'
import { Empty } from '@/app/ui/Empty'
import { Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { say, useWords } from '@/app/words/words'
import type { Item } from './queries'
import { fits, wordsOf } from './search'
import styles from './ResponsibilitiesPage.module.css'

const words = say(
  {
    lead: '主办', supports: '协办', street: '街道', grid: '网格可办', steps: (n: number) => `${String(n)} 步`,
    none: '清单里没有这样的事项', next: '换一个词，或者选“全部领域”。呼叫时可以不选事项，由平台研判。', more: '的职责',
  },
  {
    lead: 'Lead', supports: 'Support', street: 'Street', grid: 'Grid', steps: (n: number) => `${String(n)} steps`,
    none: 'No such entry in the list',
    next: 'Try another word, or all domains. A call needs no entry: the platform decides.', more: '',
  },
)

export function ResponsibilityCards({ items, text }: { items: readonly Item[]; text: string }) {
  const t = useWords(words)
  const unitName = useUnitName()
  const found = items.filter((item) => fits(item, wordsOf(text), unitName))
  if (found.length === 0) return <Panel><Empty title={t.none} next={t.next} /></Panel>
  return (
    <ul className={styles.cards}>
      {found.map((item) => (
        <li key={item.id}>
          <Link to={`/responsibilities/${item.id}`} className={styles.card}>
            <span className={styles.cardHead}>
              <strong>{item.name}</strong>
              <span className={styles.code}>{item.id}</span>
            </span>
            <span className={styles.duty}>{item.streetDuty}</span>
            <span className={styles.units}>
              <span><b>{t.lead}</b> {unitName(item.lead, true)}</span>
              {item.supports.length > 0 && (
                <span><b>{t.supports}</b> {item.supports.map((id) => unitName(id, true)).join('、')}</span>
              )}
            </span>
            <span className={styles.pills}>
              <Pill>{item.domain}</Pill>
              <Pill>{t.steps(item.steps.length)}</Pill>
              {item.gridCapable && <Pill tone="accent">{t.grid}</Pill>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
