import { organizationId } from './api.ts'
import { type Case, type Cast, done } from './mutation-cases.ts'
import { hoursAhead } from './people.ts'

/** The cases of the mutations about volunteers, sites and shifts. */
export function volunteerCases(cast: Cast, fresh: (what: string) => string): Record<string, Case[]> {
  const run = (name: string, input: Record<string, unknown>) => done(cast.owner, name, input)
  const organization = () => organizationId(cast.api.owner)
  const person = () => ({ name: fresh('人'), region: '330100', consent: 'x' })
  const volunteer = () => run('registerVolunteer', person())
  const team = () => run('formTeam', { organization: organization(), nameZh: fresh('队') })
  const member = async () => {
    const ids = { team: await team(), volunteer: await volunteer() }
    await run('joinTeam', ids)
    return ids
  }
  const newSite = () => ({ organization: organization(), nameZh: fresh('卡点'), duty: 'CHECKPOINT', region: '330100' })
  const site = () => run('openSite', newSite())
  const report = () => {
    const source = { source: 's', externalReference: fresh('r') }
    return { organization: organization(), kind: 'VOLUNTEERS', amount: '5', ...source }
  }
  /** A shift from one hour from now to another; it has begun where the first is negative. */
  const newShift = async (from = 10, capacity = 2) => {
    const times = { startsAt: hoursAhead(from).toISOString(), endsAt: hoursAhead(from + 8).toISOString() }
    return { site: await site(), capacity, ...times }
  }
  const draft = async () => run('createShift', await newShift())
  const shift = async (from = 10, capacity = 2) =>
    run('createShift', { ...(await newShift(from, capacity)), publish: true })
  const place = async (from = 10, capacity = 2) =>
    run('signUp', { shift: await shift(from, capacity), volunteer: await volunteer() })
  const attendance = async () => run('checkIn', { signup: await place(-4) })
  const left = async () => {
    const there = await attendance()
    await run('checkOut', { attendance: there })
    return there
  }
  const period = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }
  /** A volunteer with approved hours. */
  const served = async () => {
    const ids = { shift: await shift(-4), volunteer: await volunteer() }
    const there = await run('checkIn', { signup: await run('signUp', ids) })
    await run('checkOut', { attendance: there })
    await run('approveHours', { attendance: there })
    return { volunteer: ids.volunteer, organization: organization(), ...period }
  }

  return {
    registerVolunteer: [{ input: person, writes: ['volunteer.registered'] }],
    registerVolunteers: [{ input: () => ({ volunteers: [person()] }), writes: ['volunteer.registered'] }],
    updateVolunteer: [
      { input: async () => ({ volunteer: await volunteer(), languages: ['zh'] }), writes: ['volunteer.updated'] },
    ],
    setVolunteerSkill: [
      {
        input: async () => ({ volunteer: await volunteer(), skill: 'x', level: 'BASIC' }),
        writes: ['volunteer.updated'],
      },
    ],
    removeVolunteerSkill: [
      { input: async () => ({ volunteer: await volunteer(), skill: 'x' }), writes: ['volunteer.updated'] },
    ],
    startAffiliation: [
      {
        input: async () => {
          const other = organizationId(cast.api.other)
          return { volunteer: await volunteer(), organization: other, consent: 'x' }
        },
        writes: ['affiliation.started'],
      },
    ],
    endAffiliation: [
      {
        input: async () => ({ volunteer: await volunteer(), organization: organization() }),
        writes: ['affiliation.ended'],
      },
    ],
    eraseVolunteer: [{ input: async () => ({ volunteer: await volunteer() }), writes: ['volunteer.erased'] }],
    formTeam: [{ input: () => ({ organization: organization(), nameZh: fresh('队') }), writes: ['team.formed'] }],
    disbandTeam: [{ input: async () => ({ team: await team() }), writes: ['team.disbanded'] }],
    joinTeam: [
      {
        input: async () => ({ team: await team(), volunteer: await volunteer() }),
        writes: ['team.member_joined'],
      },
    ],
    leaveTeam: [{ input: member, writes: ['team.member_left'] }],
    reportHeadcount: [{ input: report, writes: ['headcount.reported'] }],
    withdrawHeadcount: [
      { input: async () => ({ headcount: await run('reportHeadcount', report()) }), writes: ['headcount.withdrawn'] },
    ],
    issueHoursCertificate: [{ input: served, writes: ['certificate.issued'] }],
    revokeHoursCertificate: [
      {
        input: async () => ({ certificate: await run('issueHoursCertificate', await served()) }),
        writes: ['certificate.revoked'],
      },
    ],
    openSite: [{ input: newSite, writes: ['site.opened'] }],
    updateSite: [{ input: async () => ({ site: await site(), address: '文三路' }), writes: ['site.updated'] }],
    closeSite: [{ input: async () => ({ site: await site() }), writes: ['site.closed'] }],
    createShift: [
      { input: () => newShift(), writes: ['shift.created'] },
      {
        about: 'published at once',
        input: async () => ({ ...(await newShift()), publish: true }),
        writes: ['shift.published'],
      },
    ],
    createShiftSeries: [
      {
        input: async () => ({
          site: await site(),
          capacity: 1,
          rule: 'FREQ=DAILY;COUNT=2',
          firstDay: '2020-02-01',
          times: [{ from: '08:00', to: '16:00' }],
        }),
        writes: ['shift.created'],
      },
    ],
    publishShifts: [{ input: async () => ({ shifts: [await draft()] }), writes: ['shift.published'] }],
    changeShift: [
      { input: async () => ({ shift: await draft(), capacity: 5 }), writes: ['shift.changed'] },
      {
        about: 'with free places',
        input: async () => ({ shift: await shift(), capacity: 5 }),
        writes: ['shift.changed', 'shift.coverage_gap'],
      },
    ],
    cancelShift: [{ input: async () => ({ shift: await shift(), reason: '雪' }), writes: ['shift.cancelled'] }],
    signUp: [
      {
        input: async () => ({ shift: await shift(), volunteer: await volunteer() }),
        writes: ['signup.confirmed'],
      },
      {
        about: 'for the last place',
        input: async () => ({ shift: await shift(10, 1), volunteer: await volunteer() }),
        writes: ['shift.filled', 'signup.confirmed'],
      },
      {
        about: 'behind others',
        input: async () => {
          const full = await shift(10, 1)
          await run('signUp', { shift: full, volunteer: await volunteer() })
          return { shift: full, volunteer: await volunteer(), waitlist: true }
        },
        writes: ['signup.waitlisted'],
      },
    ],
    assignVolunteer: [
      {
        input: async () => ({ shift: await shift(), volunteer: await volunteer() }),
        writes: ['signup.confirmed'],
      },
    ],
    cancelSignup: [
      { input: async () => ({ signup: await place() }), writes: ['shift.coverage_gap', 'signup.cancelled'] },
    ],
    swapSignups: [
      { input: async () => ({ signup: await place(), with: await place(30) }), writes: ['signup.swapped'] },
    ],
    checkIn: [{ input: async () => ({ signup: await place(-4) }), writes: ['attendance.checked_in'] }],
    checkInWithCode: [
      {
        input: async () => {
          const ids = { shift: await shift(-4), volunteer: await volunteer() }
          await run('signUp', ids)
          const { data } = await cast.owner.query('query($id: ID!) { shift(id: $id) { site { code } } }', {
            id: ids.shift,
          })
          return { code: data.shift.site.code, volunteer: ids.volunteer }
        },
        writes: ['attendance.checked_in'],
      },
    ],
    checkOut: [{ input: async () => ({ attendance: await attendance() }), writes: ['attendance.checked_out'] }],
    markNoShow: [{ input: async () => ({ signup: await place(-4) }), writes: ['attendance.missed'] }],
    correctHours: [
      {
        input: async () => ({ attendance: await left(), minutes: 5, reason: 'x' }),
        writes: ['attendance.corrected'],
      },
    ],
    approveHours: [{ input: async () => ({ attendance: await left() }), writes: ['attendance.approved'] }],
    disputeHours: [{ input: async () => ({ attendance: await left(), reason: 'x' }), writes: ['attendance.disputed'] }],
    createCalendarFeed: [{ input: () => ({ organization: organization() }), writes: ['calendar.created'] }],
    revokeCalendarFeed: [
      {
        input: async () => ({ feed: await run('createCalendarFeed', { organization: organization() }) }),
        writes: ['calendar.revoked'],
      },
    ],
  }
}
