import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { say, useWords } from '@/app/words/words'
import type { AuditFilter } from './queries'
import styles from './AuditPage.module.css'

const words = say(
  {
    account: '账号', unit: '单位编号', act: '操作', target: '对象编号', result: '结果', Done: '完成', Refused: '被拒绝', from: '起',
    to: '止',
  },
  {
    account: 'Account', unit: 'Unit id', act: 'Act', target: 'Object id', result: 'Result', Done: 'done',
    Refused: 'refused', from: 'From', to: 'To',
  },
)

const TEXTS = ['account', 'unit', 'act', 'target'] as const

/** Each is exact: an auditor knows whom or what he looks for. Enter or leaving the field asks. */
export function AuditFilterBar({ filter, onChange }: { filter: AuditFilter; onChange: (change: AuditFilter) => void }) {
  const t = useWords(words)
  return (
    <div className={`${styles.filters ?? ''} no-print`}>
      {TEXTS.map((name) => (
        <Input key={`${name} ${filter[name] ?? ''}`} allowClear placeholder={t[name]} aria-label={t[name]}
          defaultValue={filter[name]}
          onPressEnter={(event) => { onChange({ [name]: event.currentTarget.value.trim() || undefined }) }}
          onBlur={(event) => { onChange({ [name]: event.target.value.trim() || undefined }) }} />
      ))}
      <Select allowClear placeholder={t.result} aria-label={t.result} value={filter.result}
        onChange={(result?: string) => { onChange({ result }) }}
        options={(['Done', 'Refused'] as const).map((value) => ({ value, label: t[value] }))} />
      <DatePicker.RangePicker allowEmpty={[true, true]} placeholder={[t.from, t.to]} aria-label={`${t.from} ${t.to}`}
        value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
        onChange={(picked) => { onChange({ from: picked?.[0]?.format('YYYY-MM-DD'), to: picked?.[1]?.format('YYYY-MM-DD') }) }} />
    </div>
  )
}
