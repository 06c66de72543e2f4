import { EnvironmentOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useStreet } from '@/organisation/units'
import { useItem } from '@/responsibilities/queries'
import { say, useWords } from '@/app/words/words'
import type { TicketDetail } from '../vocabulary'
import styles from './Content.module.css'

const words = say(
  {
    where: '地点', source: '来源', alone: '为何街道不能自行解决', steps: '已采取的措施', item: '清单事项',
    noItem: '清单中没有对应事项', version: (v: string) => `清单版本 ${v}`,
  },
  {
    where: 'Place', source: 'Source', alone: 'Why the street cannot solve it alone', steps: 'Steps taken', item: 'List item',
    noItem: 'No item of the list fits', version: (v: string) => `list ${v}`,
  },
)

/** What the street said. */
export function Content({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(words)
  const { content } = ticket
  const { data: street } = useStreet(ticket.streetId)
  const { data: item } = useItem(content.itemId)
  const community = street?.communities.find((one) => one.community.id === content.place.communityId)
  const grid = community?.grids.find((one) => one.id === content.place.gridId)
  return (
    <div className={styles.content}>
      <p className={styles.description}>{content.description}</p>
      <dl className={styles.facts}>
        <div><dt>{t.where}</dt><dd><EnvironmentOutlined /> {content.place.address}
          <span className={styles.aside}>{[community?.community.name, grid?.shortName].filter(Boolean).join(' · ')}</span></dd></div>
        <div><dt>{t.item}</dt><dd>
          {content.itemId ? <Link to={`/responsibilities/${content.itemId}`}>{item?.name ?? content.itemId}</Link> : t.noItem}
          {content.itemId && <span className={styles.aside}>{t.version(ticket.catalogueVersion)}</span>}
        </dd></div>
        <div><dt>{t.source}</dt><dd>{content.source}</dd></div>
        <div><dt>{t.alone}</dt><dd>{content.whyNotAlone}</dd></div>
        <div><dt>{t.steps}</dt><dd>{content.stepsTaken}</dd></div>
      </dl>
    </div>
  )
}
