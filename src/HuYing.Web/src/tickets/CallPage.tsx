import { useParams } from 'react-router'
import { useMe } from '@/app/session/session'
import { NoPermission } from '@/app/ui/NoPermission'
import { Page } from '@/app/ui/Page'
import { useWords } from '@/app/words/words'
import { callWords } from './call/callWords'
import { EditCall } from './call/EditCall'
import { NewCall } from './call/NewCall'

export default function CallPage() {
  const t = useWords(callWords)
  const { id } = useParams()
  // Whoever belongs to no street can call for none.
  const isCaller = useMe().streetId !== null
  return (
    <Page title={id ? t.edit : t.title}>
      {!isCaller ? <NoPermission /> : id ? <EditCall key={id} id={id} /> : <NewCall />}
    </Page>
  )
}
