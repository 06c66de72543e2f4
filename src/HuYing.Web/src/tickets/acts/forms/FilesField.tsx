import { CameraOutlined, DeleteOutlined, FilePdfOutlined } from '@ant-design/icons'
import { App, Button, Form, Spin } from 'antd'
import { useRef, useState } from 'react'
import { inOneLine } from '@/app/api/problemWords'
import { say, useWords } from '@/app/words/words'
import { attach } from '../act'
import { fileAddress } from '../../view/Thumbs'
import { shrink } from './shrink'
import styles from './FilesField.module.css'

const words = say(
  {
    photo: '拍照或选图', missing: '请至少上传一张照片', remove: '去掉', sending: '正在上传……',
    kinds: '照片（JPEG、PNG、WebP）或 PDF，上传前自动缩小',
  },
  {
    photo: 'Take or choose photos', missing: 'Please add at least one photo', remove: 'Remove', sending: 'Uploading…',
    kinds: 'Photos (JPEG, PNG, WebP) or PDF; shrunk before they are sent',
  },
)

interface Sent { id: string; name: string; isPhoto: boolean }

/** Files that are put on the ticket at once; the form's value is their ids. */
export function FilesField({ ticketId, name, label, isOptional, isSingle, onSent }: {
  ticketId: string; name: string; label: string; isOptional?: boolean; isSingle?: boolean; onSent: (version: number) => void
}) {
  const t = useWords(words)
  return (
    <Form.Item name={name} label={label} required={!isOptional} extra={t.kinds}
      rules={isOptional ? [] : [{ type: 'array', min: 1, required: true, message: t.missing }]}>
      <Files ticketId={ticketId} isSingle={isSingle} onSent={onSent} />
    </Form.Item>
  )
}

function Files({ ticketId, isSingle, onSent, onChange }: {
  ticketId: string; isSingle?: boolean; onSent: (version: number) => void; value?: string[]; onChange?: (ids: string[]) => void
}) {
  const t = useWords(words)
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<Sent[]>([])
  const [sending, setSending] = useState(0)

  const keep = (next: Sent[]) => { setFiles(next); onChange?.(next.map((one) => one.id)) }
  const send = async (chosen: File[]) => {
    setSending(chosen.length)
    const sent = isSingle ? [] : [...files]
    for (const file of chosen) {
      try {
        const { blob, name } = await shrink(file)
        const reply = await attach(ticketId, blob, name)
        onSent(reply.ticket.version)
        sent.push({ id: reply.attachmentId, name, isPhoto: blob.type.startsWith('image/') })
        keep([...sent])
      } catch (fault) {
        void message.error(inOneLine(fault))
      }
      setSending((left) => left - 1)
    }
  }

  return (
    <div className={styles.files}>
      {files.map((file) => (
        <span key={file.id} className={styles.file}>
          {file.isPhoto ? <img src={fileAddress(ticketId, file.id)} alt={file.name} /> : <span><FilePdfOutlined /> {file.name}</span>}
          <Button size="small" shape="circle" icon={<DeleteOutlined />} aria-label={`${t.remove} ${file.name}`}
            onClick={() => { keep(files.filter((one) => one.id !== file.id)) }} />
        </span>
      ))}
      <button type="button" className={styles.add} onClick={() => input.current?.click()} disabled={sending > 0}>
        {sending > 0 ? <><Spin size="small" /> {t.sending}</> : <><CameraOutlined aria-hidden /> {t.photo}</>}
      </button>
      <input ref={input} type="file" style={{ display: 'none' }} multiple={!isSingle} accept="image/jpeg,image/png,image/webp,application/pdf"
        onChange={(event) => { void send([...(event.target.files ?? [])]); event.target.value = '' }} />
    </div>
  )
}
