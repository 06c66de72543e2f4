import { Form, Radio } from 'antd'
import type { ComponentType } from 'react'
import { ScoreField } from '@/evaluation/ScoreField'
import type { Scorecard } from '@/evaluation/dimensions'
import { useLanguage } from '@/app/words/language'
import { useWords } from '@/app/words/words'
import { filledContact } from '../../call/contact'
import { ContactInputs } from '../../call/ContactFields'
import type { ActBodies, ActName } from '../act'
import { outcomeName, OUTCOMES, type TicketDetail } from '../../vocabulary'
import { ArrivalFields } from './ArrivalFields'
import { AssigneesField } from './AssigneesField'
import { GradeField, TextField } from './fields'
import { FilesField } from './FilesField'
import { formWords } from './formWords'
import { HoldFields } from './HoldFields'
import { LabelFields } from './LabelFields'
import { SimilarToTicket, Suggested } from './Suggested'
import { UnitsField } from './UnitsField'

export interface FieldsProps { ticket: TicketDetail; no?: number; onSent: (version: number) => void }

export interface ActForm {
  Fields?: ComponentType<FieldsProps>
  initial?: (props: { ticket: TicketDetail; me: string }) => object
  /** The body of the request, from what the form holds. */
  body: (values: never, no?: number) => ActBodies[ActName]
}

interface Texts { text: string; reason: string; note?: string; message: string; result: string; measures: string; comment?: string }

const optional = (text: string | undefined) => text?.trim() === '' ? undefined : text

const reasonForm: ActForm = { Fields: ReasonField, body: (values: Texts) => ({ text: values.text }) }

const nothing: ActForm = { body: () => null }

/** The form of each action. What is missing here is done elsewhere: content on the call form, attachments by comments. */
export const FORMS: Partial<Record<string, ActForm>> = {
  submit: nothing,
  file: nothing,
  read: nothing,
  'send-back': reasonForm,
  decline: reasonForm,
  cancel: reasonForm,
  resume: reasonForm,
  withdraw: reasonForm,
  rework: reasonForm,
  approve: { Fields: NoteField, body: (values: Texts) => ({ note: optional(values.note) }) },
  'self-handle': {
    Fields: SelfHandleFields,
    body: (values: Texts & { evidence?: string[] }) => ({ result: values.result, evidence: values.evidence ?? [] }),
  },
  accept: {
    Fields: ({ ticket }) => <><SimilarToTicket ticket={ticket} /><GradeField /><NoteField /></>,
    initial: () => ({ grade: 'General' }),
    body: (values: ActBodies['accept']) => ({ grade: values.grade, note: optional(values.note ?? undefined) }),
  },
  dispatch: {
    Fields: ({ ticket }) => <><Suggested ticket={ticket} /><SimilarToTicket ticket={ticket} /><AssigneesField hasLead={false} taken={[]} /></>,
    initial: () => ({ assignees: [{ role: 'Lead' }] }),
    body: (values: ActBodies['dispatch']) => ({ assignees: values.assignees }),
  },
  departments: {
    Fields: MoreDepartments,
    initial: () => ({ assignees: [{ role: 'CoHandler' }] }),
    body: (values: ActBodies['departments']) => ({ assignees: values.assignees, reason: values.reason }),
  },
  suspend: { Fields: SuspendFields, body: (values: ActBodies['suspend']) => values },
  urge: { Fields: MessageField, body: (values: Texts, no) => ({ message: values.message, no }) },
  notify: { Fields: () => <><UnitsField /><MessageField /></>, body: (values: ActBodies['notify']) => values },
  comments: {
    Fields: CommentFields,
    body: (values: { text: string; attachments?: string[] }) => ({ text: values.text, attachments: values.attachments ?? [] }),
  },
  acknowledge: {
    Fields: PersonField,
    initial: ({ me }) => ({ person: me }),
    body: (values: ActBodies['acknowledge']) => ({ person: values.person }),
  },
  arrive: {
    Fields: ArriveFields,
    initial: ({ ticket, me }) => ({ person: me, place: ticket.content.place.address }),
    body: (values: { person: string; place: string; photos: string[]; point?: [number, number] }) => ({
      person: values.person, place: values.place, photo: values.photos[0] ?? '',
      longitude: values.point?.[0], latitude: values.point?.[1],
    }),
  },
  report: {
    Fields: ReportFields,
    initial: () => ({ outcome: 'Solved' }),
    body: (values: ActBodies['report']) => values,
  },
  verify: {
    Fields: VerifyFields,
    body: (values: { note?: string; evidence?: string[] }) => ({ note: optional(values.note), evidence: values.evidence ?? [] }),
  },
  evaluate: {
    Fields: ScoreField,
    initial: () => ({ scorecard: { reportIn: 18, professionalism: 18, responsibility: 18, cooperation: 18, result: 18 } }),
    body: (values: { scorecard: Scorecard; comment?: string }) => ({ scorecard: values.scorecard, comment: optional(values.comment) }),
  },
  sensitivity: { Fields: LabelFields, body: (values: ActBodies['sensitivity']) => values },
  contact: {
    Fields: () => <ContactInputs isRequired />,
    body: (values: ActBodies['contact']) => filledContact(values) ?? {},
  },
  'contact/hold': {
    Fields: HoldFields,
    initial: ({ ticket }) => ({ held: !ticket.contact?.isHeld }),
    body: (values: ActBodies['contact/hold']) => values,
  },
  'contact/erase': reasonForm,
}

