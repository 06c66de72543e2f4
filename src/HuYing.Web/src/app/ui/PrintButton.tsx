import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { say, useWords } from '@/app/words/words'

const words = say({ print: '打印' }, { print: 'Print' })

export function PrintButton({ label, size, type, className }: {
  label?: string; size?: 'small'; type?: 'text'; className?: string
}) {
  const t = useWords(words)
  return (
    <Button icon={<PrinterOutlined />} size={size} type={type} className={`${className ?? ''} no-print`}
      onClick={() => { print() }}>{label ?? t.print}</Button>
  )
}
