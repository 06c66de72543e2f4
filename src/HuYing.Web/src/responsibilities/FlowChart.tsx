import { say, useWords } from '@/app/words/words'
import { arrow, BOX, flowOf, LANE, LINE } from './flow'
import type { Item } from './queries'
import styles from './FlowChart.module.css'

const words = say(
  { label: (name: string) => `${name}的流程图，文字见办理步骤` },
  { label: (name: string) => `Flow of ${name}; in words among the steps` },
)

/** The steps as a drawing: a lane per actor, an arrow per hand-over. */
export function FlowChart({ steps, name }: { steps: Item['steps']; name: string }) {
  const t = useWords(words)
  const { lanes, boxes, width, height } = flowOf(steps)
  return (
    <svg className={styles.chart} viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={t.label(name)}>
      <defs>
        <marker id="flow-head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0L8 4L0 8z" className={styles.head} />
        </marker>
      </defs>
      {lanes.map((lane, at) => (
        <g key={lane}>
          <rect className={styles.lane} data-odd={at % 2 === 1} x={at * LANE} y={0} width={LANE} height={height} />
          <text className={styles.laneName} x={at * LANE + LANE / 2} y={24}>{lane}</text>
        </g>
      ))}
      {boxes.slice(1).map((box, at) => {
        const before = boxes[at]
        return before && <path key={box.step.no} className={styles.arrow} d={arrow(before, box)} markerEnd="url(#flow-head)" />
      })}
      {boxes.map(({ step, x, y, height: tall, lines }) => (
        <g key={step.no}>
          <rect className={styles.box} x={x} y={y} width={BOX} height={tall} rx={6} />
          <text className={styles.what} x={x + 10} y={y + LINE + 2}>
            {lines.map((line, at) => <tspan key={at} x={x + 10} dy={at === 0 ? 0 : LINE}>{line}</tspan>)}
          </text>
          <text className={styles.limit} x={x + 10} y={y + tall - 10}>{step.no} · {step.limit}</text>
        </g>
      ))}
    </svg>
  )
}
