import { readFile } from 'node:fs/promises'
import type { RecordDonationRow } from '@tongzhou/sdk'
import { parse } from 'csv-parse/sync'

/** A gift with the line of the file on which it stands. */
export interface Gift {
  line: number
  gift: RecordDonationRow
}

interface Row {
  reference: string
  campaign: string
  amount: string
  currency: string
  time: string
  donor: string
}

/** Reads a CSV with the columns reference, campaign (a slug), amount, currency, time and donor. */
export async function readGifts(file: string, campaigns: Map<string, string>): Promise<Gift[]> {
  const rows = parse(await readFile(file), {
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
  }) as unknown as { record: Row; info: { lines: number } }[]
  return rows.map(({ record, info }) => ({
    line: info.lines,
    gift: {
      // A slug that is no campaign of ours goes as it is: the API says that there is no such campaign.
      campaign: campaigns.get(record.campaign) ?? record.campaign,
      amount: { amount: record.amount, currency: record.currency },
      platform: 'lejuan',
      externalReference: record.reference,
      occurredAt: record.time,
      donorName: record.donor || null,
      donorHidden: record.donor === '',
    },
  }))
}
