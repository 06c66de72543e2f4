import { DeleteOutlined, StarOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input, Popover } from 'antd'
import { useState } from 'react'
import { useMe } from '@/app/session/session'
import { say, useWords } from '@/app/words/words'
import styles from './SavedFilters.module.css'

const words = say(
  { saved: '常用筛选', save: '存为常用', name: '起个名字', keep: '保存', remove: (name: string) => `删除“${name}”`, none: '还没有常用筛选' },
  { saved: 'Saved filters', save: 'Save this', name: 'Name', keep: 'Save', remove: (name: string) => `Delete “${name}”`, none: 'None yet' },
)

interface Saved { name: string; query: string }

/** Filters that a person uses again: on this device, each account its own. They hold no personal data of others. */
export function SavedFilters({ page, query, onChoose }: { page: string; query: string; onChoose: (query: string) => void }) {
  const t = useWords(words)
  const me = useMe()
  const key = `huying.filters.${page}.${me.accountId}`
  const [all, setAll] = useState<Saved[]>(() => JSON.parse(localStorage.getItem(key) ?? '[]') as Saved[])
  const [name, setName] = useState('')
  const store = (next: Saved[]) => { localStorage.setItem(key, JSON.stringify(next)); setAll(next) }
  const save = () => {
    store([...all.filter((one) => one.name !== name.trim()), { name: name.trim(), query }].slice(-12))
    setName('')
  }
  return (
    <span className={styles.saved}>
      <Dropdown trigger={['click']} menu={{
        items: all.length === 0 ? [{ key: '', label: t.none, disabled: true }] : all.map((one) => ({
          key: one.name,
          label: (
            <span className={styles.line}>
              {one.name}
              <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t.remove(one.name)}
                onClick={(event) => { event.stopPropagation(); store(all.filter((other) => other !== one)) }} />
            </span>
          ),
        })),
        onClick: ({ key: chosen }) => { onChoose(all.find((one) => one.name === chosen)?.query ?? '') },
      }}>
        <Button icon={<StarOutlined />}>{t.saved}</Button>
      </Dropdown>
      {query !== '' && (
        <Popover trigger="click" placement="bottomRight" content={(
          <span className={styles.line}>
            <Input value={name} maxLength={20} placeholder={t.name} onChange={(event) => { setName(event.target.value) }} onPressEnter={save} />
            <Button type="primary" disabled={name.trim() === ''} onClick={save}>{t.keep}</Button>
          </span>
        )}>
          <Button type="link">{t.save}</Button>
        </Popover>
      )}
    </span>
  )
}
