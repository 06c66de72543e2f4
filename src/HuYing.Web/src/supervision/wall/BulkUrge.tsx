import { BellOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { newKey } from '@/app/api/intent'
import { BulkResults } from '@/app/ui/bulk/BulkResults'
import { useBulk } from '@/app/ui/bulk/useBulk'
import { say, useWords } from '@/app/words/words'
import { useUnitName } from '@/organisation/units'
import { act } from '@/tickets/acts/act'
import type { DeadlineLine } from '../queries'
import { keyOf } from './line'
import { useUrges } from './urges'
import { usualMessage } from './Urging'
import styles from './WallPage.module.css'

const words = say(
  {
    chosen: (n: number, units: number) => `已选 ${String(n)} 件，涉及 ${String(units)} 个部门`, urge: '催办选中的', clear: '取消选择',
    title: (n: number) => `催办 ${String(n)} 件`, message: '催办内容', go: '催办', done: '完成',
    consequence: '每件记一次催办，送达部门的应答员，计入统计，不能撤回。',
  },
  {
    chosen: (n: number, units: number) => `${String(n)} chosen, ${String(units)} departments`, urge: 'Urge them',
    clear: 'Clear',
    title: (n: number) => `Urge ${String(n)}`, message: 'Message', go: 'Urge', done: 'Done',
    consequence: 'Each is on record, delivered and counted, and cannot be taken back.',
  },
)

/** The same reminder to many: asked once, with what it means, and answered for each. */
export function BulkUrge({ lines, onClear }: { lines: readonly DeadlineLine[]; onClear: () => void }) {
  const t = useWords(words)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.bulk} role="region" aria-label={t.urge}>
      <strong>{t.chosen(lines.length, new Set(lines.map((line) => line.departmentId)).size)}</strong>
      <Button type="primary" icon={<BellOutlined />} onClick={() => { setOpen(true) }}>{t.urge}</Button>
      <Button type="text" onClick={onClear}>{t.clear}</Button>
      {isOpen && <Sheet lines={lines} onClose={(isDone) => { setOpen(false); if (isDone) onClear() }} />}
    </div>
  )
}

function Sheet({ lines, onClose }: { lines: readonly DeadlineLine[]; onClose: (isDone: boolean) => void }) {
  const t = useWords(words)
  const unitName = useUnitName()
  const { noteSent } = useUrges()
  const bulk = useBulk()
  const [text, setText] = useState(usualMessage)
  // Fixed for as long as the sheet is open: the list behind it goes on moving.
  const [chosen] = useState(() => new Map(lines.map((line) => [keyOf(line), { line, intent: newKey() }])))
  const urge = async (key: string) => {
    const one = chosen.get(key)
    if (!one) return
    await act({ id: one.line.ticketId }, 'urge', { message: text.trim(), no: one.line.no }, one.intent)
    noteSent([key])
  }
  const nameOf = (key: string) => {
    const line = chosen.get(key)?.line
    return line ? `${unitName(line.departmentId, true)} · ${line.title}` : key
  }
  const isDone = bulk.results !== undefined && !bulk.isRunning
  return (
    <Modal open title={t.title(chosen.size)} okText={isDone ? t.done : t.go} confirmLoading={bulk.isRunning}
      okButtonProps={{ disabled: text.trim() === '' }} onCancel={() => { onClose(isDone) }}
      onOk={() => { if (isDone) onClose(true); else void bulk.run([...chosen.keys()], urge) }}>
      {bulk.results
        ? <BulkResults bulk={bulk} nameOf={nameOf} onRetry={(keys) => { void bulk.run(keys, urge) }} />
        : (
          <div className={styles.sheet}>
            <Input.TextArea rows={3} maxLength={500} showCount aria-label={t.message} value={text}
              onChange={(event) => { setText(event.target.value) }} />
            <p>{t.consequence}</p>
          </div>
        )}
    </Modal>
  )
}
