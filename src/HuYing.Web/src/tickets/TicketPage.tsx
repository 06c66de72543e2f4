import { useParams } from 'react-router'
import { TicketView } from './view/TicketView'
import styles from './TicketPage.module.css'

export default function TicketPage() {
  const { id = '' } = useParams()
  return <div className={styles.page}><TicketView key={id} id={id} isWide /></div>
}
