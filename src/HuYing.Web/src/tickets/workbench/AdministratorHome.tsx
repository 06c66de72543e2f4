import { Link } from 'react-router'
import { navigation } from '@/app/routes'
import { useMe } from '@/app/session/session'
import { Page } from '@/app/ui/Page'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import styles from './AdministratorHome.module.css'

const words = say(
  { title: '管理', note: '管理员看不到工单；这里是您能管理的内容。' },
  { title: 'Administration', note: 'Administrators see no tickets; this is what you look after.' },
)

/** Administrators have no tickets: their pages, as large links. */
export function AdministratorHome() {
  const t = useWords(words)
  const language = useLanguage()
  const { role } = useMe()
  return (
    <Page title={t.title} note={t.note}>
      <div className={styles.cards}>
        {navigation(role).filter((route) => route.path !== '/').map((route) => {
          const Icon = route.nav?.icon
          return <Link key={route.path} to={route.path} className={styles.card}>{Icon && <Icon />}{route.title[language]}</Link>
        })}
      </div>
    </Page>
  )
}
