import { Checkbox } from 'antd'
import { Link } from 'react-router'
import { Pill } from '@/app/ui/Pill'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { useUnitName } from '@/organisation/units'
import { RunningLight } from '@/tickets/clocks/RunningLight'
import { clockName, kindName, partName, shareName } from '@/tickets/vocabulary'
import type { DeadlineLine } from '../queries'
import { UrgeButton } from './UrgeButton'
import styles from './WallPage.module.css'

const words = say(
  { choose: (title: string) => `选中：${title}`, from: '来自', duty: (clock: string) => `${clock}时限` },
  { choose: (title: string) => `Select: ${title}`, from: 'from', duty: (clock: string) => clock },
)

/** One share that is owed: how long still, what, by whom, to whom. */
export function WallRow({ line, isChosen, onChoose, mayUrge }: {
  line: DeadlineLine; isChosen: boolean; onChoose: (isOn: boolean) => void; mayUrge: boolean
}) {
  const t = useWords(words)
  const language = useLanguage()
  const unitName = useUnitName()
  return (
    <li className={styles.row} data-chosen={isChosen}>
      {mayUrge && <Checkbox aria-label={t.choose(line.title)} checked={isChosen}
        onChange={(event) => { onChoose(event.target.checked) }} />}
      <span className={styles.clock}>
        <RunningLight warnAt={line.light === 'Amber' ? new Date(0).toISOString() : null} due={line.due}
          breached={line.light === 'Red'} />
        <small>{t.duty(clockName(line.clock)[language])}</small>
      </span>
      <span className={styles.what}>
        <Link to={`/tickets/${line.ticketId}`}>{line.title}</Link>
        <small>
          {line.kind === 'Emergency' && <Pill tone="strong">{kindName(line.kind)[language]}</Pill>}
          <span>{line.ticketId}</span><span>{t.from} {unitName(line.streetId, true)}</span>
        </small>
      </span>
      <span className={styles.who}>
        <strong>{unitName(line.departmentId, true)}</strong>
        <small>{partName(line.role)[language]} · {shareName(line.status)[language]}</small>
      </span>
      {mayUrge && <UrgeButton line={line} />}
    </li>
  )
}
