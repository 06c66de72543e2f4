import { Link, useParams } from 'react-router'
import { useUnitName } from '@/organisation/units'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { PrintButton } from '@/app/ui/PrintButton'
import { Pill } from '@/app/ui/Pill'
import { say, useWords } from '@/app/words/words'
import { Duties } from './Duties'
import { FlowChart } from './FlowChart'
import { ItemLink } from './ItemLink'
import { useItem, type Item } from './queries'
import { StepTable } from './StepTable'
import styles from './ResponsibilityPage.module.css'

const words = say(
  {
    list: '责任清单', print: '打印说明书', flow: '流程图', steps: '办理步骤', basis: '法律依据', grid: '网格可办',
    lead: '主办', supports: '协办', none: '没有登记',
  },
  {
    list: 'Responsibilities', print: 'Print', flow: 'Flow', steps: 'Steps', basis: 'Legal basis', grid: 'Grid',
    lead: 'Lead', supports: 'Support', none: 'None on record',
  },
)

/** The guide of one entry: who owes what, in which order, on which law. */
export default function ResponsibilityPage() {
  const { id = '' } = useParams()
  const item = useItem(id)
  return <Loaded query={item} outline={<Page title={id}><Panel><div /></Panel></Page>}>
    {(found) => <Guide item={found} />}
  </Loaded>
}

function Guide({ item }: { item: Item }) {
  const t = useWords(words)
  const unitName = useUnitName()
  return (
    <Page title={item.name}
      note={(
        <span className={styles.note}>
          <Link to="/responsibilities" className="no-print">{t.list}</Link>
          <span>{item.id}</span>
          <Pill>{item.domain}</Pill>
          {item.gridCapable && <Pill tone="accent">{t.grid}</Pill>}
          <span>{t.lead} <strong>{unitName(item.lead)}</strong></span>
          {item.supports.length > 0 && <span>{t.supports} {item.supports.map((one) => unitName(one)).join('、')}</span>}
        </span>
      )}
      actions={<PrintButton label={t.print} />}>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Duties item={item} />
          <Panel title={t.steps} isFlush><StepTable steps={item.steps} /></Panel>
          <Panel title={t.basis}>
            {item.basis.length === 0 ? t.none : <ul className={styles.basis}>{item.basis.map((law) => <li key={law}>{law}</li>)}</ul>}
          </Panel>
        </div>
        <div className={styles.side}>
          <Panel title={t.flow}><FlowChart steps={item.steps} name={item.name} /></Panel>
          <ItemLink item={item} />
        </div>
      </div>
    </Page>
  )
}
