import { language } from '@/app/words/language'
import { wordsNow, type Words } from '@/app/words/words'
import { Refused } from './problem'

interface Said { title: string; advice: string }

/** What the facade cannot say itself, because it was not reached or did not answer as agreed. */
const OURS: Record<string, Words<Said>> = {
  offline: {
    zh: { title: '连不上服务器', advice: '请检查网络；填写的内容还在，恢复后可重试。' },
    en: { title: 'The server cannot be reached', advice: 'Check the network. What you typed is kept; try again later.' },
  },
  unexpected: {
    zh: { title: '页面出错了', advice: '请刷新页面；若仍出错，请把下面的内容告诉管理员。' },
    en: { title: 'The page failed', advice: 'Reload it; if that does not help, tell the operator what is below.' },
  },
}

const UNEXPECTED = OURS.unexpected as Words<Said>

/** A fault as a person can act on it: what happened, what to do next, and what to name when asking for help. */
export function explain(fault: unknown): Said & { code: string; trace?: string } {
  if (!(fault instanceof Refused)) {
    return { ...wordsNow(UNEXPECTED), code: fault instanceof Error ? fault.message.slice(0, 120) : 'unexpected' }
  }
  const own = OURS[fault.code]
  if (own) return { ...wordsNow(own), code: fault.code }
  return {
    title: fault.problem?.title ?? wordsNow(UNEXPECTED).title,
    advice: fault.problem?.detail ?? wordsNow(UNEXPECTED).advice,
    code: fault.code,
    trace: fault.problem?.traceId,
  }
}

/** One line for a toast. */
export function inOneLine(fault: unknown): string {
  const { title, advice } = explain(fault)
  return language() === 'zh' ? `${title}。${advice}` : `${title}. ${advice}`
}
