import { useQueries } from '@tanstack/react-query'
import { api, read } from '@/app/api/client'
import type { Lane } from './lanes'

/** The first lane in which something waits; the first of all while that is not known. */
export function useFirstBusy(lanes: readonly Lane[]): Lane | undefined {
  const found = useQueries({
    queries: lanes.map((lane) => ({
      queryKey: ['tickets', 'any', lane.filter],
      queryFn: () => read(api.GET('/api/v1/tickets', { params: { query: { ...lane.filter, limit: 1 } } })),
    })),
  })
  // Decided once all have answered, so that the lane does not change under the reader's eyes.
  if (found.some((one) => one.isPending)) return lanes[0]
  return lanes[found.findIndex((one) => (one.data?.lines.length ?? 0) > 0)] ?? lanes[0]
}
