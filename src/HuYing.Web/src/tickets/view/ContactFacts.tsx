import { say, useWords } from '@/app/words/words'
import styles from './Content.module.css'

const words = say({ name: '姓名', phone: '电话', detail: '其他' }, { name: 'Name', phone: 'Phone', detail: 'Other' })

/** What there is of a contact, masked or not. */
export function ContactFacts({ contact }: { contact: { name?: string | null; phone?: string | null; detail?: string | null } }) {
  const t = useWords(words)
  return (
    <dl className={styles.contact}>
      {(['name', 'phone', 'detail'] as const).map((one) => contact[one] && <div key={one}><dt>{t[one]}</dt><dd>{contact[one]}</dd></div>)}
    </dl>
  )
}
