import type { Schemas } from '@/app/api/client'
import { title, type Words } from '@/app/words/words'

/** How the words of the contract are put to people. A word that is newer than the page is shown as it is. */
type Names = Record<string, Words<string> | undefined>

const STATUS: Names = {
  Draft: title('草稿', 'Draft'),
  AwaitingApproval: title('待审', 'Awaiting approval'),
  Raised: title('已呼叫', 'Raised'),
  Accepted: title('已受理', 'Accepted'),
  Declined: title('不予受理', 'Declined'),
  Dispatched: title('处置中', 'Dispatched'),
  Closed: title('已办结', 'Closed'),
  Evaluated: title('已评价', 'Evaluated'),
  SelfHandled: title('自行处置', 'Self-handled'),
  Filed: title('已归档', 'Filed'),
  Cancelled: title('已撤回', 'Cancelled'),
}

const SHARE: Names = {
  Issued: title('待签收', 'To be acknowledged'),
  Acknowledged: title('已签收', 'Acknowledged'),
  Arrived: title('已到场', 'On scene'),
  Reported: title('待核查', 'To be verified'),
  Rework: title('返工中', 'Rework'),
  Verified: title('核查通过', 'Verified'),
  Evaluated: title('已评分', 'Evaluated'),
  Withdrawn: title('已撤派', 'Withdrawn'),
}

const KIND: Names = {
  Daily: title('日常', 'Daily'),
  Campaign: title('攻坚', 'Campaign'),
  Emergency: title('紧急', 'Emergency'),
}

const GRADE: Names = {
  Simple: title('简单', 'Simple'),
  General: title('一般', 'General'),
  Complex: title('复杂', 'Complex'),
  Critical: title('重难点突发', 'Critical'),
}

const CLASS: Names = {
  Emergency: title('紧急', 'Emergency'),
  Ordinary: title('单部门', 'One department'),
  Complex: title('多部门', 'Several departments'),
}

const PART: Names = { Lead: title('主办', 'Lead'), CoHandler: title('协办', 'Co-handler') }

const CLOCK: Names = {
  Dispatch: title('派单', 'Dispatch'),
  Response: title('签收', 'Response'),
  Arrival: title('到场', 'Arrival'),
  Close: title('办结', 'Close'),
}

const OUTCOME: Names = {
  Solved: title('已解决', 'Solved'),
  InterimMeasures: title('已采取临时措施', 'Interim measures'),
  CannotBeSolved: title('无法解决', 'Cannot be solved'),
}

const SENSITIVITY: Names = {
  Public: title('公开', 'Public'),
  Internal: title('内部', 'Internal'),
  Sensitive: title('敏感', 'Sensitive'),
}

const LIGHT: Names = {
  Green: title('期内', 'In time'),
  Amber: title('将到期', 'Due soon'),
  Red: title('已超期', 'Overdue'),
  None: title('无时限', 'No clock'),
}

const find = (names: Names, word: string) => names[word] ?? title(word, word)

export const statusName = (word: Schemas['TicketStatus']) => find(STATUS, word)
export const shareName = (word: Schemas['AssignmentStatus']) => find(SHARE, word)
export const kindName = (word: Schemas['TicketKind']) => find(KIND, word)
export const gradeName = (word: Schemas['Grade']) => find(GRADE, word)
export const className = (word: Schemas['TicketClass']) => find(CLASS, word)
export const partName = (word: Schemas['AssignmentRole']) => find(PART, word)
export const clockName = (word: Schemas['ClockKind']) => find(CLOCK, word)
export const outcomeName = (word: Schemas['Outcome']) => find(OUTCOME, word)
export const sensitivityName = (word: Schemas['Sensitivity']) => find(SENSITIVITY, word)
export const lightName = (word: Schemas['ClockLight']) => find(LIGHT, word)

/** In the order in which they are offered. */
export const STATUSES = Object.keys(STATUS) as Schemas['TicketStatus'][]
export const KINDS = Object.keys(KIND) as Schemas['TicketKind'][]
export const GRADES = Object.keys(GRADE) as Schemas['Grade'][]
export const LIGHTS = Object.keys(LIGHT) as Schemas['ClockLight'][]
export const LABELS = Object.keys(SENSITIVITY) as Schemas['Sensitivity'][]
export const OUTCOMES = Object.keys(OUTCOME) as Schemas['Outcome'][]

export type TicketLine = Schemas['TicketLine']
export type TicketDetail = Schemas['TicketDetail']
export type Share = Schemas['AssignmentDetail']
export type ClockDetail = Schemas['ClockDetail']
export type LightWord = Schemas['ClockLight']
