import { title, type Words } from '@/app/words/words'

/** What happened, in a few words. A kind that is newer than the page is shown by its name. */
const EVENTS: Record<string, Words<string> | undefined> = {
  drafted: title('起草呼叫', 'Drafted'),
  amended: title('修改内容', 'Amended'),
  submitted: title('提交审批', 'Submitted'),
  'sent-back': title('退回修改', 'Sent back'),
  'self-handled': title('自行处置', 'Self-handled'),
  approved: title('批准呼叫', 'Approved'),
  raised: title('呼叫成立', 'Raised'),
  accepted: title('受理', 'Accepted'),
  declined: title('不予受理', 'Declined'),
  dispatched: title('派单', 'Dispatched'),
  'assignments-added': title('增派部门', 'Departments added'),
  'assignment-withdrawn': title('撤派', 'Share withdrawn'),
  acknowledged: title('签收', 'Acknowledged'),
  arrived: title('到场', 'On scene'),
  reported: title('反馈结果', 'Reported'),
  'sent-to-rework': title('退回返工', 'Sent to rework'),
  verified: title('核查通过', 'Verified'),
  closed: title('办结', 'Closed'),
  evaluated: title('评分', 'Scored'),
  filed: title('立卷归档', 'Filed'),
  cancelled: title('撤回呼叫', 'Cancelled'),
  'deadline-warned': title('时限预警', 'Deadline near'),
  'deadline-breached': title('超期', 'Deadline passed'),
  'deadlines-rederived': title('时限重算', 'Deadlines derived again'),
  suspended: title('挂账', 'Suspended'),
  resumed: title('恢复计时', 'Resumed'),
  urged: title('催办', 'Urged'),
  notified: title('知会', 'Notified'),
  'notification-read': title('已读知会', 'Notice read'),
  commented: title('留言', 'Comment'),
  attached: title('上传附件', 'File attached'),
  'contact-recorded': title('登记联系方式', 'Contact recorded'),
  'contact-held': title('封存或解封联系方式', 'Contact held or released'),
  'contact-erased': title('删除联系方式', 'Contact erased'),
  relabelled: title('调整敏感级别', 'Sensitivity changed'),
}

export const eventName = (kind: string): Words<string> => EVENTS[kind] ?? title(kind, kind)

export type Weight = 'fault' | 'warning' | 'step' | 'end' | 'aside'

const WEIGHTS: Record<string, Weight | undefined> = {
  'deadline-breached': 'fault',
  'sent-to-rework': 'fault',
  declined: 'fault',
  'deadline-warned': 'warning',
  urged: 'warning',
  suspended: 'warning',
  closed: 'end',
  filed: 'end',
  'self-handled': 'end',
  commented: 'aside',
  attached: 'aside',
  notified: 'aside',
  'notification-read': 'aside',
  'deadlines-rederived': 'aside',
}

export const weightOf = (kind: string): Weight => WEIGHTS[kind] ?? 'step'
