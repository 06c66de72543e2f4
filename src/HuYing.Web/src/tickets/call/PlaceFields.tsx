import { Form, Select } from 'antd'
import { useMe } from '@/app/session/session'
import { useOwnStreet } from '@/organisation/units'
import { say, useWords } from '@/app/words/words'
import { TextField } from '../acts/forms/fields'
import { ownPlace } from './ownPlace'
import { PointField } from './PointField'
import styles from './CallForm.module.css'

const words = say(
  {
    community: '社区', communityMissing: '请选择社区', grid: '网格', address: '地点', addressHint: '路名、门牌、参照物',
  },
  {
    community: 'Community', communityMissing: 'Please choose the community', grid: 'Grid', address: 'Place', addressHint: 'Road, number, landmark',
  },
)

/** Setting a point is no typing, of which the form hears by itself: onPoint tells it. */
export function PlaceFields({ onPoint }: { onPoint?: () => void }) {
  const t = useWords(words)
  const me = useMe()
  const form = Form.useFormInstance()
  const own = ownPlace(me.unit)
  const { data: street } = useOwnStreet(me)
  const communityId = Form.useWatch(['place', 'communityId'], form) as string | undefined
  // Without a network, and before the street is read, one's own unit is known all the same.
  const communities = street?.communities.map((one) => one.community) ?? [me.unit].filter((one) => one.kind === 'Community')
  const grids = street?.communities.find((one) => one.community.id === communityId)?.grids
    ?? [me.unit].filter((one) => one.kind === 'Grid')
  return (
    <>
      <div className={styles.row}>
        <Form.Item name={['place', 'communityId']} label={t.community} rules={[{ required: true, message: t.communityMissing }]}>
          <Select disabled={own.communityId !== undefined} className={styles.settled} showSearch={{ optionFilterProp: 'label' }}
            onChange={() => { form.setFieldValue(['place', 'gridId'], undefined) }}
            options={communities.map((one) => ({ value: one.id, label: one.name }))} />
        </Form.Item>
        <Form.Item name={['place', 'gridId']} label={t.grid}>
          <Select disabled={own.gridId !== undefined} className={styles.settled} allowClear options={grids.map((one) => ({ value: one.id, label: one.shortName }))} />
        </Form.Item>
      </div>
      <TextField name={['place', 'address']} label={t.address} most={200} rows={1} placeholder={t.addressHint} />
      <PointField onChange={onPoint} />
    </>
  )
}
