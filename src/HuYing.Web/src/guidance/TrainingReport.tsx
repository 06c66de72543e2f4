import { Progress } from 'antd'
import { FigureTable } from '@/app/ui/figures/FigureTable'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { useTrainingReport } from './queries'

const words = say(
  { title: '各单位完成情况', unit: '单位', people: '人数', required: '应学（课×人）', done: '已学', share: '完成率 %' },
  { title: 'Units', unit: 'Unit', people: 'People', required: 'Required', done: 'Done', share: 'Share %' },
)

export function TrainingReport() {
  const t = useWords(words)
  const report = useTrainingReport(true)
  return (
    <Panel title={t.title} isFlush>
      <Loaded query={report}>
        {(units) => (
          <FigureTable rows={units} keyOf={(one) => one.unit.id} figures={[
            { title: t.unit, value: (one) => one.unit.name },
            { title: t.people, value: (one) => one.people },
            { title: t.required, value: (one) => one.required },
            { title: t.done, value: (one) => one.done },
            {
              title: t.share, value: (one) => one.required === 0 ? null : Math.round(one.done / one.required * 100),
              show: (one) => one.required > 0 && (
                <Progress size="small" steps={10} percent={Math.round(one.done / one.required * 100)} aria-label={one.unit.name} />
              ),
            },
          ]} />
        )}
      </Loaded>
    </Panel>
  )
}
