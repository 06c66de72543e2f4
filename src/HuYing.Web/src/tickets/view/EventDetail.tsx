import { useUnitName } from '@/organisation/units'
import { fullTime } from '@/app/time/format'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { className, clockName, gradeName, outcomeName, partName, sensitivityName } from '../vocabulary'
import type { Payload } from './payload'
import styles from './Timeline.module.css'

const words = say(
  {
    reason: '理由', note: '意见', result: '结果', measures: '措施', message: '内容', person: '人员', place: '地点',
    comment: '说明', grade: '等级', outcome: '结论', class: '时限类别', clock: '时限', due: '应于', to: '发给', total: '总分',
    approvedBy: '批准人', document: '依据', caseNumber: '案卷号', file: '文件', label: '改为', contact: '联系方式', held: '封存', released: '解除封存', score: (n: number) => `${String(n)} 分`,
  },
  {
    reason: 'Reason', note: 'Note', result: 'Result', measures: 'Measures', message: 'Message', person: 'Person', place: 'Place',
    comment: 'Comment', grade: 'Grade', outcome: 'Outcome', class: 'Class', clock: 'Clock', due: 'Due', to: 'To', total: 'Total',
    approvedBy: 'Approved by', document: 'Document', caseNumber: 'Case number', file: 'File', label: 'Now', contact: 'Contact', held: 'on hold', released: 'released', score: (n: number) => String(n),
  },
)

/** The content of an event, as far as there is one: one line for each thing that was said. */
export function EventDetail({ payload }: { payload: Payload }) {
  const t = useWords(words)
  const language = useLanguage()
  const unit = useUnitName()
  const lines: [string, string | undefined][] = [
    [t.grade, payload.grade && gradeName(payload.grade)[language]],
    [t.class, payload.class && className(payload.class)[language]],
    [t.outcome, payload.outcome && outcomeName(payload.outcome)[language]],
    [t.clock, payload.clock && clockName(payload.clock)[language]],
    [t.due, payload.clock && payload.due && fullTime(payload.due)],
    [t.person, payload.person],
    [t.place, payload.place],
    [t.result, payload.result],
    [t.measures, payload.measures],
    [t.label, payload.sensitivity && sensitivityName(payload.sensitivity)[language]],
    [t.contact, payload.held === undefined ? undefined : payload.held ? t.held : t.released],
    [t.reason, payload.reason],
    [t.approvedBy, payload.approvedBy],
    [t.document, payload.document],
    [t.message, payload.message],
    [t.to, payload.unitIds?.map((id) => unit(id)).join('、')],
    [t.note, payload.note],
    [t.total, payload.total === undefined ? undefined : t.score(payload.total)],
    [t.comment, payload.comment],
    [t.caseNumber, payload.caseNumber],
    [t.file, payload.attachment?.name],
  ]
  return (
    <>
      {payload.text && <p className={styles.detail}>{payload.text}</p>}
      {payload.assignments?.map((one) => (
        <p key={one.no} className={styles.detail}>
          <span className={styles.label}>{partName(one.role)[language]} </span>{unit(one.departmentId)}：{one.task}
        </p>
      ))}
      {lines.map(([label, text]) => text && (
        <p key={label} className={styles.detail}><span className={styles.label}>{label} </span>{text}</p>
      ))}
    </>
  )
}
