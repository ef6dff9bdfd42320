import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Overload } from './overload.ts'

// The event loop of a test is as late as its clock says.

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** Ticks that take so long, so many times. */
function ticks(milliseconds: number, times: number): void {
  for (let time = 0; time < times; time++) {
    // The clock goes on while nothing runs; then the timer does, once.
    late += milliseconds - 50
    vi.advanceTimersByTime(50)
  }
}
let late = 0
beforeEach(() => {
  late = 0
  const real = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => real() + late)
})
afterEach(() => void vi.restoreAllMocks())

it('lets a number of requests be in flight, and no more', () => {
  const overload = new Overload(1000)
  ticks(50, 100)
  expect([overload.refuses(0), overload.refuses(999), overload.refuses(1000)]).toEqual([false, false, true])
  overload.close()
})

it('lets fewer be in flight the later the event loop stays, and always one', () => {
  const overload = new Overload(1000)
  ticks(350, 40)
  expect(overload.refuses(300)).toBe(false)
  expect(overload.refuses(400)).toBe(true)
  ticks(10_000, 10)
  expect(overload.refuses(50)).toBe(true)
  expect(overload.refuses(0)).toBe(false)
  overload.close()
})

it('takes a burst for a burst, and a load that is over for over', () => {
  const overload = new Overload(1000)
  ticks(300, 1)
  expect(overload.refuses(900)).toBe(false)
  ticks(350, 40)
  expect(overload.refuses(900)).toBe(true)
  ticks(50, 100)
  expect(overload.refuses(900)).toBe(false)
  overload.close()
})
