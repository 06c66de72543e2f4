import { useMe } from '@/app/session/session'
import { say, useWords } from '@/app/words/words'
import { DistrictMapView } from '@/organisation/map/DistrictMapView'
import { useDistrictMap } from '@/organisation/map/queries'
import { useMapTickets } from '../queries'
import { Mark, MapLights } from './MapLights'
import styles from './LiveMap.module.css'
import frame from './ScreenPage.module.css'

const words = say(
  {
    title: '全区在办', Red: '超期', Amber: '将到期', Green: '期内', emergency: '紧急',
    label: (n: number) => `全区示意图，${String(n)} 件在办工单`, missing: '还没有载入本区的地图', cut: '只显示最急的 2000 件',
  },
  {
    title: 'Open in the district', Red: 'overdue', Amber: 'due soon', Green: 'in time', emergency: 'emergency',
    label: (n: number) => `Map of the district with ${String(n)} open tickets`,
    missing: 'No map of the district is loaded', cut: 'The 2000 most urgent only',
  },
)

const LIGHTS = ['Red', 'Amber', 'Green'] as const

export function LiveMap() {
  const t = useWords(words)
  const map = useDistrictMap()
  const open = useMapTickets()
  const { tiles } = useMe()
  const tickets = open.data?.tickets ?? []
  return (
    <section className={`${frame.panel ?? ''} ${frame.map ?? ''}`}>
      <h2>
        {t.title}
        <ul className={styles.legend}>
          {LIGHTS.map((light) => (
            <li key={light}>
              <svg viewBox="-14 -14 28 28" aria-hidden><Mark light={light} size={9} /></svg>
              {t[light]} {tickets.filter((one) => (one.light === 'None' ? 'Green' : one.light) === light).length}
            </li>
          ))}
        </ul>
      </h2>
      <div className={styles.mapFrame}>
        {map.data && (
          <DistrictMapView map={map.data} label={t.label(tickets.length)}>
            {(projection) => <MapLights tickets={tickets} projection={projection} />}
          </DistrictMapView>
        )}
        {map.error && <p>{t.missing}</p>}
      </div>
      <p className={styles.mapNote}>{[map.data?.note, tiles?.credit, open.data?.cut && t.cut].filter(Boolean).join(' · ')}</p>
    </section>
  )
}
