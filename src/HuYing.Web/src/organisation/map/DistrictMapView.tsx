import { useMemo, type PointerEvent, type ReactNode } from 'react'
import { middleOf, pathOf, projectionOf, type DistrictMap, type Point, type Projection } from './projection'
import styles from './DistrictMapView.module.css'

/** The vector map of the district, and on it whatever the caller draws with its projection. */
export function DistrictMapView({ map, label, onPick, children }: {
  map: DistrictMap; label: string; onPick?: (point: Point) => void; children?: (projection: Projection) => ReactNode
}) {
  const projection = useMemo(() => projectionOf(map), [map])
  const pick = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onPick?.(projection.find(
      (event.clientX - box.left) / box.width * projection.width, (event.clientY - box.top) / box.height * projection.height,
    ))
  }
  return (
    <svg className={styles.map} viewBox={`0 0 ${String(projection.width)} ${String(projection.height)}`} role="img"
      aria-label={label} data-picks={onPick !== undefined} onPointerUp={onPick && pick}>
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
