import { useWords } from '@/app/words/words'
import { LABELS, type TicketDetail } from '../../vocabulary'
import { TextField } from './fields'
import { formWords } from './formWords'
import { LabelField } from './LabelField'

/** Another label than the ticket has, and why. */
export function LabelFields({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(formWords)
  return (
    <>
      <LabelField labels={LABELS.filter((one) => one !== ticket.sensitivity)} now={ticket.sensitivity} />
      <TextField name="reason" label={t.reason} />
    </>
  )
}
