import { FilterOutlined } from '@ant-design/icons'
import { Badge, Button, DatePicker, Input, Select, Switch } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import { useDepartments, useStreets } from '@/organisation/units'
import { useMe } from '@/app/session/session'
import { SavedFilters } from '@/app/ui/SavedFilters'
import type { UrlState } from '@/app/ui/useUrlState'
import { useLanguage } from '@/app/words/language'
import { say, useWords, type Words } from '@/app/words/words'
import { KINDS, kindName, LIGHTS, lightName, STATUSES, statusName } from '../vocabulary'
import styles from './FilterBar.module.css'

const words = say(
  {
    text: '编号、地点、内容', status: '状态', kind: '类型', light: '时限', street: '街道', department: '部门',
    order: '次序', Newest: '最新在前', DueSoonest: '最急在前', open: '只看未结', from: '起草日期', to: '至', more: '更多条件',
  },
  {
    text: 'Number, place, words', status: 'Status', kind: 'Kind', light: 'Clock', street: 'Street', department: 'Department',
    order: 'Order', Newest: 'Newest first', DueSoonest: 'Most urgent first', open: 'Open only', from: 'Drafted from', to: 'to',
    more: 'More conditions',
  },
)

const named = <T extends string>(all: readonly T[], nameOf: (word: T) => Words<string>, language: 'zh' | 'en') =>
  all.map((value) => ({ value, label: nameOf(value)[language] }))

const FOLDED = ['status', 'kind', 'light', 'streetId', 'departmentId', 'from', 'to', 'order']

/** Narrows a list; all of it stands in the address. A phone shows the words first, and the rest when it is asked for. */
export function FilterBar({ search, change }: { search: URLSearchParams; change: (wanted: UrlState) => void }) {
  const t = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const rest = useId()
  const [isOpen, setOpen] = useState(false)
  const { data: streets } = useStreets()
  const { data: departments } = useDepartments()
  const units = (all: { id: string; name: string }[] | undefined) => all?.map((unit) => ({ value: unit.id, label: unit.name }))
  const value = (name: string) => search.get(name) ?? undefined
  const day = (name: string) => search.has(name) ? dayjs(search.get(name)) : null
  const isStreet = me.role === 'Caller' || me.role === 'StreetLeader'
  return (
    <div className={styles.bar}>
      <Input.Search key={search.get('text')} className={styles.text} allowClear placeholder={t.text} aria-label={t.text} defaultValue={value('text')}
        onSearch={(text) => { change({ text: text.trim() }) }} />
      <Badge className={styles.fold} size="small" count={FOLDED.filter((name) => search.has(name)).length}>
        <Button icon={<FilterOutlined />} aria-expanded={isOpen} aria-controls={rest} onClick={() => { setOpen(!isOpen) }}>{t.more}</Button>
      </Badge>
      <div id={rest} className={styles.rest} data-open={isOpen}>
        <Select className={styles.several} mode="multiple" allowClear maxTagCount="responsive" placeholder={t.status} aria-label={t.status}
          value={search.getAll('status').flatMap((all) => all.split(','))} options={named(STATUSES, statusName, language)}
          onChange={(all: string[]) => { change({ status: all.join(',') }) }} />
        <Select className={styles.one} allowClear placeholder={t.kind} aria-label={t.kind} value={value('kind')}
          options={named(KINDS, kindName, language)} onChange={(kind) => { change({ kind }) }} />
        <Select className={styles.one} allowClear placeholder={t.light} aria-label={t.light} value={value('light')}
          options={named(LIGHTS, lightName, language)} onChange={(light) => { change({ light }) }} />
        {!isStreet && (
          <Select className={styles.unit} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t.street} aria-label={t.street}
            value={value('streetId')} options={units(streets)} onChange={(streetId) => { change({ streetId }) }} />
        )}
        {me.role !== 'Answerer' && (
          <Select className={styles.unit} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t.department} aria-label={t.department}
            value={value('departmentId')} options={units(departments)} onChange={(departmentId) => { change({ departmentId }) }} />
        )}
        <DatePicker.RangePicker className={styles.days} allowEmpty={[true, true]} placeholder={[t.from, t.to]}
          value={[day('from'), day('to')]} onChange={(_, [from, to]) => { change({ from, to }) }} />
        <Select className={styles.order} aria-label={t.order} value={value('order') ?? 'Newest'}
          options={(['Newest', 'DueSoonest'] as const).map((word) => ({ value: word, label: t[word] }))}
          onChange={(order) => { change({ order: order === 'Newest' ? undefined : order }) }} />
      </div>
      <label className={styles.open}>
        <Switch size="small" checked={value('openOnly') === 'true'} onChange={(open) => { change({ openOnly: open ? 'true' : undefined }) }} />
        {t.open}
      </label>
      <SavedFilters page="tickets" query={search.toString()} onChoose={(query) => {
        const chosen = new URLSearchParams(query)
        const names = new Set([...search.keys(), ...chosen.keys()])
        change(Object.fromEntries([...names].map((name) => [name, chosen.get(name) ?? undefined])))
      }} />
    </div>
  )
}
