import { Form, Input, Select } from 'antd'
import { ADMINISTRATORS, AT_WORK, roleName, type Role } from '@/app/session/roles'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { useUnitTree } from './queries'
import { unitsFor } from './units'

const words = say(
  {
    required: '必填', role: '岗位', unit: '单位', duty: '岗位职责（选填）', paired: '包联街道', name: '姓名', dutyHint: '如：防汛、市容',
    first: '先选岗位',
  },
  {
    required: 'Required', role: 'Role', unit: 'Unit', duty: 'Duty (optional)', paired: 'Paired streets', name: 'Name',
    dutyHint: 'For example flood control', first: 'Choose a role first',
  },
)

export function RoleField({ onChange }: { onChange?: () => void }) {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <Form.Item name="role" label={t.role} rules={[{ required: true, message: t.required }]}>
      <Select onChange={onChange}
        options={[...AT_WORK, ...ADMINISTRATORS].map((value) => ({ value, label: roleName(value)[language] }))} />
    </Form.Item>
  )
}

/** Only units in which the role can be held. */
export function UnitField({ role }: { role: Role | undefined }) {
  const t = useWords(words)
  const { data: units } = useUnitTree()
  return (
    <Form.Item name="unitId" label={t.unit} rules={[{ required: true, message: t.required }]}>
      <Select showSearch={{ optionFilterProp: 'label' }} disabled={role === undefined}
        placeholder={role === undefined ? t.first : undefined}
        options={unitsFor(role, units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))} />
    </Form.Item>
  )
}

export function NameAndDuty({ role }: { role: Role | undefined }) {
  const t = useWords(words)
  const { data: units } = useUnitTree()
  return (
    <>
      <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="duty" label={t.duty}><Input maxLength={200} placeholder={t.dutyHint} /></Form.Item>
      {role === 'DistrictLeader' && (
        <Form.Item name="pairedStreets" label={t.paired}>
          <Select mode="multiple"
            options={units?.filter((unit) => unit.kind === 'Street').map((unit) => ({ value: unit.id, label: unit.name }))} />
        </Form.Item>
      )}
    </>
  )
}
