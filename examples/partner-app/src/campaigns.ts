import type { Campaign, Tongzhou } from '@tongzhou/sdk'

/** The campaigns of these slugs, or the newest that are open. */
export async function findCampaigns(tz: Tongzhou, slugs: string[], most: number): Promise<Campaign[]> {
  if (slugs.length > 0) return Promise.all(slugs.map((slug) => tz.campaigns.getBySlug(slug)))
  return tz.campaigns
    .list({ filter: { status: { in: ['OPEN'] } } })
    .take(most)
    .toArray()
}
