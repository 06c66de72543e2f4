import { describe, expect, it } from 'vitest'
import { ownPlace } from './ownPlace'

const unit = { id: 'x', parentId: 'above', name: '', shortName: '' } as const

describe('the place of a call', () => {
  it('is anywhere in the street for a street, and settled for a community or a grid', () => {
    expect(ownPlace({ ...unit, kind: 'Street' })).toEqual({})
    expect(ownPlace({ ...unit, kind: 'Community' })).toEqual({ communityId: 'x' })
    expect(ownPlace({ ...unit, kind: 'Grid' })).toEqual({ communityId: 'above', gridId: 'x' })
  })
})
