import { useProof } from '@/app/session/proof/useProof'
import { useMe } from '@/app/session/session'
import { Empty } from '@/app/ui/Empty'
import { Fault } from '@/app/ui/Fault'
import { Outline } from '@/app/ui/Loaded'
import { NoPermission } from '@/app/ui/NoPermission'
import { Page, Panel } from '@/app/ui/Page'
import { useWords } from '@/app/words/words'
import { isPointed } from './pointed'
import { useSearch } from './asking'
import { Found } from './Found'
import { QuestionForm } from './QuestionForm'
import { maskedNumber } from './standing'
import { subjectWords } from './subjectWords'

/** What people may ask about their own data, answered by the desk that was asked. */
export default function SubjectsPage() {
  const t = useWords(subjectWords)
  const { permissions } = useMe()
  const proof = useProof()
  const search = useSearch(proof.run)
  const { variables: question, data: items, error } = search
  const again = () => { if (question) search.mutate(question) }
  if (!permissions.includes('SearchContacts')) return <NoPermission />
  return (
    <Page title={t.title} note={t.note}>
      <Panel title={t.ask}><QuestionForm isAsking={search.isPending} fault={error} onAsk={search.mutate} /></Panel>
      {!question || isPointed(error) ? <Panel><Empty title={t.nothing} next={t.nothingNext} /></Panel>
        : error ? <Panel><Fault fault={error} onRetry={again} /></Panel>
        : !items ? <Panel><Outline /></Panel>
        : items.length === 0 ? <Panel><div role="status"><Empty title={t.none(maskedNumber(question.phone))} next={t.noneNext} /></div></Panel>
        : <Found key={search.submittedAt} question={question} items={items} proven={proof.run} onAgain={again} />}
      {proof.sheet}
    </Page>
  )
}
