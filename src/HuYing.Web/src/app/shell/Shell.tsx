import { lazy, Suspense, useMemo } from 'react'
import { Outlet, useNavigate } from 'react-router'
import { navigation } from '@/app/routes'
import { STREET } from '@/app/session/roles'
import { useMe } from '@/app/session/session'
import { useShortcuts } from '@/app/ui/shortcuts/useShortcuts'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { LineBanner } from './LineBanner'
import { PhoneBar } from './PhoneBar'
import { PrintNote } from './PrintNote'
import { SideBar } from './SideBar'
import { TopBar } from './TopBar'
import styles from './Shell.module.css'

// Drafts that were finished without a network are sent from wherever one is.
const Outbox = lazy(() => import('@/tickets/call/Outbox'))

const words = say({ skip: '跳到正文' }, { skip: 'Skip to content' })

/** Around every page: who and where one is, how to go elsewhere, and whether the line is open. */
export function Shell() {
  const me = useMe()
  const go = useNavigate()
  const t = useWords(words)
  const language = useLanguage()
  const routes = useMemo(() => navigation(me.role), [me.role])
  useShortcuts(routes.flatMap((route) => route.nav?.shortcut === undefined ? [] : [{
    keys: `g ${route.nav.shortcut}`,
    title: route.title[language],
    run: () => { void go(route.path) },
  }]))

  return (
    <div className={styles.shell}>
      <a className={`${styles.skip ?? ''} no-print`} href="#content">{t.skip}</a>
      <TopBar me={me} />
      <SideBar routes={routes} />
      <main id="content" className={styles.content} tabIndex={0}>
        <LineBanner />
        <PrintNote me={me} />
        <Outlet />
      </main>
      <PhoneBar routes={routes} />
      {STREET.includes(me.role) && <Suspense><Outbox /></Suspense>}
    </div>
  )
}
