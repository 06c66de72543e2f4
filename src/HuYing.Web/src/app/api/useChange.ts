import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Intent } from './intent'

/**
 * A change that happens once, however often it is sent: an attempt whose outcome stayed open is repeated under the same
 * key, another content or the next change gets its own.
 */
export function useChange<Content, Reply>(
  send: (content: Content, key: { 'Idempotency-Key': string }) => Promise<Reply>,
  onDone?: (reply: Reply, content: Content) => void,
) {
  const [intent] = useState(() => new Intent())
  return useMutation({
    mutationFn: (content: Content) => send(content, { 'Idempotency-Key': intent.keyOf(content) }),
    onSuccess: (reply, content) => {
      intent.done()
      onDone?.(reply, content)
    },
  })
}
