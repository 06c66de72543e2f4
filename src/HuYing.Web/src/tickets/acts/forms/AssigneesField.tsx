import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Segmented, Select } from 'antd'
import { useDepartments } from '@/organisation/units'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { partName } from '../../vocabulary'
import styles from './AssigneesField.module.css'

const words = say(
  {
    department: '承办部门', task: '任务', add: '加一个部门', remove: '去掉这个部门',
    departmentMissing: '请选择部门', taskMissing: '请写明这个部门要做什么', taskHint: '要做什么、做到什么程度',
    one: '一个部门：3 个工作日办结', several: '两个及以上部门：7 个工作日办结',
  },
  {
    department: 'Department', task: 'Task', add: 'Add a department', remove: 'Remove this department',
    departmentMissing: 'Please choose a department', taskMissing: 'Please say what it has to do', taskHint: 'What to do, and to what extent',
    one: 'One department: 3 working days', several: 'Two or more: 7 working days',
  },
)

/** Who has to do what. Exactly one leads where the ticket has no lead yet. */
export function AssigneesField({ hasLead, taken }: { hasLead: boolean; taken: readonly string[] }) {
  const t = useWords(words)
  const language = useLanguage()
  const { data: departments } = useDepartments()
  const form = Form.useFormInstance<{ assignees: { departmentId?: string; role: string }[] }>()
  const chosen = Form.useWatch('assignees', form) as { departmentId?: string }[] | undefined
  const used = [...taken, ...(chosen ?? []).map((one) => one.departmentId)]
  const options = (own?: string) => departments
    ?.filter((unit) => unit.id === own || !used.includes(unit.id))
    .map((unit) => ({ value: unit.id, label: unit.name }))

  return (
    <Form.List name="assignees">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, at) => (
            <div key={field.key} className={styles.assignee}>
              <Form.Item name={[field.name, 'departmentId']} label={t.department} className={styles.department}
                rules={[{ required: true, message: t.departmentMissing }]}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={options(chosen?.[at]?.departmentId)} />
              </Form.Item>
              <Form.Item name={[field.name, 'role']} label=" " colon={false} initialValue={at === 0 && !hasLead ? 'Lead' : 'CoHandler'}>
                <Segmented disabled={hasLead || fields.length === 1} onChange={(role) => { if (role === 'Lead') leadOnly(form, at) }}
                  options={(['Lead', 'CoHandler'] as const).map((value) => ({ value, label: partName(value)[language] }))} />
              </Form.Item>
              {fields.length > 1 && (
                <Button type="text" icon={<DeleteOutlined />} aria-label={t.remove} className={styles.remove} onClick={() => { remove(at) }} />
              )}
              <Form.Item name={[field.name, 'task']} label={t.task} className={styles.task}
                rules={[{ required: true, whitespace: true, min: 2, message: t.taskMissing }]}>
                <Input.TextArea rows={2} maxLength={1000} placeholder={t.taskHint} />
              </Form.Item>
            </div>
          ))}
          <p className={styles.foot}>
            <Button icon={<PlusOutlined />} onClick={() => { add({ role: 'CoHandler' }) }}>{t.add}</Button>
            <span>{fields.length + taken.length > 1 ? t.several : t.one}</span>
          </p>
        </>
      )}
    </Form.List>
  )
}

function leadOnly(form: ReturnType<typeof Form.useFormInstance<{ assignees: { role: string }[] }>>, lead: number): void {
  const all = form.getFieldValue('assignees') as { role: string }[]
  form.setFieldValue('assignees', all.map((one, at) => ({ ...one, role: at === lead ? 'Lead' : 'CoHandler' })))
}
