import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { useState } from 'react'
import { NavLink } from 'react-router'
import type { AppRoute, NavGroup } from '@/app/routes'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { GROUPS } from './groups'
import styles from './SideBar.module.css'

const words = say(
  { label: '主导航', fold: '收起', unfold: '展开' },
  { label: 'Main', fold: 'Collapse', unfold: 'Expand' },
)

const KEY = 'huying.folded'

export function SideBar({ routes }: { routes: readonly AppRoute[] }) {
  const t = useWords(words)
  const [folded, setFolded] = useState(() => localStorage.getItem(KEY) === 'yes')
  const fold = () => {
    localStorage.setItem(KEY, folded ? 'no' : 'yes')
    setFolded(!folded)
  }
  return (
    <nav className={`${styles.side ?? ''} no-print`} data-folded={folded} aria-label={t.label}>
      <div className={styles.groups}>
        {GROUPS.map((group) => <Group key={group.id} id={group.id} routes={routes} folded={folded} />)}
      </div>
      <button type="button" className={styles.fold} onClick={fold} aria-label={folded ? t.unfold : t.fold}>
        {folded ? <MenuUnfoldOutlined /> : <><MenuFoldOutlined /> {t.fold}</>}
      </button>
    </nav>
  )
}

function Group({ id, routes, folded }: { id: NavGroup; routes: readonly AppRoute[]; folded: boolean }) {
  const language = useLanguage()
  const own = routes.filter((route) => route.nav?.group === id)
  if (own.length === 0) return null
  return (
    <section>
      <h2 className={styles.group}>{folded ? '' : GROUPS.find((one) => one.id === id)?.title[language]}</h2>
      {own.map((route) => {
        const Icon = route.nav?.icon
        return (
          <Tooltip key={route.path} title={folded ? route.title[language] : undefined} placement="right">
            <NavLink to={route.path} end={route.path === '/'} className={styles.item}>
              {Icon && <span className={styles.icon} aria-hidden><Icon /></span>}
              <span className={folded ? 'visually-hidden' : undefined}>{route.title[language]}</span>
            </NavLink>
          </Tooltip>
        )
      })}
    </section>
  )
}
