import { Form, InputNumber, Select, Space } from 'antd'
import { say, useWords } from '@/app/words/words'

const words = say(
  { minutes: '分钟（自然时间）', days: '个工作日', required: '必填', unit: '单位' },
  { minutes: 'minutes (natural)', days: 'working days', required: 'Required', unit: 'Unit' },
)

/** An amount and what it is counted in. */
export function LimitField({ name, label }: { name: string[]; label: string }) {
  const t = useWords(words)
  return (
    <Form.Item label={label}>
      <Space.Compact block>
        <Form.Item name={[...name, 'amount']} noStyle rules={[{ required: true, message: t.required }]}>
          <InputNumber min={1} max={100_000} precision={0} aria-label={label} />
        </Form.Item>
        <Form.Item name={[...name, 'unit']} noStyle>
          <Select aria-label={`${label} ${t.unit}`}
            options={[{ value: 'Minutes', label: t.minutes }, { value: 'WorkingDays', label: t.days }]} />
        </Form.Item>
      </Space.Compact>
    </Form.Item>
  )
}
