import type { Circle } from './roles.ts'

/**
 * Who sees what of a type: the circle that knows of a thing (`known`: for others it is not there; everyone if nothing is
 * said), and of whoever knows of it the circle that is told a field. A field is null for others, a list of it empty.
 */
export type Rule = { known?: Circle } & { [circle in Circle]?: string }

/** The table: every field of every type stands in it once. */
export const rules: Record<string, Rule> = {
  // Public, all of it.
  Region: { everyone: 'id code level name countryCode timeZone parent children totals series volunteers' },
  Platform: { everyone: 'id slug name kind organization totals series' },
  OrganizationReview: { everyone: 'status reviewer reason decidedAt' },
  OrganizationContact: { everyone: 'name phone email' },
  CampaignMilestone: { everyone: 'amount at elapsed' },
  CampaignUpdate: { everyone: 'id title body postedAt' },
  Donation: {
    everyone: `id kind status granularity precision amount declared accepted refunded superseded exchangeRate giftCount
      occurredAt pledgedAt recordedAt campaign organization platform externalReference beneficiary beneficiaryRegion
      donorName source items valuations refunds receipt coveredBy voidReason voidedAt`,
  },
  DonationItem: { everyone: 'description unit quantity precision' },
  Valuation: { everyone: 'stage method value valuedOn evidence recordedAt' },
  Refund: { everyone: 'id amount reason occurredAt recordedAt' },
  Receipt: { everyone: 'number issuedAt donation' },
  ExchangeRate: { everyone: 'value date source' },
  Transfer: {
    everyone: `id amount exchangeRate purpose precision occurredAt recordedAt fromOrganization fromCampaign
      toOrganization toCampaign note voidReason voidedAt`,
  },
  Disbursement: {
    everyone: `id amount exchangeRate purpose precision occurredAt recordedAt organization campaign beneficiary
      beneficiaryOrganization beneficiaryRegion externalReference source voidReason voidedAt`,
  },
  LedgerEntry: {
    everyone: `position kind amount commodity reporting count granularity precision occurredAt recordedAt donation
      transfer disbursement`,
  },
  Money: { everyone: 'amount currency' },
  Totals: {
    everyone: `asOf knownAt currency cash inKind pledged disbursed disbursedPrecision transferredIn transferredOut
      netOfTransfers donationCount refundCount goalProgress basis groups`,
  },
  TotalsBasis: { everyone: 'entryCount lastPosition settled pledged voided voidedInKind' },
  TotalsGroup: { everyone: 'campaign organization platform region totals' },
  CashTotals: { everyone: 'gross refunded net itemized aggregate byCurrency donationCount precision' },
  CurrencyTotals: { everyone: 'currency gross refunded net converted' },
  InKindTotals: { everyone: 'declared accepted pledged items donationCount precision' },
  ItemTotals: { everyone: 'description unit quantity precision' },
  SeriesPoint: { everyone: 'start end opening change closing' },
  PeriodFigures: {
    everyone: `cash inKind pledged disbursed disbursedPrecision transferredIn transferredOut netOfTransfers
      donationCount refundCount`,
  },
  CampaignTotalsUpdate: { everyone: 'campaign totals' },
  PageInfo: { everyone: 'hasNextPage hasPreviousPage startCursor endCursor' },
  Team: { everyone: 'id name organization region formedAt disbandedAt', staff: 'members' },
  Headcount: {
    everyone: `id organization region kind duty amount precision source externalReference occurredAt withdrawnAt`,
  },
  VerifiedCertificate: {
    everyone: 'number organization from to hours shiftCount issuedAt valid holderMatches',
  },
  Position: { everyone: 'latitude longitude' },
  WeeklyTime: { everyone: 'day from to' },
  NeededSkill: { everyone: 'skill level' },
  ShiftSeries: { everyone: 'id rule createdAt shifts' },

  // Public but for some of it.
  Organization: {
    everyone: `id name kind status creditCode website region parent reviews createdAt members campaigns totals series
      volunteers`,
    correspondents: 'contact',
  },
  Campaign: {
    everyone: `id slug name status purpose beneficiaries organization region parent goal endsAt openedAt closedAt
      createdAt children platforms updates donations disbursements totals series reached`,
  },
  Site: {
    everyone: 'id name organization duty region address position timeZone openingTimes openedAt closedAt shifts',
    staff: 'code codeQr coverage',
  },
  Shift: {
    everyone: `id site organization region duty team series status startsAt endsAt capacity isFull restMinutes
      breakMinutes skills openToOthers note version publishedAt cancelledAt cancelReason`,
    keys: 'taken waiting',
    staff: 'signups suggestions',
  },

  // Numbers of people: so few that they could be somebody are told as `smallNumbers` says.
  VolunteerTotals: {
    everyone: `registered active onDuty served noShows hours hoursRecorded teamCount siteCount reportedVolunteers
      reportedOrganizations asOf knownAt entryCount settled groups`,
  },
  VolunteerTotalsGroup: { everyone: 'region organization duty totals' },
  VolunteerDay: { everyone: 'day registered active served hours' },
  PersonCount: { everyone: 'value suppressed' },
  ReportedCount: { everyone: 'value precision' },

  // People, and what is about them. What has no id of its own stands in something that has one, and is known with it.
  Volunteer: {
    known: 'staff',
    staff: `id status name phone email address healthNote region position languages availability skills affiliation
      consentedAt consent registeredAt signups`,
  },
  VolunteerSkill: { everyone: 'skill level certificate validUntil' },
  Affiliation: { known: 'staff', staff: 'id organization reference since until' },
  Signup: {
    known: 'staff',
    staff: `id shift volunteer organization status overrides overrideReason createdAt confirmedAt cancelledAt
      cancelReason waitlistPosition attendance`,
  },
  Attendance: {
    known: 'staff',
    staff: `id signup duty status checkedInAt checkedInBy checkedOutAt checkedOutBy lateMinutes minutes corrected
      correction disputeReason approvedAt`,
  },
  HoursCertificate: {
    known: 'staff',
    staff: 'id number organization volunteer from to hours shiftCount issuedAt revokedAt',
  },
  Coverage: { everyone: 'from to minimum isCovered gaps overlaps restBreaches' },
  CoverageGap: { everyone: 'from to present missing shifts suggestions' },
  CoverageOverlap: { everyone: 'from to present shifts' },
  RestBreach: { everyone: 'volunteer earlier later restMinutes neededMinutes' },
  VolunteerSuggestion: { everyone: 'rank volunteer distanceMetres plannedMinutes reasons' },
  Rota: { everyone: 'from to entries missing' },
  RotaEntry: { everyone: 'shift signups missing' },
  CalendarFeed: { known: 'staff', staff: 'id team site createdAt revokedAt' },

  // Applications and what they set up.
  Application: { known: 'self', self: 'id name organization createdAt' },
  ApiKey: { known: 'self', self: 'id prefix scopes application createdAt expiresAt revokedAt' },
  WebhookEndpoint: {
    known: 'staff',
    staff: `id url description status disabledReason failingSince types campaignIds organizationIds region document
      application secrets deliveries createdAt updatedAt`,
  },
  WebhookSecret: { everyone: 'createdAt expiresAt' },
  WebhookDelivery: {
    known: 'staff',
    staff: `id endpoint eventId type origin status attemptCount nextAttemptAt createdAt finishedAt body attempts`,
  },
  WebhookAttempt: { everyone: 'number at statusCode milliseconds error answer' },
  // Examples of what nobody did, for whoever may ask for them.
  WebhookExample: { everyone: 'type body cost' },
  Viewer: { everyone: 'application organization key scopes' },
  // What there is of it only the operator is answered with.
  AuditEntry: { everyone: 'application key position recordedAt subjectId type' },
}

