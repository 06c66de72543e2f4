import type { Schemas } from '@/app/api/client'
import { dayName } from '@/app/time/format'
import { say, useWords } from '@/app/words/words'
import styles from './CalendarPage.module.css'

const words = say(
  {
    first: (year: number) => `${String(year)} 年第一次载入`,
    next: (year: number, n: number) => `${String(year)} 年，替代第 ${String(n)} 版`,
    same: '与现行通知相同，没有要改的。', sources: '依据文件不同。', day: '日子', was: '现在', becomes: '改为',
    off: '放假', on: '上班', none: '按星期',
  },
  {
    first: (year: number) => `${String(year)}: loaded for the first time`,
    next: (year: number, n: number) => `${String(year)}: replaces revision ${String(n)}`,
    same: 'The same as in force: nothing to change.', sources: 'The documents differ.', day: 'Day', was: 'Now',
    becomes: 'Becomes',
    off: 'off', on: 'working', none: 'by weekday',
  },
)

export function NoticeDifference({ preview }: { preview: Schemas['NoticePreview'] }) {
  const t = useWords(words)
  const day = (one: Schemas['NoticeDay'] | null) => one ? `${one.name} ${one.off ? t.off : t.on}` : t.none
  return (
    <div>
      <p><strong>{preview.storedRevision === null ? t.first(preview.year) : t.next(preview.year, preview.storedRevision)}</strong></p>
      {preview.sourcesDiffer && <p>{t.sources}</p>}
      {preview.changes.length === 0 && !preview.sourcesDiffer && <p>{t.same}</p>}
      {preview.changes.length > 0 && (
        <table className={styles.changes}>
          <thead><tr><th>{t.day}</th><th>{t.was}</th><th>{t.becomes}</th></tr></thead>
          <tbody>
            {preview.changes.map((change) => (
              <tr key={change.date}>
                <td>{dayName(`${change.date}T04:00:00Z`)}</td>
                <td className={styles.was}>{day(change.was)}</td>
                <td>{day(change.becomes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
