import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { useDistrictBoard } from '../queries'
import styles from './WallPage.module.css'

const words = say(
  { title: '各部门在办', red: '超期', amber: '将到期', open: '在办', only: '只看', label: (name: string) => `只看${name}` },
  {
    title: 'Open by department', red: 'overdue', amber: 'due soon', open: 'open',
    only: 'Only', label: (name: string) => `Only ${name}`,
  },
)

/** Who holds how much, the latest first; a click narrows the wall to it. */
export function LatePanel({ chosen, onChoose }: { chosen: string | undefined; onChoose: (id: string | undefined) => void }) {
  const t = useWords(words)
  const board = useDistrictBoard()
  return (
    <Panel title={t.title} isFlush>
      <Loaded query={board}>
        {({ departments }) => {
          const busy = departments.filter((one) => one.open > 0).toSorted((a, b) => b.red - a.red || b.amber - a.amber || b.open - a.open)
          const most = Math.max(1, ...busy.map((one) => one.open))
          return (
            <ul className={styles.loads}>
              {busy.map(({ department, open, red, amber }) => (
                <li key={department.id}>
                  <button type="button" aria-pressed={chosen === department.id} title={t.label(department.name)}
                    onClick={() => { onChoose(chosen === department.id ? undefined : department.id) }}>
                    <span className="visually-hidden">{t.only}</span>
                    <span className={styles.loadName}>{department.shortName}</span>
                    <span className={styles.bar} aria-hidden>
                      <i data-light="Red" style={{ width: `${String(red / most * 100)}%` }} />
                      <i data-light="Amber" style={{ width: `${String(amber / most * 100)}%` }} />
                      <i style={{ width: `${String((open - red - amber) / most * 100)}%` }} />
                    </span>
                    <span className={styles.loadFigures}>
                      {red > 0 && <b>{t.red} {red}</b>}{red > 0 && ' / '}{t.open} {open}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Panel>
  )
}
