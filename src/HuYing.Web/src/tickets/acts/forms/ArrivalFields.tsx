import { AimOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { say, useWords } from '@/app/words/words'
import { TextField } from './fields'

const words = say(
  {
    person: '到场人员', place: '到场地点', locate: '用手机定位', located: (at: string) => `已定位 ${at}`,
    refused: '没有取得位置：请允许定位，或只填写地点。',
  },
  {
    person: 'Who is on scene', place: 'Where', locate: 'Use this device\'s position', located: (at: string) => `Located ${at}`,
    refused: 'No position: allow it, or just name the place.',
  },
)

/** Who came, and where: the point is the device's, when the person agrees. */
export function ArrivalFields() {
  const t = useWords(words)
  const form = Form.useFormInstance()
  const point = Form.useWatch('point', { form, preserve: true }) as [number, number] | undefined
  const [isRefused, setRefused] = useState(false)
  const locate = () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { form.setFieldValue('point', [coords.longitude, coords.latitude]); setRefused(false) },
      () => { setRefused(true) },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    )
  }
  return (
    <>
      <TextField name="person" label={t.person} most={40} rows={1} />
      <TextField name="place" label={t.place} most={200} rows={1} />
      <Form.Item name="point" hidden><input /></Form.Item>
      <Form.Item help={isRefused ? t.refused : undefined}>
        <Button icon={<AimOutlined />} onClick={locate}>
          {point ? t.located(point.map((one) => one.toFixed(5)).join(', ')) : t.locate}
        </Button>
      </Form.Item>
    </>
  )
}
