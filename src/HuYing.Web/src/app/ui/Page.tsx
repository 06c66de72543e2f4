import type { ReactNode } from 'react'
import styles from './Page.module.css'

/** A page inside the shell: its title, what one may do with the whole of it, and its content. */
export function Page({ title, note, actions, children, isWide, isFull }: {
  title: ReactNode; note?: ReactNode; actions?: ReactNode; children: ReactNode
  /** Uses the whole width. */
  isWide?: boolean
  /** Fills the screen exactly: its parts scroll, not the page. */
  isFull?: boolean
}) {
  return (
    <div className={styles.page} data-wide={isWide ?? isFull} data-full={isFull}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          {note && <div className={styles.note}>{note}</div>}
        </div>
        {actions && <div className={`${styles.actions ?? ''} no-print`}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A sheet of paper on the ground: one thing, with an optional heading. */
export function Panel({ title, extra, children, isFlush }: {
  title?: ReactNode; extra?: ReactNode; children: ReactNode; isFlush?: boolean
}) {
  return (
    <section className={styles.panel}>
      {(title ?? extra) && (
        <header className={styles.panelHead}><h2>{title}</h2>{extra && <div className={styles.actions}>{extra}</div>}</header>
      )}
      <div className={isFlush ? undefined : styles.panelBody}>{children}</div>
    </section>
  )
}
