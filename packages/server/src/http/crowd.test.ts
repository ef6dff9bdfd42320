import { expect, it } from 'vitest'
import { Crowd } from './crowd.ts'

it('knows who is there, in whatever order they leave', () => {
  const crowd = new Crowd<string>()
  const [leaveA, leaveB, leaveC] = ['a', 'b', 'c'].map((name) => crowd.enter(name))
  expect(crowd.members.sort()).toEqual(['a', 'b', 'c'])
  leaveA?.()
  expect(crowd.members.sort()).toEqual(['b', 'c'])
  const leaveD = crowd.enter('d')
  leaveC?.()
  expect(crowd.members.sort()).toEqual(['b', 'd'])
  leaveD()
  leaveB?.()
  expect(crowd.size).toBe(0)
})

it('lets each out once', () => {
  const crowd = new Crowd<string>()
  const leave = crowd.enter('a')
  leave()
  crowd.enter('b')
  leave()
  expect(crowd.members).toEqual(['b'])
})
