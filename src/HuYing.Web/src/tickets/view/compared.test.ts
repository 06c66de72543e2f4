import { describe, expect, it } from 'vitest'
import { comparedPhotos } from './compared'
import type { Entry } from './payload'

const file = (id: string, mediaType = 'image/jpeg') => ({ id, name: `${id}.jpg`, mediaType, size: 1, sha256: '', hasThumbnail: false })

const entry = (kind: string, payload: object) => ({ kind, payload }) as unknown as Entry

const ids = (some: readonly { id: string }[] | undefined) => some?.map((one) => one.id)

describe('photos before and after', () => {
  const files = [file('call'), file('said'), file('scene'), file('first'), file('second'), file('paper', 'application/pdf')]

  it('are those of the call and the arrival beside those of the last report', () => {
    const found = comparedPhotos(files, [
      entry('attached', { attachment: { id: 'call' } }),
      entry('commented', { attachments: ['said'] }),
      entry('arrived', { photo: 'scene' }),
      entry('reported', { evidence: ['first'] }),
      entry('sent-to-rework', {}),
      entry('reported', { evidence: ['second', 'paper'] }),
      entry('verified', { evidence: [] }),
    ])

    expect(ids(found?.before)).toEqual(['call', 'scene'])
    expect(ids(found?.after)).toEqual(['second'])
  })

  it('are not compared while one side is missing', () => {
    expect(comparedPhotos([file('call')], [])).toBeUndefined()
    expect(comparedPhotos([file('first')], [entry('reported', { evidence: ['first'] })])).toBeUndefined()
  })
})
