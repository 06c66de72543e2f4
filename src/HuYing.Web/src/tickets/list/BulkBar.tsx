import { Button, Form, Modal } from 'antd'
import { useState } from 'react'
import { newKey } from '@/app/api/intent'
import { useMe } from '@/app/session/session'
import type { Role } from '@/app/session/roles'
import { BulkResults } from '@/app/ui/bulk/BulkResults'
import { useBulk } from '@/app/ui/bulk/useBulk'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { act, type ActName } from '../acts/act'
import { actName } from '../acts/actWords'
import { GradeField, TextField } from '../acts/forms/fields'
import { FORMS } from '../acts/forms/forms'
import { UnitsField } from '../acts/forms/UnitsField'
import type { TicketLine } from '../vocabulary'
import styles from './BulkBar.module.css'

const words = say(
  { chosen: (n: number) => `已选 ${String(n)} 件`, clear: '取消选择', message: '内容', note: '意见', go: '开始', done: '完成', many: (n: number) => `对 ${String(n)} 件工单` },
  { chosen: (n: number) => `${String(n)} chosen`, clear: 'Clear', message: 'Message', note: 'Note', go: 'Start', done: 'Done', many: (n: number) => `for ${String(n)} tickets` },
)

const MAY: Partial<Record<Role, readonly ActName[]>> = {
  Caller: ['urge', 'notify'],
  StreetLeader: ['approve', 'urge', 'notify'],
  Platform: ['accept', 'file', 'urge', 'notify'],
  Supervisor: ['urge', 'notify'],
  DistrictLeader: ['urge', 'notify'],
}

export const mayChooseSeveral = (role: Role) => MAY[role] !== undefined

/** The same action for several tickets; the facade judges each by itself, and so does the result. */
export function BulkBar({ lines, onClear }: { lines: readonly TicketLine[]; onClear: () => void }) {
  const t = useWords(words)
  const language = useLanguage()
  const { role } = useMe()
  const [chosen, setChosen] = useState<ActName>()
  return (
    <div className={styles.bar}>
      <strong>{t.chosen(lines.length)}</strong>
      {MAY[role]?.map((name) => <Button key={name} onClick={() => { setChosen(name) }}>{actName(name)[language]}</Button>)}
      <Button type="text" onClick={onClear}>{t.clear}</Button>
      {chosen && <BulkForm name={chosen} lines={lines} onClose={() => { setChosen(undefined) }} />}
    </div>
  )
}

function BulkForm({ name, lines, onClose }: { name: ActName; lines: readonly TicketLine[]; onClose: () => void }) {
  const t = useWords(words)
  const language = useLanguage()
  const bulk = useBulk()
  const [form] = Form.useForm()
  const [keys] = useState(() => new Map(lines.map((line) => [line.id, newKey()])))
  const run = (ids: readonly string[]) => {
    const body = FORMS[name]?.body(form.getFieldsValue() as never)
    void bulk.run(ids, (id) => act({ id }, name, (body ?? null) as never, keys.get(id)))
  }
  const title = `${actName(name)[language]} · ${t.many(lines.length)}`
  const isDone = bulk.results !== undefined && !bulk.isRunning
  return (
    <Modal open title={title} onCancel={onClose} okText={isDone ? t.done : t.go} confirmLoading={bulk.isRunning}
      onOk={() => { if (isDone) onClose(); else form.submit() }}>
      <Form form={form} layout="vertical" hidden={bulk.results !== undefined} initialValues={{ grade: 'General' }}
        onFinish={() => { run(lines.map((line) => line.id)) }}>
        {name === 'accept' && <GradeField />}
        {name === 'notify' && <UnitsField />}
        {(name === 'urge' || name === 'notify') && <TextField name="message" label={t.message} />}
        {(name === 'accept' || name === 'approve') && <TextField name="note" label={t.note} isOptional rows={2} />}
      </Form>
      {bulk.results && <BulkResults bulk={bulk} onRetry={run} nameOf={(id) => lines.find((line) => line.id === id)?.title ?? id} />}
    </Modal>
  )
}
