import { useCallback, useMemo, type ReactNode } from 'react'
import { useIsPrinting } from '@/app/theme/printing'
import { Fault } from '@/app/ui/Fault'
import { OFFLINE, Outline } from '@/app/ui/Loaded'
import { Rows } from '@/app/ui/Rows'
import { useTickets, type TicketFilter } from '../queries'
import type { TicketLine } from '../vocabulary'
import { PrintedTickets } from './PrintedTickets'
import { TicketRow } from './TicketRow'

/** All tickets that a filter finds, read on as one scrolls. */
export function TicketList({ filter, label, empty, selected, onSelect, onOpen, before }: {
  filter: TicketFilter
  label: string
  empty: ReactNode
  selected?: string
  onSelect: (line: TicketLine) => void
  onOpen?: (line: TicketLine) => void
  before?: (line: TicketLine) => ReactNode
}) {
  const query = useTickets(filter)
  const isPrinting = useIsPrinting()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const lines = useMemo(() => data?.pages.flatMap((page) => page.lines) ?? [], [data])
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  if (!data && (query.error || query.isPaused)) return <Fault fault={query.error ?? OFFLINE} onRetry={() => { void query.refetch() }} />
  if (!data) return <Outline lines={6} />
  if (lines.length === 0 && !hasNextPage) return empty
  if (isPrinting) return <PrintedTickets lines={lines} isCut={hasNextPage} />
  return (
    <Rows items={lines} keyOf={(line) => line.id} row={(line) => <TicketRow line={line} />} label={label} before={before}
      selected={selected} onSelect={onSelect} onOpen={onOpen} onEnd={readOn} isReadingOn={isFetchingNextPage} />
  )
}
