import type { Role } from '@/app/session/roles'
import { title, type Words } from '@/app/words/words'
import type { TicketFilter } from '../queries'

/** A kind of thing that waits for a person, and what it means that there is none. */
export interface Lane {
  id: string
  title: Words<string>
  none: Words<string>
  filter: TicketFilter
}

const lane = (id: string, zh: string, en: string, noneZh: string, noneEn: string, filter: TicketFilter): Lane =>
  ({ id, title: title(zh, en), none: title(noneZh, noneEn), filter })

const APPROVE = lane('approve', '待审批', 'To approve', '没有等您审批的呼叫', 'No call waits for your approval',
  { status: ['AwaitingApproval'] })
const VERIFY = lane('verify', '待核查', 'To verify', '没有等您到现场核查的', 'Nothing to verify on site', { share: 'Reported', openOnly: true })
const SCORE = lane('score', '待评分', 'To score', '没有等您评分的', 'Nothing to score', { share: 'Verified', openOnly: true })
const DRAFTS = lane('drafts', '草稿', 'Drafts', '没有草稿', 'No drafts', { status: ['Draft'] })
const RUNNING = lane('running', '在办', 'Running', '没有在办的呼叫', 'Nothing is running',
  { status: ['AwaitingApproval', 'Raised', 'Accepted', 'Dispatched'] })
const RED = lane('red', '已超期', 'Overdue', '没有超期的', 'Nothing is overdue', { light: 'Red', openOnly: true, order: 'DueSoonest' })
const AMBER = lane('amber', '将到期', 'Due soon', '没有快到期的', 'Nothing is due soon', { light: 'Amber', openOnly: true, order: 'DueSoonest' })
const HANDLED = lane('handled', '处置中', 'Being handled', '没有处置中的', 'Nothing is being handled',
  { status: ['Dispatched'], order: 'DueSoonest' })

const ISSUED = lane('issued', '待签收', 'To acknowledge', '没有待签收的任务', 'Nothing to acknowledge', { share: 'Issued', order: 'DueSoonest' })
const TAKEN = lane('taken', '待到场', 'To arrive', '没有待到场的任务', 'Nowhere to go', { share: 'Acknowledged', order: 'DueSoonest' })
const ON_SCENE = lane('scene', '待反馈', 'To report', '没有待反馈的任务', 'Nothing to report', { share: 'Arrived', order: 'DueSoonest' })
const REWORK = lane('rework', '返工', 'Rework', '没有退回返工的', 'No rework', { share: 'Rework', order: 'DueSoonest' })
const REPORTED = lane('reported', '待街道核查', 'With the street', '没有待核查的', 'Nothing with the street', { share: 'Reported' })

const ACCEPT = lane('accept', '待受理', 'To accept', '没有等待受理的呼叫', 'No call waits to be accepted', { status: ['Raised'], order: 'DueSoonest' })
const DISPATCH = lane('dispatch', '待派单', 'To dispatch', '没有等待派单的', 'Nothing to dispatch', { status: ['Accepted'], order: 'DueSoonest' })
const FILE = lane('file', '待立卷', 'To file', '没有等待立卷的', 'Nothing to file', { status: ['Evaluated', 'SelfHandled'] })

const LANES: Partial<Record<Role, readonly Lane[]>> = {
  Caller: [VERIFY, SCORE, DRAFTS, RUNNING, RED],
  StreetLeader: [APPROVE, VERIFY, SCORE, RUNNING, RED],
  Answerer: [ISSUED, TAKEN, ON_SCENE, REWORK, REPORTED],
  Platform: [ACCEPT, DISPATCH, RED, FILE, HANDLED],
  Supervisor: [RED, AMBER, HANDLED],
  DistrictLeader: [RED, AMBER, HANDLED],
}

export const lanesOf = (role: Role): readonly Lane[] => LANES[role] ?? []
