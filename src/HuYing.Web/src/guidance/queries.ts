import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, read, type Schemas } from '@/app/api/client'
import { queries } from '@/app/api/queries'
import { useMe } from '@/app/session/session'

export type PolicyVersion = Schemas['PolicyVersion']
export type NewsLine = Schemas['NewsLine']
export type Lesson = Schemas['Lesson']
type Reply = Schemas['GuidanceReply']

/** Who tells people what holds. */
export const usePublishes = () => ['Platform', 'Supervisor'].includes(useMe().role)

export const useDocuments = (text: string, all: boolean) => useQuery({
  queryKey: ['guidance', 'documents', text, all],
  queryFn: async () => (await read(api.GET('/api/v1/guidance/documents', {
    params: { query: { ...(text === '' ? {} : { text }), ...(all ? { all } : {}) } },
  }))).documents,
  placeholderData: keepPreviousData,
})

export const useDocument = (id: string) => useQuery({
  queryKey: ['guidance', 'document', id],
  queryFn: async () => (await read(api.GET('/api/v1/guidance/documents/{id}', { params: { path: { id } } }))).versions,
})

export const useNews = () => useInfiniteQuery({
  queryKey: ['guidance', 'news'],
  queryFn: ({ pageParam }) => read(api.GET('/api/v1/guidance/news', { params: { query: { cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export const useDuties = () => useQuery({
  queryKey: ['guidance', 'duties'],
  queryFn: async () => (await read(api.GET('/api/v1/guidance/duties'))).duties,
})

export const useLessons = () => useQuery({
  queryKey: ['guidance', 'lessons'],
  queryFn: async () => (await read(api.GET('/api/v1/guidance/lessons'))).lessons,
})

export const useTrainingReport = (enabled: boolean) => useQuery({
  queryKey: ['guidance', 'report'],
  queryFn: async () => (await read(api.GET('/api/v1/guidance/lessons/report'))).units,
  enabled,
})

/** Changes to guidance have one shape: an address under /guidance, perhaps a text, and what it came to. */
export async function guide(address: string, body: object | undefined, header: { 'Idempotency-Key': string }): Promise<Reply> {
  const post = api.POST as (path: string, init: object) => Promise<{ data?: Reply }>
  const reply = await read(post(`/api/v1/guidance/${address}`, { params: { header }, ...(body ? { body } : {}) }))
  void queries.invalidateQueries({ queryKey: ['guidance'] })
  return reply
}

export async function attachFile(id: string, file: File, header: { 'Idempotency-Key': string }): Promise<Reply> {
  const post = api.POST as (path: string, init: object) => Promise<{ data?: Reply }>
  const reply = await read(post(`/api/v1/guidance/documents/${id}/file?name=${encodeURIComponent(file.name)}`, {
    params: { header }, headers: { 'Content-Type': 'application/pdf' }, body: file,
    bodySerializer: (content: Blob) => content,
  }))
  void queries.invalidateQueries({ queryKey: ['guidance'] })
  return reply
}
