/** What GraphiQL opens with: queries that run on the demo data. */
export const exampleQueries = `# Tongzhou 同舟: exact figures of a civic emergency response.
# Put the cursor into a query and press ▶. No key is needed to read.

# Everything received in Zhejiang and under it, as of 12 February 2020.
query ProvinceTotals {
  region(code: "330000") {
    name
    nameEn: name(locale: EN)
    totals(asOf: "2020-02-12") {
      asOf
      knownAt
      cash { gross { amount currency } refunded { amount } net { amount } precision }
      inKind { declared { amount } accepted { amount } items(first: 5) { quantity unit description } }
      pledged { amount }
      donationCount
      basis { entryCount lastPosition settled }
    }
  }
}

# A campaign: its figures by platform, its last gifts, and how soon it came to two million yuan.
query Campaign {
  campaign(slug: "one-mask-warms-a-city") {
    name
    organization { name }
    totals { cash { net { amount } precision } donationCount groups(by: PLATFORM) { platform { name } totals { cash { net { amount } } } } }
    reached(amount: { amount: "2000000.00", currency: "CNY" }) { at elapsed }
    donations(first: 3) { totalCount nodes { occurredAt amount { amount currency } donorName status } }
  }
}

# The same figures day by day: opening + change = closing.
query Days {
  campaign(slug: "one-mask-warms-a-city") {
    series(interval: DAY, from: "2020-02-27", to: "2020-03-01") {
      start
      opening { cash { net { amount } } }
      change { cash { net { amount } } donationCount }
      closing { cash { net { amount } } }
    }
  }
}

# The ledger behind a figure: added up, the entries give exactly the total.
query Ledger {
  ledgerEntries(filter: { region: "330000" }, first: 5) {
    totalCount
    nodes { position kind amount commodity occurredAt recordedAt }
    pageInfo { hasNextPage endCursor }
  }
}

# The log: what happened last. Its cursor is where a stream, or the next page, goes on.
query WhatHappened {
  events(last: 5) {
    nodes {
      position
      type
      occurredAt
      organization { name }
      ... on DonationRecordedEvent { donation { amount { amount currency } } campaign { name } }
    }
    cursor
  }
}

# Follows what comes in, as it comes, and the figures that change with it. Let it run, and record a gift.
subscription Follow {
  events(types: ["donation.recorded", "campaign.totals_changed"]) {
    type
    occurredAt
    ... on DonationRecordedEvent { donation { amount { amount currency } donorName } campaign { name } }
    ... on CampaignTotalsChangedEvent { campaign { name totals { cash { net { amount } } donationCount } } }
  }
}
`
