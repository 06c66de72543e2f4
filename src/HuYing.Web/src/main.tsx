import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@/app/security/trustedTypes'
import '@/app/theme/base.css'
import { App } from '@/app/App'
import { installPage } from '@/app/installPage'
import { nonceForOwnSheets } from '@/app/security/styleNonce'
import { watchTouches } from '@/app/session/idle/attention'

nonceForOwnSheets()
watchTouches()
const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>)
installPage()
