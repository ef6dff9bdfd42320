import { expect, test } from 'vitest'
import { cny, Money, money } from './money.ts'

test.each([
  ['12.50', '0.10', '12.60'],
  ['0.1', '0.2', '0.3'],
  ['0.1', '0.20', '0.30'],
  ['99999999999999999999.99', '0.01', '100000000000000000000.00'],
  ['1', '-1.00', '0.00'],
  ['-0.05', '0.01', '-0.04'],
])('%s + %s = %s', (a, b, sum) => {
  expect(cny(a).add(cny(b)).amount).toBe(sum)
})

test('it subtracts below zero', () => {
  expect(cny('1.00').subtract(cny('1.01')).amount).toBe('-0.01')
})

test('it compares by value, not by text', () => {
  expect(cny('9.5').compare(cny('10.00'))).toBe(-1)
  expect(cny('12.5').compare(cny('12.50'))).toBe(0)
  expect(cny('12.5').equals(cny('12.50'))).toBe(true)
  expect(cny('1').equals(money('1', 'USD'))).toBe(false)
})

test('it does not mix currencies', () => {
  expect(() => cny('1').add(money('1', 'USD'))).toThrow('Cannot mix CNY and USD.')
})

test.each(['', '1.', '.5', '1e3', '1,000', ' 1', 'NaN', '+1'])('"%s" is not an amount', (amount) => {
  expect(() => cny(amount)).toThrow(TypeError)
})

test('it formats exactly, with the places that it has', () => {
  expect(cny('12345678901234567890.12').format('en')).toBe('CN¥12,345,678,901,234,567,890.12')
  expect(cny('12.5').format('zh-CN')).toBe('¥12.50')
  expect(money('100', 'JPY').format('en')).toBe('¥100')
  expect(money('0.12345', 'USD').format('en')).toBe('$0.12345')
})

test('it is an input as it is', () => {
  expect(JSON.parse(JSON.stringify(cny('12.50')))).toEqual({ amount: '12.50', currency: 'CNY' })
})

test('an amount of an answer becomes a value', () => {
  expect(money({ amount: '12.50', currency: 'CNY' })).toEqual(new Money('12.50', 'CNY'))
  expect(cny(12n).amount).toBe('12')
})
