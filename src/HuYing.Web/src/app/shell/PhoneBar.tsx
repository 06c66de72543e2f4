import { MoreOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useState } from 'react'
import { NavLink } from 'react-router'
import type { AppRoute } from '@/app/routes'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import styles from './PhoneBar.module.css'

const words = say({ more: '更多', label: '主导航' }, { more: 'More', label: 'Main' })

const ON_BAR = 4

/** The thumb's navigation: what one needs most, the rest behind 更多. */
export function PhoneBar({ routes }: { routes: readonly AppRoute[] }) {
  const t = useWords(words)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const first = routes.filter((route) => route.nav?.onPhone).slice(0, ON_BAR)
  const rest = routes.filter((route) => !first.includes(route))
  return (
    <nav className={`${styles.bar ?? ''} no-print`} aria-label={t.label}>
      {first.map((route) => <Entry key={route.path} route={route} name={route.title[language]} />)}
      {rest.length > 0 && (
        <button type="button" className={styles.entry} onClick={() => { setOpen(true) }}><MoreOutlined />{t.more}</button>
      )}
      <Drawer open={isOpen} placement="bottom" title={t.more} onClose={() => { setOpen(false) }}>
        <div className={styles.sheet} onClick={() => { setOpen(false) }}>
          {rest.map((route) => <Entry key={route.path} route={route} name={route.title[language]} />)}
        </div>
      </Drawer>
    </nav>
  )
}

function Entry({ route, name }: { route: AppRoute; name: string }) {
  const Icon = route.nav?.icon
  return <NavLink to={route.path} end={route.path === '/'} className={styles.entry}>{Icon && <Icon />}{name}</NavLink>
}
