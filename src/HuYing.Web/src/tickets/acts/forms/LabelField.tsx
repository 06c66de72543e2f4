import { Form, Radio } from 'antd'
import { useLanguage } from '@/app/words/language'
import { title, useWords, type Words } from '@/app/words/words'
import { sensitivityName, type TicketDetail } from '../../vocabulary'
import { formWords } from './formWords'

type Label = TicketDetail['sensitivity']

/** What a label means for who sees the ticket. */
const HINTS: Partial<Record<Label, Words<string>>> = {
  Public: title('公开：内容可以对外公开；系统里谁能看与“内部”相同。', 'Public: may be published; in here it is seen by the same people as what is internal.'),
  Internal: title('内部：本街道、平台、督查、区领导、在办部门和知会单位能看。', 'Internal: seen by the street, the platform, supervisors, district leaders, departments at work on it and notified units.'),
  Sensitive: title('敏感：只给起草人、街道分管领导、平台、督查、包联领导和在办部门看，知会单位看不到。', 'Sensitive: only for its author, the street leader, the platform, supervisors, paired leaders and departments at work on it.'),
}

/** One of these labels, and what the chosen one means. */
export function LabelField({ labels, now, isSettled }: {
  labels: readonly Label[]
  /** Said where there is one already. */
  now?: Label
  /** It is read, and cannot be changed any more. */
  isSettled?: boolean
}) {
  const t = useWords(formWords)
  const language = useLanguage()
  const chosen = Form.useWatch('sensitivity') as Label | undefined
  const hints = [now && t.labelNow(sensitivityName(now)[language]), chosen && HINTS[chosen]?.[language], isSettled && t.labelSettled]
  return (
    <Form.Item name="sensitivity" label={t.label} rules={[{ required: true, message: t.labelMissing }]}
      extra={hints.map((one) => one && <div key={one}>{one}</div>)}>
      <Radio.Group disabled={isSettled} options={labels.map((value) => ({ value, label: sensitivityName(value)[language] }))} />
    </Form.Item>
  )
}
