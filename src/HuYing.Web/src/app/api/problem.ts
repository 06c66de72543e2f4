import type { components } from './contract.gen'

export type Problem = components['schemas']['Problem']

/** Why a request was not carried out. The facade's problems speak for themselves; ours are in problemWords.ts. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly problem?: Problem,
    readonly retryAfter?: number,
    /** The version that one should have seen (412). */
    readonly version?: number,
  ) {
    super(problem?.title ?? code)
    this.name = 'Refused'
  }

  /** Whether the outcome is open: the same request, with the same key, may be sent again. */
  get isOpen(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500 || this.code === 'request_running'
  }

  /** What is wrong with which member of the request. */
  get fields(): Record<string, string[]> {
    return (this.problem?.errors ?? {}) as Record<string, string[]>
  }
}

export async function refusedBy(response: Response): Promise<Refused> {
  const problem = await problemIn(response)
  const wait = Number(response.headers.get('Retry-After')) || undefined
  const version = Number(response.headers.get('ETag')?.replaceAll('"', '')) || undefined
  return new Refused(problem?.code ?? `http_${String(response.status)}`, response.status, problem, wait, version)
}

export const isRefused = (fault: unknown, code?: string): fault is Refused =>
  fault instanceof Refused && (code === undefined || fault.code === code)

async function problemIn(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('Content-Type')?.includes('json')) return undefined
  try {
    return (await response.json()) as Problem
  } catch {
    return undefined
  }
}
