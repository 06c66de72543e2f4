import { useMemo, type ReactNode } from 'react'
import { middleOf, pathOf, projectionOf, type DistrictMap, type Projection } from './projection'
import { wholeOf, type View } from './view'
import styles from './DistrictMapView.module.css'

/** The vector map of the district, or a part of it, and on it whatever the caller draws with its projection. */
export function DistrictMapView({ map, label, view, children }: {
  map: DistrictMap; label: string; view?: View; children?: (projection: Projection) => ReactNode
}) {
  const projection = useMemo(() => projectionOf(map), [map])
  const { x, y, width, height } = view ?? wholeOf(projection)
  return (
    <svg className={styles.map} viewBox={[x, y, width, height].join(' ')} role="img" aria-label={label}>
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
