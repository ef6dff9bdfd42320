// Builds a week's rota round the clock for ten checkpoints with 300 volunteers, through the SDK: prints it as a grid with
// its gaps and who could fill them, and writes the calendar that everybody's phone can follow.
//
//   TONGZHOU_API_KEY=tz_… npm start --prefix examples/rota
//
// The key is the operator's: with it the example makes itself an organisation with a key of its own, and from then on
// uses only that one. Run it as often as you like: what is there already is found, not made again.

import { writeFile } from 'node:fs/promises'
import { Tongzhou } from '@tongzhou/sdk'
import { fill } from './fill.ts'
import { grid } from './grid.ts'
import { prepare, setUp } from './prepare.ts'

const url = process.env.TONGZHOU_URL ?? 'http://localhost:4000'
const apiKey = process.env.TONGZHOU_API_KEY

if (!apiKey) {
  console.error('Set TONGZHOU_API_KEY to the operator\'s key: "npm start" prints it at the first start.')
  process.exit(2)
}

const tell = (line: string) => console.error(line)
const { organization, key } = await setUp(new Tongzhou({ url, apiKey }))
const tz = new Tongzhou({ url, apiKey: key })
const ground = await prepare(tz, organization, tell)
const { sites, from, to } = ground
const { filled, refused } = await fill(tz, ground, tell)
const { entries, missing } = await tz.shifts.rota({ organization, from, to })

console.log(`\n${grid(entries, sites)}\n`)
const places = entries.reduce((sum, { shift }) => sum + shift.capacity, 0)
console.log(`${entries.length} shifts, ${places} places, ${filled} filled now, ${missing} free.`)
for (const [reason, times] of refused) console.log(`  refused ${times} times: ${reason}`)

const gaps = []
for (const site of sites) {
  const answer = await tz.sites.coverage(site.id, { from, to, minimum: 2, suggestions: 1 })
  for (const gap of answer.coverage.gaps) gaps.push({ site: site.name, ...gap })
}
console.log(`\n${gaps.length} gaps where fewer than 2 are there:`)
for (const { site, from, to, present, suggestions } of gaps) {
  const [best] = suggestions
  const who = best ? `${best.volunteer?.name} could come: ${best.reasons.join('; ')}` : 'Nobody can come.'
  console.log(`  ${site} ${local(from)} to ${local(to)}, ${present} there. ${who}`)
}

const { feed, path } = await tz.calendars.create({ organization })
const calendar = await (await fetch(new URL(path ?? '', url))).text()
const file = process.env.ROTA_FILE ?? 'rota.ics'
await writeFile(file, calendar)
await tz.calendars.revoke({ feed: feed.id })
console.log(`\n${calendar.match(/^BEGIN:VEVENT/gm)?.length ?? 0} shifts written to ${file}.`)

function local(at: string): string {
  const options = {
    timeZone: 'Asia/Shanghai',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(at))
}
