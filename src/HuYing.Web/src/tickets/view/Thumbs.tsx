import { FilePdfOutlined } from '@ant-design/icons'
import { Image } from 'antd'
import type { TicketDetail } from '../vocabulary'
import styles from './Thumbs.module.css'

export type File = TicketDetail['attachments'][number]

export const fileAddress = (ticketId: string, fileId: string) =>
  `/api/v1/tickets/${encodeURIComponent(ticketId)}/attachments/${encodeURIComponent(fileId)}`

/** As small as the server has it: a list of twenty photos is not worth twenty megabytes. */
export const smallAddress = (ticketId: string, file: File) =>
  fileAddress(ticketId, file.id) + (file.hasThumbnail ? '/thumbnail' : '')

export const isPhoto = (file: File) => file.mediaType.startsWith('image/')

/** Photos small, large on a tap; other files by name. */
export function Thumbs({ ticketId, files }: { ticketId: string; files: readonly File[] }) {
  return (
    <div className={styles.thumbs}>
      <Image.PreviewGroup>
        {files.filter(isPhoto).map((file) => (
          <Image key={file.id} src={smallAddress(ticketId, file)} alt={file.name} width={88} height={66}
            preview={{ src: fileAddress(ticketId, file.id) }} className={styles.photo} loading="lazy" />
        ))}
      </Image.PreviewGroup>
      {files.filter((file) => !isPhoto(file)).map((file) => (
        <a key={file.id} href={fileAddress(ticketId, file.id)} download={file.name}><FilePdfOutlined /> {file.name}</a>
      ))}
    </div>
  )
}
