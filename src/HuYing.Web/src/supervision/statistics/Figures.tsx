import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { csvOf, save } from '@/app/ui/figures/csv'
import { FigureTable, rowsOf, type Figure } from '@/app/ui/figures/FigureTable'
import { Panel } from '@/app/ui/Page'
import { PrintButton } from '@/app/ui/PrintButton'
import { say, useWords } from '@/app/words/words'
import type { Period } from '../queries'

const words = say({ csv: '导出 CSV' }, { csv: 'CSV' })

/** A table of figures, and the same as a file. */
export function Figures<T extends object>({ title, period, rows, figures, keyOf }: {
  title: string; period: Period; rows: readonly T[]; figures: readonly Figure<T>[]; keyOf: (row: T) => string
}) {
  const t = useWords(words)
  const download = () => { save(`${title}_${period.from}_${period.to}.csv`, csvOf(rowsOf(rows, figures))) }
  return (
    <Panel title={title} isFlush
      extra={(
        <span className="no-print">
          <Button size="small" icon={<DownloadOutlined />} onClick={download}>{t.csv}</Button>{' '}
          <PrintButton size="small" />
        </span>
      )}>
      <FigureTable rows={rows} figures={figures} keyOf={keyOf} />
    </Panel>
  )
}
