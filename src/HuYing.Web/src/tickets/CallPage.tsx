import { useParams } from 'react-router'
import { Page } from '@/app/ui/Page'
import { useWords } from '@/app/words/words'
import { callWords } from './call/callWords'
import { EditCall } from './call/EditCall'
import { NewCall } from './call/NewCall'

export default function CallPage() {
  const t = useWords(callWords)
  const { id } = useParams()
  return <Page title={id ? t.edit : t.title}>{id ? <EditCall key={id} id={id} /> : <NewCall />}</Page>
}
