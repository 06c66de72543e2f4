import { title, type Words } from '@/app/words/words'

/** What an action sets off, said before it is done. */
export const CONSEQUENCES: Record<string, Words<string> | undefined> = {
  submit: title('提交后由街道分管领导审批，批准前可以撤回。', 'The street leader decides; you may cancel until then.'),
  approve: title('批准后呼叫成立，平台受理时限开始计时。', 'The call is raised and the platform\'s clock starts.'),
  'send-back': title('退回给呼叫员修改，不计入呼叫次数。', 'It goes back to the caller for changes.'),
  decline: title('不予受理后工单结束，街道会看到理由。', 'The ticket ends; the street is told why.'),
  dispatch: title('派单即刻起算签收、到场、办结时限。', 'The clocks start at once.'),
  departments: title('增派后工单按多部门计时；已发生的超期保留。', 'Limits for several departments apply; past breaches stay.'),
  withdraw: title('撤派后该部门的任务结束，不再计时。', 'The share of this department ends.'),
  acknowledge: title('签收表示部门已接手，时限不因签收改变。', 'It says that you have it; deadlines stay as they are.'),
  rework: title('退回返工，原办结时限不变，返工计数。', 'The deadline stays; the rework is counted.'),
  verify: title('核查通过后该部门任务办结；全部通过则工单办结。', 'The share is closed; with the last one the ticket is.'),
  evaluate: title('评分提交后不能修改；部门在月度公布后看到。', 'Scores cannot be changed; the department sees them when the month is published.'),
  suspend: title('挂账期间办结时限暂停，需要批准依据；计入统计。', 'Close clocks pause; approval is needed and it is counted.'),
  cancel: title('撤回后工单结束，留痕保留。', 'The ticket ends; its history stays.'),
  urge: title('催办会通知所有未完成的部门，并计数。', 'All who are still due are told, and it is counted.'),
  file: title('立卷后给出案卷号，工单封存，不再修改。', 'The case gets its number and is sealed.'),
  sensitivity: title('敏感工单只给起草人、街道分管领导、平台、督查、包联领导和在办部门看，知会单位看不到；调整和理由都留痕。', 'A sensitive ticket is only for its author, the street leader, the platform, supervisors, paired leaders and departments at work on it; the change and its reason stay on record.'),
  contact: title('加密保存，不写进呼叫内容；留痕只记登记过。', 'It is sealed and kept apart; the timeline only says that there is one.'),
  'contact/replace': title('原来的登记整体换成新的：没有填的栏会空着。', 'The new one takes the place of all of the old: what you leave empty is gone.'),
  'contact/hold': title('封存后不能更正、不能删除，到期也不删，直到解除封存。', 'It can be neither corrected nor erased, nor does it run out, until it is released.'),
  'contact/release': title('解除后可以更正和删除，保存期满的会自动删除。', 'It can be corrected and erased again, and is erased when its time is over.'),
  'contact/erase': title('删除后谁也看不到，不能恢复；工单和留痕保留。理由会留痕，请不要写号码。', 'Nobody can see it again; the ticket and its history stay. The reason stays on record: write no number.'),
}

/** What cannot be taken back is asked about once more. */
export const QUESTIONS: Record<string, Words<string> | undefined> = {
  'contact/erase': title('确定删除？联系方式删除后不能恢复。', 'Erase it? It cannot be brought back.'),
}
