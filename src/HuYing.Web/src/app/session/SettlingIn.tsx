import { Button } from 'antd'
import type { ReactNode } from 'react'
import { say, useWords } from '@/app/words/words'
import { logOut } from './session'
import styles from './SettlingIn.module.css'

const words = say({ leave: '退出登录' }, { leave: 'Log out' })

/** What stands before everything else until it is done. */
export function SettlingIn({ title, why, children }: { title: string; why: string; children: ReactNode }) {
  const t = useWords(words)
  return (
    <main className={styles.page}>
      <section className={styles.sheet}>
        <h1>{title}</h1>
        <p className={styles.why}>{why}</p>
        {children}
        <Button type="link" block className={styles.leave} onClick={() => void logOut()}>{t.leave}</Button>
      </section>
    </main>
  )
}
