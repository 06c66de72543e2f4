import { title, type Words } from '@/app/words/words'

interface Definition { name: Words<string>; formula: Words<string> }

const rate = (zh: string, en: string, zhFormula: string, enFormula: string): Definition =>
  ({ name: title(zh, en), formula: title(zhFormula, enFormula) })

/** As the facade computes them; the order of the tables. */
export const DEFINITIONS: readonly Definition[] = [
  rate('响应度', 'Response', '按时签收的任务 ÷ 签收时限已见分晓的任务', 'acknowledged in time ÷ assignments whose response is decided'),
  rate('报到率', 'Report-in', '按时到场的任务 ÷ 要求到场且已见分晓的任务', 'on scene in time ÷ assignments that require arrival and are decided'),
  rate('办结率', 'Close', '核查通过的任务 ÷ 办结时限已见分晓的任务', 'verified ÷ assignments whose closing is decided'),
  rate('按期办结率', 'On time', '核查通过且按期反馈的任务 ÷ 办结时限已见分晓的任务', 'verified and reported in time ÷ assignments whose closing is decided'),
  rate('一次完成率', 'First time right', '没有返工就核查通过的任务 ÷ 核查通过的任务', 'verified without rework ÷ verified'),
  rate('平均分', 'Average score', '已评分任务的得分合计 ÷ 已评分的任务；满分 100', 'sum of scores ÷ scored assignments; out of 100'),
  rate('不响应', 'No response', '签收时限过了还没有签收的任务', 'assignments not acknowledged at the response deadline'),
  rate('迟响应', 'Late response', '签收时限过后才签收的任务', 'assignments acknowledged after it'),
  rate('响应不作为', 'Inaction', '签收了，但到场或反馈超期，或三次核查不通过的任务', 'acknowledged, but no arrival or report in time, or three failed verifications'),
  rate('吹哨率', 'Whistle rate', '呼叫的工单 ÷ 街道收集的问题（呼叫的和自行处置的）', 'raised ÷ problems collected (raised or self-handled)'),
  rate('呼叫准确度', 'Call accuracy', '派单后没有撤派的工单 ÷ 派单的工单', 'dispatched and no share taken back ÷ dispatched'),
  rate('各环节用时', 'Stage durations', '发现→呼叫→派单→到场→办结，各环节的平均时间；不要求到场的，办结从派单算', 'found → raised → dispatched → arrived → closed, on average'),
]
