import { Form } from 'antd'
import { SimilarList } from '../similar/SimilarList'
import { useLikeDraft } from '../similar/queries'

/** While a call is written: what may have been called already. A hint only: without a network, or an answer, it is not there. */
export function LikeDraft({ ownId }: { ownId?: string }) {
  const form = Form.useFormInstance()
  const title = Form.useWatch('title', form) as string | undefined
  const communityId = Form.useWatch(['place', 'communityId'], form) as string | undefined
  const itemId = Form.useWatch('itemId', form) as string | undefined
  const { data } = useLikeDraft(communityId, itemId)
  return <SimilarList found={data?.filter((one) => one.ticketId !== ownId)} title={title ?? ''} itemId={itemId} />
}
