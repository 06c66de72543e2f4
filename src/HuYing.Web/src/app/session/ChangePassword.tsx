import { say, useWords } from '@/app/words/words'
import { PasswordForm } from './password/PasswordForm'
import { lookAgain } from './session'
import { SettlingIn } from './SettlingIn'

const words = say(
  { title: '请先修改密码', why: '初始密码或过期的密码只能用来修改密码。' },
  { title: 'Change your password first', why: 'A first or expired password opens nothing else.' },
)

/** While the password is one that somebody else knows. */
export default function ChangePassword() {
  const t = useWords(words)
  return <SettlingIn title={t.title} why={t.why}><PasswordForm isBlock onDone={() => void lookAgain()} /></SettlingIn>
}
