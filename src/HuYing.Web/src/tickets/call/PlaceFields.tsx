import { AimOutlined } from '@ant-design/icons'
import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useMe } from '@/app/session/session'
import { useStreet } from '@/organisation/units'
import { say, useWords } from '@/app/words/words'
import { TextField } from '../acts/forms/fields'
import styles from './CallForm.module.css'

const words = say(
  {
    community: '社区', communityMissing: '请选择社区', grid: '网格', address: '地点', addressHint: '路名、门牌、参照物',
    locate: '定位', located: '已定位', refused: '没有取得位置，请允许定位或只写地点',
  },
  {
    community: 'Community', communityMissing: 'Please choose the community', grid: 'Grid', address: 'Place', addressHint: 'Road, number, landmark',
    locate: 'Locate', located: 'Located', refused: 'No position; allow it, or just describe the place',
  },
)

export function PlaceFields() {
  const t = useWords(words)
  const me = useMe()
  const form = Form.useFormInstance()
  const { data: street } = useStreet(me.unit.id)
  const communityId = Form.useWatch(['place', 'communityId'], form) as string | undefined
  const longitude = Form.useWatch(['place', 'longitude'], { form, preserve: true }) as number | undefined
  const [isRefused, setRefused] = useState(false)
  const grids = street?.communities.find((one) => one.community.id === communityId)?.grids ?? []
  const locate = () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setRefused(false)
        form.setFieldValue(['place', 'longitude'], coords.longitude)
        form.setFieldValue(['place', 'latitude'], coords.latitude)
      },
      () => { setRefused(true) },
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }
  return (
    <>
      <div className={styles.row}>
        <Form.Item name={['place', 'communityId']} label={t.community} rules={[{ required: true, message: t.communityMissing }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} onChange={() => { form.setFieldValue(['place', 'gridId'], undefined) }}
            options={street?.communities.map((one) => ({ value: one.community.id, label: one.community.name }))} />
        </Form.Item>
        <Form.Item name={['place', 'gridId']} label={t.grid}>
          <Select allowClear options={grids.map((one) => ({ value: one.id, label: one.shortName }))} />
        </Form.Item>
      </div>
      <TextField name={['place', 'address']} label={t.address} most={200} rows={1} placeholder={t.addressHint} />
      <Form.Item name={['place', 'longitude']} hidden><input /></Form.Item>
      <Form.Item name={['place', 'latitude']} hidden><input /></Form.Item>
      <Form.Item help={isRefused ? t.refused : undefined}>
        <Button icon={<AimOutlined />} onClick={locate}>{longitude === undefined ? t.locate : t.located}</Button>
      </Form.Item>
    </>
  )
}
