import { Refused } from '@/app/api/problem'

/** Whether a refusal says which field is wrong: then it stands there, and nowhere else. */
export const isPointed = (fault: unknown): fault is Refused =>
  fault instanceof Refused && Object.keys(fault.fields).length > 0
