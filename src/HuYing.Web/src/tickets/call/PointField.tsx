import { AimOutlined, CloseOutlined, EnvironmentOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '@/app/session/session'
import { say, useWords } from '@/app/words/words'
import { coordinateText, myPosition } from '@/organisation/map/myPosition'
import type { Point } from '@/organisation/map/projection'
import styles from './PointField.module.css'

// Most calls name the place in words: who opens no map loads none.
const PointMap = lazy(() => import('./PointMap'))

const words = say(
  {
    label: '坐标', choose: '在地图上选点', mine: '用我的位置', clear: '清除坐标', none: '选填。有了坐标，大屏和部门一眼看到在哪里。',
    rough: (metres: number) => `误差约 ${String(metres)} 米，可在地图上修正`,
  },
  {
    label: 'Coordinates', choose: 'Choose on the map', mine: 'Use my position', clear: 'Clear the coordinates',
    none: 'Optional. With them the departments see at once where it is.',
    rough: (metres: number) => `within about ${String(metres)} m; you may correct it on the map`,
  },
)

/** The point of the place: from the map, from this device, or none. */
export function PointField({ onChange }: { onChange?: () => void }) {
  const t = useWords(words)
  const me = useMe()
  const form = Form.useFormInstance()
  const longitude = Form.useWatch(['place', 'longitude'], { form, preserve: true }) as number | undefined
  const latitude = Form.useWatch(['place', 'latitude'], { form, preserve: true }) as number | undefined
  const point: Point | undefined = longitude == null || latitude == null ? undefined : [longitude, latitude]
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<{ isFault?: boolean; text: string }>()

  const set = (next: Point | undefined) => {
    form.setFieldValue(['place', 'longitude'], next && rounded(next[0]))
    form.setFieldValue(['place', 'latitude'], next && rounded(next[1]))
    onChange?.()
  }
  const locate = async () => {
    setAsking(true)
    setSaid(undefined)
    try {
      const found = await myPosition()
      set(found.point)
      if (found.accuracy > 30) setSaid({ text: t.rough(Math.round(found.accuracy / 10) * 10) })
    } catch (fault) {
      setSaid({ isFault: true, text: fault instanceof Error ? fault.message : String(fault) })
    } finally {
      setAsking(false)
    }
  }
  return (
    <Form.Item label={t.label} help={said?.text} validateStatus={said?.isFault ? 'warning' : undefined}>
      <div className={styles.point}>
        <Button icon={<EnvironmentOutlined aria-hidden />} onClick={() => { setOpen(true) }}>{t.choose}</Button>
        <Button icon={<AimOutlined aria-hidden />} loading={isAsking} onClick={() => void locate()}>{t.mine}</Button>
        {point
          ? (
            <span className={styles.chosen}>
              <code>{coordinateText(point)}</code>
              <Button type="text" icon={<CloseOutlined />} aria-label={t.clear} onClick={() => { set(undefined); setSaid(undefined) }} />
            </span>
          )
          : <span className={styles.none}>{t.none}</span>}
      </div>
      {isOpen && (
        <Suspense>
          <PointMap start={point} streetId={me.streetId ?? ''} onClose={() => { setOpen(false) }}
            onTake={(next) => { set(next); setSaid(undefined); setOpen(false) }} />
        </Suspense>
      )}
    </Form.Item>
  )
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
