import { say, useWords } from '@/app/words/words'
import { linesOf } from './limits'
import type { Parameters } from './queries'
import styles from './ParametersPage.module.css'

const words = say({ changed: '改', was: '原为' }, { changed: 'changed', was: 'was' })

/** Line by line; what differs from the version before says what it was. */
export function Comparison({ now, before }: { now: Parameters; before: Parameters | undefined }) {
  const t = useWords(words)
  const old = new Map(before && linesOf(before).map((line) => [line.name, line.value]))
  return (
    <table className={styles.limits}>
      <tbody>
        {linesOf(now).map(({ name, value }) => {
          const was = old.get(name)
          const isChanged = was !== undefined && was !== value
          return (
            <tr key={name} data-changed={isChanged}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <td>{isChanged && <><span className={styles.mark}>{t.changed}</span> {t.was} {was}</>}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
