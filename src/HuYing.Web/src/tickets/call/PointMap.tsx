import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Loaded, Outline } from '@/app/ui/Loaded'
import { useMe } from '@/app/session/session'
import { say, useWords } from '@/app/words/words'
import { coordinateText } from '@/organisation/map/myPosition'
import { useDistrictMap } from '@/organisation/map/queries'
import type { Point } from '@/organisation/map/projection'
import { PickableMap } from './PickableMap'
import styles from './PointMap.module.css'

const words = say(
  { title: '在地图上选点', take: '用这个点', clear: '清除', cancel: '取消', none: '还没有选点', chosen: (at: string) => `已选 ${at}` },
  { title: 'Choose the point on the map', take: 'Use this point', clear: 'Clear', cancel: 'Cancel', none: 'No point yet', chosen: (at: string) => `Chosen: ${at}` },
)

/** The map of the district over the form. Nothing changes in the form until the person takes the point. */
export default function PointMap({ start, streetId, onTake, onClose }: {
  start?: Point; streetId: string; onTake: (point: Point | undefined) => void; onClose: () => void
}) {
  const t = useWords(words)
  const map = useDistrictMap()
  const { tiles } = useMe()
  const [point, setPoint] = useState(start)
  const sources = [map.data?.note, tiles?.credit].filter(Boolean).join(' · ')
  return (
    <Modal open title={t.title} width={760} onCancel={onClose} footer={[
      <Button key="clear" disabled={!point} onClick={() => { setPoint(undefined) }}>{t.clear}</Button>,
      <Button key="cancel" onClick={onClose}>{t.cancel}</Button>,
      <Button key="take" type="primary" disabled={!point && !start} onClick={() => { onTake(point) }}>{t.take}</Button>,
    ]}>
      <Loaded query={map} outline={<Outline lines={8} />}>
        {(found) => <PickableMap map={found} label={t.title} streetId={streetId} point={point} onPoint={setPoint} />}
      </Loaded>
      <p className={styles.said} role="status">{point ? t.chosen(coordinateText(point)) : t.none}</p>
      {sources && <p className={styles.note}>{sources}</p>}
    </Modal>
  )
}
