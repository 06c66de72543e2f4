import { title, type Words } from '@/app/words/words'
import type { TicketDetail } from '../vocabulary'

/** What each action of the facade is called on a button. The first part of the list is what most people come for. */
export const ACTS: Record<string, Words<string> | undefined> = {
  submit: title('提交审批', 'Submit'),
  approve: title('批准呼叫', 'Approve'),
  accept: title('受理', 'Accept'),
  dispatch: title('派单', 'Dispatch'),
  acknowledge: title('签收', 'Acknowledge'),
  arrive: title('到场', 'Arrive'),
  report: title('反馈结果', 'Report'),
  verify: title('核查通过', 'Verify'),
  evaluate: title('评分', 'Score'),
  file: title('立卷归档', 'File'),
  content: title('修改内容', 'Edit'),
  'self-handle': title('自行处置', 'Self-handle'),
  'send-back': title('退回', 'Send back'),
  decline: title('不予受理', 'Decline'),
  rework: title('退回返工', 'Rework'),
  departments: title('增派部门', 'Add departments'),
  withdraw: title('撤派', 'Withdraw'),
  suspend: title('挂账', 'Suspend'),
  resume: title('恢复计时', 'Resume'),
  urge: title('催办', 'Urge'),
  notify: title('知会', 'Notify'),
  read: title('确认已读', 'Mark as read'),
  comments: title('留言', 'Comment'),
  attachments: title('传附件', 'Attach'),
  sensitivity: title('调整敏感级别', 'Change the label'),
  contact: title('登记联系方式', 'Record the contact'),
  'contact/replace': title('更正联系方式', 'Correct the contact'),
  'contact/hold': title('封存联系方式', 'Put the contact on hold'),
  'contact/release': title('解除封存', 'Release the contact'),
  'contact/erase': title('删除联系方式', 'Erase the contact'),
  cancel: title('撤回呼叫', 'Cancel the call'),
}

export const actName = (act: string, ticket?: Pick<TicketDetail, 'contact'>): Words<string> =>
  ACTS[asOf(act, ticket)] ?? title(act, act)

/** What an action comes to as the ticket stands: the facade has one for both ways. */
export function asOf(act: string, ticket?: Pick<TicketDetail, 'contact'>): string {
  if (act === 'contact' && ticket?.contact) return 'contact/replace'
  return act === 'contact/hold' && ticket?.contact?.isHeld ? 'contact/release' : act
}

/** The step that moves the ticket on, and therefore has the one filled button. */
const STEPS = ['submit', 'approve', 'accept', 'dispatch', 'acknowledge', 'arrive', 'report', 'verify', 'evaluate', 'file', 'read']

/** What cannot be taken back, or puts somebody to trouble. */
const GRAVE = ['decline', 'cancel', 'withdraw', 'rework', 'send-back', 'suspend', 'contact/erase']

export const isStep = (act: string) => STEPS.includes(act)

export const isGrave = (act: string) => GRAVE.includes(act)

/** Steps first, in the order of the work, then the rest as listed above. What has no words here has no form either. */
export function inOrder(acts: readonly string[]): string[] {
  return Object.keys(ACTS).filter((act) => acts.includes(act))
}
