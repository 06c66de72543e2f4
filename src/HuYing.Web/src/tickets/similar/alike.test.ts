import { describe, expect, it } from 'vitest'
import { ALIKE, alike, closestFirst, isLikely } from './alike'

describe('titles of calls', () => {
  it('are alike when they say the same in other words, and not when only the place is the same', () => {
    expect(alike('棹歌巷口井盖破损下陷', '棹歌巷口井盖下陷，有人绊倒')).toBeGreaterThan(ALIKE)
    expect(alike('棹歌巷口井盖破损下陷', '棹歌巷夜间施工噪声扰民')).toBeLessThan(ALIKE)
  })

  it('are the same whatever the width of letters and the marks between', () => {
    expect(alike('A座 3 楼漏水', 'Ａ座３楼，漏水')).toBe(1)
  })

  it('have nothing in common with what is not written yet', () => {
    expect(alike('', '井盖破损')).toBe(0)
    expect(alike('井', '井')).toBe(0)
  })

  it('come closest first, and else as they were', () => {
    const all = [{ title: '路灯不亮' }, { title: '违规占道' }, { title: '井盖破损' }]

    expect(closestFirst(all, '井盖破损下陷').map((one) => one.title)).toEqual(['井盖破损', '路灯不亮', '违规占道'])
  })

  it('make two calls likely the same, or the item of the list does; a neighbour with another item is none', () => {
    const neighbour = { title: '澜心佳苑8栋停电', itemId: 'ZR-030' }

    expect(isLikely(neighbour, '棹歌巷口井盖破损下陷', 'ZR-025')).toBe(false)
    expect(isLikely(neighbour, '棹歌巷口井盖破损下陷', 'ZR-030')).toBe(true)
    expect(isLikely(neighbour, '澜心佳苑8栋停电告急', undefined)).toBe(true)
    expect(isLikely({ title: '路灯不亮', itemId: null }, '井盖破损', null)).toBe(false)
  })
})
