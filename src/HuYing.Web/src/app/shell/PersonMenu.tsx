import { DownOutlined } from '@ant-design/icons'
import { App, Dropdown, type MenuProps } from 'antd'
import { useNavigate } from 'react-router'
import { inOneLine } from '@/app/api/problemWords'
import { roleName } from '@/app/session/roles'
import { logOut, type Me } from '@/app/session/session'
import { setAppearance, useAppearance, type Appearance } from '@/app/theme/appearance'
import { setLanguage, useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import styles from './TopBar.module.css'

const words = say(
  { leave: '退出登录', account: '我的账号', look: '外观', system: '跟随系统', light: '浅色', dark: '深色', other: 'English', keys: '快捷键', keysHint: '按 ? 查看' },
  { leave: 'Log out', account: 'My account', look: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark', other: '中文', keys: 'Shortcuts', keysHint: 'press ?' },
)

export function PersonMenu({ me }: { me: Me }) {
  const t = useWords(words)
  const language = useLanguage()
  const appearance = useAppearance()
  const { message } = App.useApp()
  const go = useNavigate()
  const items: MenuProps['items'] = [
    {
      key: 'look',
      label: t.look,
      children: (['system', 'light', 'dark'] as const).map((key) => ({ key, label: `${key === appearance ? '✓ ' : ''}${t[key]}` })),
    },
    { key: 'account', label: t.account },
    { key: 'language', label: t.other },
    { key: 'keys', label: `${t.keys}（${t.keysHint}）`, disabled: true },
    { type: 'divider' },
    { key: 'leave', label: t.leave, danger: true },
  ]
  const choose = (key: string) => {
    if (key === 'leave') logOut().catch((fault: unknown) => void message.error(inOneLine(fault)))
    else if (key === 'account') void go('/account')
    else if (key === 'language') setLanguage(language === 'zh' ? 'en' : 'zh')
    else setAppearance(key as Appearance)
  }
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => { choose(key) } }}>
      <button type="button" className={styles.person}>
        <span className={styles.avatar} aria-hidden>{me.name.slice(0, 1)}</span>
        <span className={styles.who}>{me.name}<small>{me.unit.shortName} · {roleName(me.role)[language]}</small></span>
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  )
}
