import { language } from '@/app/words/language'
import { wordsNow, type Words } from '@/app/words/words'
import { Refused } from './problem'

interface Said { title: string; advice: string }

/** What the facade cannot say itself, because it was not reached or did not answer as agreed. */
const OURS: Record<string, Words<Said>> = {
  offline: {
    zh: { title: '连不上服务器', advice: '请检查网络；填写的内容还在，连上后会自动再取。' },
    en: { title: 'The server cannot be reached', advice: 'Check the network. What you typed is kept; it is read by itself when the network is back.' },
  },
  external_failed: {
    zh: { title: '统一认证登录没有完成', advice: '可能停留太久或中途取消，请重新点击登录。' },
    en: { title: 'The district login was not completed', advice: 'It took too long or was called off. Try again.' },
  },
  external_unknown: {
    zh: { title: '这个身份还没有绑定账号', advice: '请联系本单位的安全管理员绑定，或用登录名和密码登录。' },
    en: { title: 'No account is linked to this identity', advice: 'Ask the security administrator to link it, or log in with a password.' },
  },
  external_unavailable: {
    zh: { title: '统一认证暂时连不上', advice: '请稍后再试，或用登录名和密码登录。' },
    en: { title: 'The district login cannot be reached', advice: 'Try again later, or log in with a password.' },
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
