import { say } from '@/app/words/words'

export const formWords = say(
  {
    reason: '理由', note: '意见', message: '内容', person: '签收人', approvedBy: '批准人', document: '批准依据（文号）',
    result: '处置结果', measures: '采取的措施', evidence: '佐证照片', files: '附件', comment: '留言', outcome: '结论',
    arrivalPhoto: '现场照片', after: '处置后照片或材料', verifyNote: '核查意见', onSite: '核查照片', label: '敏感级别', labelMissing: '请选择敏感级别', labelNow: (label: string) => `现在是“${label}”`,
    labelSettled: '工单已经建立：要改由平台调整。',
  },
  {
    reason: 'Reason', note: 'Note', message: 'Message', person: 'Person', approvedBy: 'Approved by', document: 'Approving document',
    result: 'Result', measures: 'Measures', evidence: 'Photos', files: 'Files', comment: 'Comment', outcome: 'Outcome',
    arrivalPhoto: 'Photo on scene', after: 'Photos or papers of the result', verifyNote: 'Findings', onSite: 'Photos on site', label: 'Label', labelMissing: 'Please choose a label', labelNow: (label: string) => `It is “${label}” now`,
    labelSettled: 'The ticket exists already: the platform may change it.',
  },
)
