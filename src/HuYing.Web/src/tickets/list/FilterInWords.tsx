import { useIsPrinting } from '@/app/theme/printing'
import { useUnitName } from '@/organisation/units'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { kindName, lightName, statusName } from '../vocabulary'
import { filterOf } from './filterOf'

const words = say(
  { filter: '筛选', none: '全部工单', open: '只看未结', from: (day: string) => `${day} 起`, to: (day: string) => `至 ${day}` },
  { filter: 'Filter', none: 'all tickets', open: 'open only', from: (day: string) => `from ${day}`, to: (day: string) => `to ${day}` },
)

/** On paper the fields of the filter are gone: what the list was narrowed to is said. */
export function FilterInWords({ search }: { search: URLSearchParams }) {
  const t = useWords(words)
  const language = useLanguage()
  const unit = useUnitName()
  if (!useIsPrinting()) return null
  const filter = filterOf(search)
  const said = [
    filter.text && `“${filter.text}”`,
    ...(filter.status ?? []).map((one) => statusName(one)[language]),
    filter.kind && kindName(filter.kind)[language],
    filter.light && lightName(filter.light)[language],
    filter.streetId && unit(filter.streetId),
    filter.departmentId && unit(filter.departmentId),
    filter.from && t.from(filter.from),
    filter.to && t.to(filter.to),
    filter.openOnly && t.open,
  ].filter(Boolean)
  return <p>{t.filter}{language === 'zh' ? '：' : ': '}{said.length === 0 ? t.none : said.join(language === 'zh' ? '，' : ', ')}</p>
}
