import { say, useWords } from '@/app/words/words'
import type { Item } from './queries'
import styles from './ResponsibilityPage.module.css'

const words = say(
  { no: '步', who: '谁', what: '做什么', limit: '时限' },
  { no: 'No.', who: 'Who', what: 'What', limit: 'Limit' },
)

export function StepTable({ steps }: { steps: Item['steps'] }) {
  const t = useWords(words)
  return (
    <table className={styles.steps}>
      <thead><tr><th>{t.no}</th><th>{t.who}</th><th>{t.what}</th><th>{t.limit}</th></tr></thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.no}><td>{step.no}</td><td>{step.who}</td><td>{step.what}</td><td>{step.limit}</td></tr>
        ))}
      </tbody>
    </table>
  )
}
