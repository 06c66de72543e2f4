import { BookOutlined } from '@ant-design/icons'
import { useItem } from '@/responsibilities/queries'
import { ItemCard } from '@/responsibilities/ItemCard'
import { Empty } from '@/app/ui/Empty'
import { Panel } from '@/app/ui/Page'
import { useWords } from '@/app/words/words'
import { callWords } from './callWords'

/** Beside the form: what the list says about the chosen item, so that the call is precise. */
export function ItemAside({ itemId }: { itemId: string | undefined }) {
  const t = useWords(callWords)
  const { data: item } = useItem(itemId)
  return (
    <Panel title={t.itemTitle}>
      {item && itemId ? <ItemCard item={item} /> : <Empty icon={<BookOutlined />} title={t.itemNone} next={t.itemNext} />}
    </Panel>
  )
}
