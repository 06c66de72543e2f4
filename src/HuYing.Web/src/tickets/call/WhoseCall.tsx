import { Alert } from 'antd'
import { useMe } from '@/app/session/session'
import { useUnitName } from '@/organisation/units'
import { say, useWords } from '@/app/words/words'

const words = say(
  {
    for: (unit: string) => `为${unit}呼叫`,
    next: (street: string) => `地点只能在本单位范围内。提交后由${street}分管领导审批，批准后平台受理、派单；进展在工作台看，处置完由本单位或街道核查、评分。`,
    alone: '自己能解决的：存草稿，再在工单页选“自行处置”，不必呼叫。',
  },
  {
    for: (unit: string) => `A call of ${unit}`,
    next: (street: string) => `The place lies in your own area. The leader of ${street} approves it; then the platform accepts and dispatches. Follow it on the workbench; you or the street verify and score the result.`,
    alone: 'What you can solve yourselves: save a draft and choose “Self-handle” on its page.',
  },
)

/** Tells a community or a grid for whom it calls and what becomes of it; a street knows. */
export function WhoseCall() {
  const t = useWords(words)
  const name = useUnitName()
  const { unit, streetId } = useMe()
  if (unit.kind === 'Street' || streetId === null) return null
  return <Alert type="info" showIcon title={t.for(unit.name)} description={<>{t.next(name(streetId))}<br />{t.alone}</>} />
}
