import { Alert, Button, Form } from 'antd'
import { useUnitName } from '@/organisation/units'
import { useItem } from '@/responsibilities/queries'
import { say, useWords } from '@/app/words/words'
import type { ActBodies } from '../act'

const words = say(
  {
    advice: (lead: string, supports: string) => supports === '' ? `清单写明：主办 ${lead}` : `清单写明：主办 ${lead}，协办 ${supports}`,
    take: '照清单填写', none: '没有对应的清单事项，请按职责选择部门。',
  },
  {
    advice: (lead: string, supports: string) => supports === '' ? `The list says: ${lead} leads` : `The list says: ${lead} leads, ${supports} assist`,
    take: 'Fill in as the list says', none: 'No item of the list: choose by duty.',
  },
)

/** Whom the list makes responsible, ready to be taken over (000-23). The dispatcher decides. */
export function ListAdvice({ itemId }: { itemId: string | null }) {
  const t = useWords(words)
  const unit = useUnitName()
  const form = Form.useFormInstance<ActBodies['dispatch']>()
  const { data: item } = useItem(itemId)
  if (!itemId) return <Alert type="warning" showIcon title={t.none} style={{ marginBottom: 16 }} />
  if (!item) return null
  const take = () => {
    form.setFieldsValue({
      assignees: [
        { departmentId: item.lead, role: 'Lead' as const, task: item.leadDuty },
        ...item.supports.map((departmentId) => ({ departmentId, role: 'CoHandler' as const, task: item.supportDuty || item.leadDuty })),
      ],
    })
  }
  return (
    <Alert type="success" showIcon style={{ marginBottom: 16 }} action={<Button size="small" onClick={take}>{t.take}</Button>}
      title={t.advice(unit(item.lead, true), item.supports.map((id) => unit(id, true)).join('、'))} />
  )
}
