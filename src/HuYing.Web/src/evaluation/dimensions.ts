import type { Schemas } from '@/app/api/client'
import { title, type Words } from '@/app/words/words'

export type Scorecard = Schemas['Scorecard']

export interface Dimension {
  id: keyof Scorecard
  title: Words<string>
  /** What full marks mean: shown beside the slider, so that two scorers mean the same. */
  standard: Words<string>
}

/** 003-11: five dimensions of 20 marks each, in steps of 0.5. */
export const DIMENSIONS: readonly Dimension[] = [
  { id: 'reportIn', title: title('报到', 'Report-in'), standard: title('按时到场，到场人员能拍板、能处置', 'On scene in time, with people who can decide and act') },
  { id: 'professionalism', title: title('专业性', 'Professionalism'), standard: title('判断准确，措施得当，依法依规', 'Sound judgement and measures, by the rules') },
  { id: 'responsibility', title: title('担当意识', 'Responsibility'), standard: title('主动牵头，不推诿，不把问题退给街道', 'Takes the lead, does not pass the problem back') },
  { id: 'cooperation', title: title('配合度', 'Cooperation'), standard: title('与街道和其他部门配合顺畅，及时通报', 'Works well with the street and other departments') },
  { id: 'result', title: title('办理结果', 'Result'), standard: title('问题真正解决，现场恢复，群众认可', 'The problem is solved and residents agree') },
]

export const MOST = 20

export const totalOf = (card: Scorecard) => DIMENSIONS.reduce((sum, one) => sum + card[one.id], 0)
