import { useState } from 'react'

export interface BulkResult { id: string; fault?: unknown }

export interface Bulk {
  /** undefined before the first run. */
  results?: readonly BulkResult[]
  total: number
  isRunning: boolean
  run: (ids: readonly string[], one: (id: string) => Promise<unknown>) => Promise<void>
  clear: () => void
}

const AT_ONCE = 4

/** Does one thing to many, a few at a time; each has its own result, and one that fails stops no other. */
export function useBulk(): Bulk {
  const [results, setResults] = useState<readonly BulkResult[]>()
  const [total, setTotal] = useState(0)

  const run: Bulk['run'] = async (ids, one) => {
    const [waiting, done]: [string[], BulkResult[]] = [[...ids], []]
    setTotal(ids.length)
    setResults([])
    const worker = async () => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        try {
          await one(id)
          done.push({ id })
        } catch (fault) {
          done.push({ id, fault })
        }
        setResults([...done])
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }

  return {
    results,
    total,
    isRunning: results !== undefined && results.length < total,
    run,
    clear: () => { setResults(undefined) },
  }
}