function ReasonField() {
  const t = useWords(formWords)
  return <TextField name="text" label={t.reason} autoFocus />
}

function NoteField() {
  const t = useWords(formWords)
  return <TextField name="note" label={t.note} rows={2} isOptional />
}

function MessageField() {
  const t = useWords(formWords)
  return <TextField name="message" label={t.message} />
}

function PersonField() {
  const t = useWords(formWords)
  return <TextField name="person" label={t.person} most={40} rows={1} />
}

function MoreDepartments({ ticket }: FieldsProps) {
  const t = useWords(formWords)
  const standing = ticket.assignments.filter((one) => one.status !== 'Withdrawn')
  return (
    <>
      <Suggested ticket={ticket} />
      <AssigneesField hasLead={standing.some((one) => one.role === 'Lead')} taken={standing.map((one) => one.departmentId)} />
      <TextField name="reason" label={t.reason} />
    </>
  )
}

function SuspendFields() {
  const t = useWords(formWords)
  return (
    <>
      <TextField name="reason" label={t.reason} />
      <TextField name="approvedBy" label={t.approvedBy} most={80} rows={1} />
      <TextField name="document" label={t.document} most={200} rows={1} />
    </>
  )
}

function SelfHandleFields({ ticket, onSent }: FieldsProps) {
  const t = useWords(formWords)
  return (
    <>
      <TextField name="result" label={t.result} least={5} most={2000} />
      <FilesField ticketId={ticket.id} name="evidence" label={t.evidence} isOptional onSent={onSent} />
    </>
  )
}

function CommentFields({ ticket, onSent }: FieldsProps) {
  const t = useWords(formWords)
  return (
    <>
      <TextField name="text" label={t.comment} least={1} most={2000} autoFocus />
      <FilesField ticketId={ticket.id} name="attachments" label={t.files} isOptional onSent={onSent} />
    </>
  )
}

function ArriveFields({ ticket, onSent }: FieldsProps) {
  const t = useWords(formWords)
  return (
    <>
      <FilesField ticketId={ticket.id} name="photos" label={t.arrivalPhoto} isSingle onSent={onSent} />
      <ArrivalFields />
    </>
  )
}

function ReportFields({ ticket, onSent }: FieldsProps) {
  const t = useWords(formWords)
  const language = useLanguage()
  return (
    <>
      <Form.Item name="outcome" label={t.outcome}>
        <Radio.Group options={OUTCOMES.map((value) => ({ value, label: outcomeName(value)[language] }))} />
      </Form.Item>
      <TextField name="result" label={t.result} least={10} most={4000} />
      <TextField name="measures" label={t.measures} least={5} most={4000} rows={2} />
      <FilesField ticketId={ticket.id} name="evidence" label={t.after} onSent={onSent} />
    </>
  )
}

function VerifyFields({ ticket, onSent }: FieldsProps) {
  const t = useWords(formWords)
  return (
    <>
      <TextField name="note" label={t.verifyNote} most={1000} rows={2} isOptional />
      <FilesField ticketId={ticket.id} name="evidence" label={t.onSite} isOptional onSent={onSent} />
    </>
  )
}
