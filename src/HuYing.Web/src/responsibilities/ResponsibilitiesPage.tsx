import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useDeferredValue, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { Loaded } from '@/app/ui/Loaded'
import { Page } from '@/app/ui/Page'
import { PrintButton } from '@/app/ui/PrintButton'
import { useShortcuts } from '@/app/ui/shortcuts/useShortcuts'
import { say, useWords } from '@/app/words/words'
import { DomainChips } from './DomainChips'
import { useItems } from './queries'
import { ResponsibilityCards } from './ResponsibilityCards'
import styles from './ResponsibilitiesPage.module.css'

const words = say(
  {
    title: '属地管理事项责任清单', version: (version: string, n: number) => `${version} 版，${String(n)} 项`,
    search: '搜事项、职责、部门、依据；空格隔开多个词', focus: '搜索责任清单',
  },
  {
    title: 'Responsibility list', version: (version: string, n: number) => `Version ${version}, ${String(n)} entries`,
    search: 'Name, duty, department, legal basis; several words with spaces', focus: 'Search the list',
  },
)

/** Who answers for what: found by any word, on a phone as well. */
export default function ResponsibilitiesPage() {
  const t = useWords(words)
  const list = useItems('')
  const [search, setSearch] = useSearchParams()
  const text = search.get('text') ?? ''
  const sought = useDeferredValue(text)
  const domain = search.get('domain') ?? ''
  const field = useRef<InputRef>(null)
  useShortcuts([{ keys: 'f', title: t.focus, run: () => field.current?.focus({ cursor: 'all' }) }])

  const change = (name: string, value: string) => {
    setSearch((before) => {
      const next = new URLSearchParams(before)
      if (value === '') next.delete(name)
      else next.set(name, value)
      return next
    }, { replace: true })
  }
  return (
    <Page title={t.title} actions={<PrintButton />} note={list.data && t.version(list.data.version, list.data.items.length)}>
      <Input ref={field} size="large" className={`${styles.search ?? ''} no-print`} prefix={<SearchOutlined />} allowClear autoFocus
        placeholder={t.search} aria-label={t.focus} value={text}
        onChange={(event) => { change('text', event.target.value) }} />
      <Loaded query={list}>
        {({ items }) => (
          <>
            <DomainChips items={items} chosen={domain} onChoose={(next) => { change('domain', next) }} />
            <ResponsibilityCards items={items.filter((item) => domain === '' || item.domain === domain)} text={sought} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
