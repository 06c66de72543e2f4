import { Empty } from '@/app/ui/Empty'
import { Page, Panel } from '@/app/ui/Page'

export default function WorkbenchPage() {
  return <Page title="工作台"><Panel><Empty title="没有等您办理的事项" /></Panel></Page>
}
