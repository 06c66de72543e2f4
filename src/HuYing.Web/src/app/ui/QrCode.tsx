import { QRCode } from 'antd'

/** Always dark on light, whatever the theme: many scanners read nothing else. */
export function QrCode({ value, label, size = 160 }: { value: string; label: string; size?: number }) {
  return (
    <div role="img" aria-label={label}>
      <div aria-hidden><QRCode type="svg" value={value} size={size} color="#16202c" bgColor="#ffffff" /></div>
    </div>
  )
}
