import { roleName } from '@/app/session/roles'
import type { Me } from '@/app/session/session'
import { useIsPrinting } from '@/app/theme/printing'
import { fullTime } from '@/app/time/format'
import { serverNow } from '@/app/time/serverTime'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import styles from './PrintNote.module.css'

const words = say(
  { product: '呼应', by: (who: string) => `打印人 ${who}`, at: (when: string) => `打印时间 ${when}` },
  { product: 'HuYing', by: (who: string) => `Printed by ${who}`, at: (when: string) => `on ${when}` },
)

/** At the top of every printed sheet: whose it is, who printed it, and when. A screen does not need it. */
export function PrintNote({ me }: { me: Me }) {
  const isPrinting = useIsPrinting()
  return isPrinting && <Note me={me} />
}

function Note({ me }: { me: Me }) {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <p className={styles.note}>
      <strong>{me.districtName} · {t.product}</strong>
      <span>{t.by(`${me.name}（${me.unit.shortName} ${roleName(me.role)[language]}）`)}</span>
      <span>{t.at(fullTime(serverNow()))}</span>
    </p>
  )
}
