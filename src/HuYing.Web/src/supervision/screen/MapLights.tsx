import type { Schemas } from '@/app/api/client'
import type { Projection } from '@/organisation/map/projection'
import styles from './LiveMap.module.css'

type Placed = Schemas['MapTicket']
type Light = Schemas['ClockLight']

/** Every open call where it is. The urgent ones are drawn last, so that nothing covers them. */
export function MapLights({ tickets, projection }: { tickets: readonly Placed[]; projection: Projection }) {
  return tickets.toReversed().map((ticket) => {
    const [x, y] = projection.place([ticket.longitude, ticket.latitude])
    const isUrgent = ticket.kind === 'Emergency'
    return (
      <g key={ticket.ticketId} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        {isUrgent && <circle className={styles.pulse} data-light={ticket.light} r={13} />}
        <Mark light={ticket.light} size={isUrgent ? 11 : 7} />
      </g>
    )
  })
}

/** Told apart by shape as well: overdue is a triangle, due soon a diamond, in time a dot. */
export function Mark({ light, size }: { light: Light; size: number }) {
  const s = size
  switch (light) {
    case 'Red':
      return <path className={styles.mark} data-light={light}
        d={`M0 ${String(-s * 1.2)}L${String(s * 1.1)} ${String(s * 0.8)}H${String(-s * 1.1)}Z`} />
    case 'Amber':
      return <path className={styles.mark} data-light={light}
        d={`M0 ${String(-s)}L${String(s)} 0L0 ${String(s)}L${String(-s)} 0Z`} />
    default:
      return <circle className={styles.mark} data-light={light} r={s * 0.8} />
  }
}
