import type { ReactNode } from 'react'
import styles from './Pill.module.css'

export type Tone = 'plain' | 'accent' | 'strong' | 'done'

/** A state in a word. Colours of clocks are not for states: see Light. */
export function Pill({ children, tone = 'plain' }: { children: ReactNode; tone?: Tone }) {
  return <span className={styles.pill} data-tone={tone}>{children}</span>
}
