import { useMemo, type ReactNode } from 'react'
import { useMe } from '@/app/session/session'
import { middleOf, pathOf, projectionOf, type DistrictMap, type Projection } from './projection'
import { tilesOf } from './tiles'
import { wholeOf, type View } from './view'
import styles from './DistrictMapView.module.css'

/** As wide as the map is on most screens; a wall stretches its tiles a little. */
const PIXELS = 1000

/** The vector map of the district, or a part of it, on the ground that a tile server shows, and on it whatever the caller draws with its projection. */
export function DistrictMapView({ map, label, view, children }: {
  map: DistrictMap; label: string; view?: View; children?: (projection: Projection) => ReactNode
}) {
  const projection = useMemo(() => projectionOf(map), [map])
  const shown = view ?? wholeOf(projection)
  const { x, y, width, height } = shown
  const ground = useMe().tiles
  return (
    <svg className={styles.map} data-ground={ground ? 'tiles' : undefined} viewBox={[x, y, width, height].join(' ')} role="img" aria-label={label}>
      {ground && tilesOf(ground.address, projection, shown, PIXELS).map(({ url, ...place }) => (
        <image key={url} className={styles.tile} href={url} {...place} preserveAspectRatio="none" />
      ))}
      {map.features.map((feature, at) => (
        <path key={at} className={styles.shape} data-kind={feature.properties.kind} d={pathOf(feature, projection)} />
      ))}
      {map.features.filter((feature) => feature.properties.kind === 'Street').map((feature) => {
        const [x, y] = middleOf(feature, projection)
        return <text key={feature.properties.unitId} className={styles.name} x={x} y={y}>
          {feature.properties.name}
        </text>
      })}
      {children?.(projection)}
    </svg>
  )
}
