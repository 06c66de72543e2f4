import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { listTime } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { useWords } from '@/app/words/words'
import { callWords } from './callWords'
import type { Draft } from './draft'
import { dropDraft } from './draftStore'
import { draftsChanged } from './useDrafts'
import styles from './CallForm.module.css'

/** Several calls may be written at once; each stays on this device until it is sent or deleted. */
export function DraftList({ drafts, onChoose }: { drafts: readonly Draft[]; onChoose: (draft: Draft) => void }) {
  const t = useWords(callWords)
  const now = useNow(60_000)
  if (drafts.length === 0) return null
  return (
    <Panel title={t.drafts}>
      <ul className={styles.drafts}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.draft}>
            <button type="button" onClick={() => { onChoose(draft) }}>{draft.content.title ?? t.untitled}</button>
            {draft.isWaiting && <Pill>{t.waiting}</Pill>}
            <small>{listTime(draft.savedAt, now)}</small>
            <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t.remove}
              onClick={() => void dropDraft(draft.id).then(draftsChanged)} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
