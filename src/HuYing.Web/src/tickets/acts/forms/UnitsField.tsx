import { Form, Select } from 'antd'
import { useDepartments, useStreets } from '@/organisation/units'
import { say, useWords } from '@/app/words/words'

const words = say(
  { units: '知会单位', missing: '请选择单位', streets: '街道', departments: '部门' },
  { units: 'Units', missing: 'Please choose units', streets: 'Streets', departments: 'Departments' },
)

export function UnitsField() {
  const t = useWords(words)
  const { data: departments } = useDepartments()
  const { data: streets } = useStreets()
  const options = (units: { id: string; name: string }[] | undefined) => units?.map((unit) => ({ value: unit.id, label: unit.name })) ?? []
  return (
    <Form.Item name="unitIds" label={t.units} rules={[{ required: true, message: t.missing }]}>
      <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={[
        { label: t.departments, options: options(departments) },
        { label: t.streets, options: options(streets) },
      ]} />
    </Form.Item>
  )
}
