import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { RouterProvider } from 'react-router'
import 'dayjs/locale/zh-cn'
import { queries } from '@/app/api/queries'
import { router } from '@/app/router'
import { styleNonce } from '@/app/security/styleNonce'
import { useIsDark } from '@/app/theme/appearance'
import { DARK, LIGHT } from '@/app/theme/theme'
import { useLanguage } from '@/app/words/language'

const csp = { nonce: styleNonce() }

export function App() {
  const isDark = useIsDark()
  const language = useLanguage()
  return (
    <ConfigProvider csp={csp} theme={isDark ? DARK : LIGHT} locale={language === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}>
      <AntApp component={false} message={{ maxCount: 3 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  )
}
