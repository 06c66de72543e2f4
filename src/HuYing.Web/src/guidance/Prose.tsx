import styles from './guidance.module.css'

/** Text as it was written: an empty line parts paragraphs, others are kept. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={styles.prose}>
      {text.split(/\n\s*\n/).map((paragraph, at) => <p key={at}>{paragraph}</p>)}
    </div>
  )
}
