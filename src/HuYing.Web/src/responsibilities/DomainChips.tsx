import { useMemo } from 'react'
import { say, useWords } from '@/app/words/words'
import type { Item } from './queries'
import styles from './ResponsibilitiesPage.module.css'

const words = say({ all: '全部领域', label: '领域' }, { all: 'All domains', label: 'Domains' })

/** The domains that occur, each with its number of entries. */
export function DomainChips({ items, chosen, onChoose }: {
  items: readonly Item[]; chosen: string; onChoose: (domain: string) => void
}) {
  const t = useWords(words)
  const domains = useMemo(() => {
    const counts = new Map<string, number>()
    for (const item of items) counts.set(item.domain, (counts.get(item.domain) ?? 0) + 1)
    return [...counts]
  }, [items])
  return (
    <div className={styles.chips} role="group" aria-label={t.label}>
      {[['', items.length] as const, ...domains].map(([domain, amount]) => (
        <button key={domain} type="button" aria-pressed={chosen === domain} onClick={() => { onChoose(domain) }}>
          {domain === '' ? t.all : domain} <small>{amount}</small>
        </button>
      ))}
    </div>
  )
}
