import type { TicketFilter } from '../queries'

/** The facade's filter from an address; what it does not know is left out. */
export function filterOf(search: URLSearchParams): TicketFilter {
  const value = (name: string) => search.get(name) ?? undefined
  const status = value('status')?.split(',').filter(Boolean)
  return clean({
    text: value('text'),
    status: status?.length ? status as TicketFilter['status'] : undefined,
    kind: value('kind') as TicketFilter['kind'],
    class: value('class') as TicketFilter['class'],
    light: value('light') as TicketFilter['light'],
    share: value('share') as TicketFilter['share'],
    streetId: value('streetId'),
    departmentId: value('departmentId'),
    communityId: value('communityId'),
    itemId: value('itemId'),
    from: value('from'),
    to: value('to'),
    openOnly: value('openOnly') === 'true' ? true : undefined,
    order: value('order') as TicketFilter['order'],
  })
}

const clean = (filter: TicketFilter): TicketFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
