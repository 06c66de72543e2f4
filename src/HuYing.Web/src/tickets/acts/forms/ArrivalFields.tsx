import { AimOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { say, useWords } from '@/app/words/words'
import { coordinateText, myPosition } from '@/organisation/map/myPosition'
import { TextField } from './fields'

const words = say(
  {
    person: '到场人员', place: '到场地点', locate: '用手机定位', located: (at: string) => `已定位 ${at}`,
  },
  {
    person: 'Who is on scene', place: 'Where', locate: 'Use this device\'s position', located: (at: string) => `Located ${at}`,
  },
)

/** Who came, and where: the point is the device's, when the person agrees. */
export function ArrivalFields() {
  const t = useWords(words)
  const form = Form.useFormInstance()
  const point = Form.useWatch('point', { form, preserve: true }) as [number, number] | undefined
  const [fault, setFault] = useState<string>()
  const locate = async () => {
    try {
      form.setFieldValue('point', (await myPosition()).point)
      setFault(undefined)
    } catch (refused) {
      setFault(refused instanceof Error ? refused.message : String(refused))
    }
  }
  return (
    <>
      <TextField name="person" label={t.person} most={40} rows={1} />
      <TextField name="place" label={t.place} most={200} rows={1} />
      <Form.Item name="point" hidden><input /></Form.Item>
      <Form.Item help={fault}>
        <Button icon={<AimOutlined />} onClick={() => void locate()}>
          {point ? t.located(coordinateText(point)) : t.locate}
        </Button>
      </Form.Item>
    </>
  )
}