/** Drafts, and what belongs to them, are known to whoever acts for their organisation. */
export const drafts: Circle = 'members'

/** Who is told small numbers of people, by the type whose field the figures are: of an organisation itself, or of all. */
export const smallNumbers: Record<string, Circle> = { Organization: 'staff', Region: 'operator', Query: 'operator' }

/** What every event says. */
export const ofEvents = 'id type position cursor occurredAt recordedAt organization'
/** Events that are told to nobody but members of the organisations that they concern; so are those about drafts. */
export const privateEvents =
  /^(volunteer|affiliation|team\.member|signup|attendance|certificate|calendar|application|key|webhook)[._]|^campaign\.created$|^shift\.created$/

/** Fields that are refused as a whole, with an error, to who may not see them; keys lack the scope or are of others. */
export const refused = new Set(['Site.coverage', 'Shift.suggestions'])

/** Fields of Query that need a scope: what they ask for is refused without one. */
export const scoped = {
  keys: 'signup',
  admin: 'auditLog',
  'volunteers:read': 'volunteer volunteers attendances hoursCertificates rota',
  'shifts:write': 'calendarFeeds',
  'webhooks:manage': 'webhookEndpoint webhookEndpoints webhookDelivery webhookExamples',
} as const

/** Fields of Query that everyone may ask: the things that they answer with have their own rules. */
export const open = `campaign campaigns disbursement disbursements donation donations events headcounts ledgerEntries node
  nodes organization organizations platform platforms receipt region regions series shift shifts site sites team teams
  totals transfer transfers verifiedCertificate viewer volunteerDays volunteerTotals`
