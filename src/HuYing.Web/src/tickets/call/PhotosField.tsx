import { CameraOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { say, useWords } from '@/app/words/words'
import styles from '../acts/forms/FilesField.module.css'
import { shrink } from '../acts/forms/shrink'
import { photoOf, type Photo } from './draft'

const words = say(
  { add: '拍照或选图', remove: '去掉' },
  { add: 'Take or choose photos', remove: 'Remove' },
)

/** Photos of the place. They stay on the device until the call is sent. */
export function PhotosField({ photos, onChange }: { photos: readonly Photo[]; onChange: (photos: Photo[]) => void }) {
  const t = useWords(words)
  const input = useRef<HTMLInputElement>(null)
  const take = async (files: File[]) => {
    const taken = await Promise.all(files.map(shrink))
    onChange([...photos, ...taken.map(({ blob, name }) => photoOf(name, blob))])
  }
  return (
    <div className={styles.files}>
      {photos.map((photo) => (
        <span key={photo.key} className={styles.file}>
          <Preview photo={photo} />
          <Button size="small" shape="circle" icon={<DeleteOutlined />} aria-label={`${t.remove} ${photo.name}`}
            onClick={() => { onChange(photos.filter((one) => one !== photo)) }} />
        </span>
      ))}
      <button type="button" className={styles.add} onClick={() => input.current?.click()}><CameraOutlined aria-hidden /> {t.add}</button>
      <input ref={input} type="file" style={{ display: 'none' }} multiple accept="image/jpeg,image/png,image/webp"
        onChange={(event) => { void take([...(event.target.files ?? [])]); event.target.value = '' }} />
    </div>
  )
}

function Preview({ photo }: { photo: Photo }) {
  const address = useMemo(() => URL.createObjectURL(photo.blob), [photo.blob])
  useEffect(() => () => { URL.revokeObjectURL(address) }, [address])
  return <img src={address} alt={photo.name} />
}
