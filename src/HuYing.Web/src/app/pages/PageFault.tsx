import { useRouteError } from 'react-router'
import { Fault } from '@/app/ui/Fault'

/** What stands in the place of a page that failed; the shell stays. */
export function PageFault() {
  const fault = useRouteError()
  return <Fault fault={fault} onRetry={() => { location.reload() }} />
}
