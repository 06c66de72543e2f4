import { Form, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useItem, useItems } from '@/responsibilities/queries'
import { useUnitName } from '@/organisation/units'
import { say, useWords } from '@/app/words/words'
import styles from './CallForm.module.css'

const words = say(
  { item: '责任清单事项', hint: '搜事项、领域、部门，例如“积水”“违建”', none: '清单中没有；可以不选，由平台研判', lead: '主办' },
  { item: 'Item of the responsibility list', hint: 'Search items, domains, departments', none: 'Not in the list; leave it empty for triage', lead: 'lead' },
)

/** Search over the list as one types; choosing shows who is responsible (000-13). */
export function ItemField() {
  const t = useWords(words)
  const unit = useUnitName()
  const [text, setText] = useState('')
  const sought = useDeferredValue(text.trim())
  const { data, isFetching } = useItems(sought)
  const chosenId = Form.useWatch('itemId') as string | undefined
  const { data: chosen } = useItem(chosenId)
  const found = data?.items ?? []
  const items = chosen && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found
  return (
    <Form.Item name="itemId" label={t.item}>
      <Select allowClear placeholder={t.hint} loading={isFetching} notFoundContent={t.none}
        showSearch={{ filterOption: false, onSearch: setText }}
        options={items.map((one) => ({ value: one.id, label: one.name, item: one }))}
        optionRender={({ data: { item } }) => (
          <div className={styles.option}>
            <span>{item.name}</span>
            <small>{item.domain} · {t.lead} {unit(item.lead, true)}</small>
          </div>
        )} />
    </Form.Item>
  )
}
