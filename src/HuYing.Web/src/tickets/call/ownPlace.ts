import type { Schemas } from '@/app/api/client'
import type { Content } from './draft'

/** What of a place follows from who calls: a community calls for itself, and so does a grid (002-20). */
export function ownPlace({ kind, id, parentId }: Schemas['UnitLine']): Partial<Content['place']> {
  if (kind === 'Community') return { communityId: id }
  return kind === 'Grid' ? { communityId: parentId ?? '', gridId: id } : {}
}
