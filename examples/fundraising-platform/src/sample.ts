import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const donors = ['王芳', '李伟', 'Anna Schmidt', '', '陈静', '匿名', 'محمد', '张敏 🌸']

/** Writes a CSV of 10,000 gifts, the same every time, and answers with its path. Five of its rows are wrong. */
export async function sampleCsv(campaigns: string[]): Promise<string> {
  const lines = ['reference,campaign,amount,currency,time,donor']
  for (let number = 0; number < 10_000; number++) {
    const time = new Date(Date.parse('2020-01-25T08:00:00+08:00') + number * 173_000).toISOString()
    const amount = ((number * 7919) % 100_000) / 100 + 1
    lines.push(
      [
        `G-${number}`,
        campaigns[number % campaigns.length],
        amount.toFixed(2),
        'CNY',
        time,
        donors[number % donors.length],
      ].join(','),
    )
  }
  lines[1001] = 'G-1000,no-such-campaign,10.00,CNY,2020-02-01T10:00:00+08:00,'
  lines[2001] = `G-2000,${campaigns[0]},-5.00,CNY,2020-02-01T10:00:00+08:00,`
  lines[3001] = `G-3000,${campaigns[0]},5.005,CNY,2020-02-01T10:00:00+08:00,`
  lines[4001] = `G-4000,${campaigns[0]},5.00,XYZ,2020-02-01T10:00:00+08:00,`
  lines[5001] = `G-1,${campaigns[0]},77.00,CNY,2020-02-01T10:00:00+08:00,`
  const file = join(await mkdtemp(join(tmpdir(), 'tongzhou-')), 'gifts.csv')
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}
