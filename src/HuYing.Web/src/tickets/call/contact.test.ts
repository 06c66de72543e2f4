import { describe, expect, it } from 'vitest'
import { filledContact, isPhone } from './contact'
import { hasContact } from './draft'

describe('the contact of a complainant', () => {
  it('is nothing when nothing but blanks was typed', () => {
    expect(filledContact(undefined)).toBeUndefined()
    expect(filledContact({ name: ' ', phone: '' })).toBeUndefined()
  })

  it('keeps what was filled in, without the blanks around it', () => {
    expect(filledContact({ name: ' 王阿姨 ', phone: '', detail: undefined })).toEqual({ name: '王阿姨' })
  })

  it.each(['138 0013 8000', '+86 138-0013-8000', '（010）8888 8888', '12345', ''])('takes %s for a number', (text) => {
    expect(isPhone(text)).toBe(true)
  })

  it.each(['1234', '138001380001380013800', '王阿姨', '13800138000转8', '++'])('does not take %s for one', (text) => {
    expect(isPhone(text)).toBe(false)
  })
})

describe('a description', () => {
  it('is noticed to name a phone or identity number, and nothing else of that length', () => {
    expect(hasContact('请联系13800138000')).toBe(true)
    expect(hasContact('11010519491231002X')).toBe(true)
    expect(hasContact('案卷 202611281234567')).toBe(false)
  })
})
