import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as withParts, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { usePalette, type Palette } from './palette'
import styles from './Chart.module.css'

withParts([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

/** A drawing of figures that also stand in a table: the label says what it shows. */
export function Chart({ option, label, height = 280 }: {
  option: (palette: Palette) => EChartsCoreOption; label: string; height?: number
}) {
  const frame = useRef<HTMLDivElement>(null)
  const palette = usePalette()
  useEffect(() => {
    const place = frame.current
    if (!place) return undefined
    const chart = init(place)
    chart.setOption({ ...base(palette), ...option(palette) })
    const sizes = new ResizeObserver(() => { chart.resize() })
    sizes.observe(place)
    return () => {
      sizes.disconnect()
      chart.dispose()
    }
  }, [option, palette])
  return <div ref={frame} className={styles.chart} style={{ height }} role="img" aria-label={label} />
}

/** Tooltips are drawn, not built from markup; nothing moves without being asked. */
function base(palette: Palette): EChartsCoreOption {
  return {
    animation: false,
    color: [...palette.series],
    textStyle: { color: palette.ink, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 12, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, right: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: palette.ink } },
    tooltip: {
      trigger: 'axis', renderMode: 'richText', backgroundColor: palette.paper, borderColor: palette.line,
      textStyle: { color: palette.ink }, axisPointer: { type: 'shadow', shadowStyle: { opacity: 0.3 } },
    },
  }
}

/** Axes that stay behind the figures. */
export const axis = (palette: Palette) => ({
  axisLine: { lineStyle: { color: palette.line } },
  axisTick: { show: false },
  axisLabel: { color: palette.faint },
  splitLine: { lineStyle: { color: palette.line, opacity: 0.6 } },
})
