import { Button } from 'antd'
import { setLanguage, useLanguage } from '@/app/words/language'

export function LanguageSwitch() {
  const language = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => { setLanguage(other) }}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  )
}
