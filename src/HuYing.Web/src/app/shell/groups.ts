import type { NavGroup } from '@/app/routes'
import { title, type Words } from '@/app/words/words'

export const GROUPS: readonly { id: NavGroup; title: Words<string> }[] = [
  { id: 'work', title: title('办理', 'Work') },
  { id: 'watch', title: title('督查与统计', 'Oversight') },
  { id: 'learn', title: title('学习', 'Guidance') },
  { id: 'manage', title: title('管理', 'Administration') },
]
