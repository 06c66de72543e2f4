import { BulbOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { api, read, type Schemas } from '@/app/api/client'
import { Pill } from '@/app/ui/Pill'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { SimilarList } from '../../similar/SimilarList'
import { useSimilar } from '../../similar/queries'
import { partName, type TicketDetail } from '../../vocabulary'
import styles from './Suggested.module.css'

const words = say(
  {
    title: '派单建议', take: '照建议填写', taken: '已填写，可以改', duty: '清单写明的职责：', none: '请按职责选择部门。', assigned: '已派',
    similar: '本街道 72 小时内在办。是同一件事的，可以不予受理并写明原工单编号。',
  },
  {
    title: 'Suggestion', take: 'Fill in as suggested', taken: 'Filled in; you may change it', duty: 'Duty by the list: ', none: 'Choose by duty.', assigned: 'has a share',
    similar: 'Open in this street, of the last 72 hours. If it is the same problem, decline with the other ticket\'s number.',
  },
)

type Department = Schemas['SuggestedDepartment']

interface Assignee { departmentId?: string; role: Schemas['AssignmentRole']; task?: string }

/** Whom the list makes responsible and why, ready to be taken over in one click (000-23). The dispatcher decides. */
export function Suggested({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(words)
  const language = useLanguage()
  const form = Form.useFormInstance<{ assignees: Assignee[] }>()
  const { data } = useSuggestion(ticket.id)
  const current = Form.useWatch('assignees', form) as Assignee[] | undefined
  if (!data) return null
  const open = data.departments.filter((one) => !one.assigned)
  const isTaken = open.length > 0 && open.every((one) => current?.some((other) => other.departmentId === one.department.id))
  const hasLead = data.departments.some((one) => one.assigned)
  return (
    <section className={styles.suggestion} aria-label={t.title}>
      <header>
        <h3><BulbOutlined aria-hidden /> {t.title}</h3>
        {open.length > 0 && (
          <Button size="small" type="primary" ghost disabled={isTaken}
            onClick={() => { form.setFieldsValue({ assignees: open.map((one) => asAssignee(one, hasLead, data.departments[0]?.duty)) }) }}>
            {isTaken ? t.taken : t.take}
          </Button>
        )}
      </header>
      <ul>
        {data.departments.map((one) => (
          <li key={one.department.id}>
            <strong>{one.department.name}</strong>
            <Pill tone={one.role === 'Lead' ? 'accent' : 'plain'}>{partName(one.role)[language]}</Pill>
            {one.assigned && <Pill tone="done">{t.assigned}</Pill>}
            {one.duty && <p><span>{t.duty}</span>{one.duty}</p>}
          </li>
        ))}
      </ul>
      <p className={styles.why}>{data.why}{open.length === 0 && data.departments.length === 0 && `。${t.none}`}</p>
    </section>
  )
}

/** What may be the same problem: before departments are sent out twice. */
export function SimilarToTicket({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(words)
  const { data } = useSimilar(ticket.id)
  return <div className={styles.similar}><SimilarList found={data} title={ticket.content.title} itemId={ticket.content.itemId} hint={t.similar} first={2} /></div>
}

const useSuggestion = (id: string) => useQuery({
  queryKey: ['ticket', id, 'suggestion'],
  queryFn: () => read(api.GET('/api/v1/tickets/{id}/suggestion', { params: { path: { id } } })),
})

/** A ticket has one lead: where somebody has a share already, whoever comes later assists, in what the lead is for. */
const asAssignee = ({ department, role, duty }: Department, hasLead: boolean, leadDuty = ''): Assignee =>
  ({ departmentId: department.id, role: hasLead ? 'CoHandler' : role, task: duty || leadDuty })
