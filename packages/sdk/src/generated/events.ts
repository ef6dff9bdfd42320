// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

import type { Open, CampaignStatus, DonationKind, DonationStatus, DutyKind, Granularity, HeadcountKind, OrganizationKind, OrganizationStatus, PlatformKind, Precision, RegionLevel, Scope, ShiftStatus, TransferPurpose, VoidReason, WebhookStatus } from './enums.ts'

/** What happens: `noun.verbed`. */
export type EventType =
  /** `affiliation.ended`: A volunteer belongs to an organisation no more. Private. */
  | 'affiliation.ended'
  /** `affiliation.started`: A volunteer belongs to an organisation. Private. */
  | 'affiliation.started'
  /** `application.created`: An application was added. Private. */
  | 'application.created'
  /** `attendance.approved`: Hours were approved. Private. */
  | 'attendance.approved'
  /** `attendance.checked_in`: A volunteer came. Private. */
  | 'attendance.checked_in'
  /** `attendance.checked_out`: A volunteer left. Private. */
  | 'attendance.checked_out'
  /** `attendance.corrected`: Hours were corrected. Private. */
  | 'attendance.corrected'
  /** `attendance.disputed`: Hours are disputed. Private. */
  | 'attendance.disputed'
  /** `attendance.missed`: A volunteer with a place did not come. Private. */
  | 'attendance.missed'
  /** `calendar.created`: A link for calendar programs was made. Private. */
  | 'calendar.created'
  /** `calendar.revoked`: A link for calendar programs was revoked. Private. */
  | 'calendar.revoked'
  /** `campaign.closed`: A campaign closed. */
  | 'campaign.closed'
  /** `campaign.created`: A campaign was drafted. Private. */
  | 'campaign.created'
  /** `campaign.news_posted`: A campaign posted news. */
  | 'campaign.news_posted'
  /** `campaign.opened`: A campaign opened, or opened again. */
  | 'campaign.opened'
  /** `campaign.paused`: A campaign paused. */
  | 'campaign.paused'
  /** `campaign.platform_authorized`: A platform may record gifts for a campaign. */
  | 'campaign.platform_authorized'
  /** `campaign.platform_revoked`: A platform may no more record gifts for a campaign. */
  | 'campaign.platform_revoked'
  /**
   * `campaign.totals_changed`: The figures of a campaign, or of one below it, changed. Many changes at once may be
   * told as one.
   */
  | 'campaign.totals_changed'
  /** `campaign.updated`: A campaign changed what it says of itself. */
  | 'campaign.updated'
  /** `certificate.issued`: Hours were certified. Private. */
  | 'certificate.issued'
  /** `certificate.revoked`: A certificate was revoked. Private. */
  | 'certificate.revoked'
  /** `disbursement.recorded`: Money was spent or granted. */
  | 'disbursement.recorded'
  /** `disbursement.voided`: A disbursement was taken out of every figure. */
  | 'disbursement.voided'
  /** `donation.corrected`: A gift was corrected. */
  | 'donation.corrected'
  /** `donation.pledged`: A gift was pledged. */
  | 'donation.pledged'
  /** `donation.receipt_issued`: A receipt was issued for a gift. */
  | 'donation.receipt_issued'
  /** `donation.received`: A pledged gift came in. */
  | 'donation.received'
  /** `donation.recorded`: A gift was recorded. */
  | 'donation.recorded'
  /** `donation.refunded`: Money went back. */
  | 'donation.refunded'
  /** `donation.superseded`: An aggregate counts less, since others count it. */
  | 'donation.superseded'
  /** `donation.valued`: Goods were accepted at a value. */
  | 'donation.valued'
  /** `donation.voided`: A gift was taken out of every figure. */
  | 'donation.voided'
  /** `headcount.reported`: A number of heads was reported. */
  | 'headcount.reported'
  /** `headcount.withdrawn`: A reported number was withdrawn. */
  | 'headcount.withdrawn'
  /** `key.created`: A key was issued. Private. */
  | 'key.created'
  /** `key.revoked`: A key was revoked. Private. */
  | 'key.revoked'
  /** `membership.ended`: A membership ended. */
  | 'membership.ended'
  /** `membership.started`: An organisation became a member of an association. */
  | 'membership.started'
  /** `organization.registered`: An organisation was registered. */
  | 'organization.registered'
  /** `organization.rejected`: The operator rejected an organisation. */
  | 'organization.rejected'
  /** `organization.suspended`: The operator suspended an organisation. */
  | 'organization.suspended'
  /** `organization.updated`: An organisation changed what it says of itself. */
  | 'organization.updated'
  /** `organization.verified`: The operator verified an organisation. */
  | 'organization.verified'
  /** `platform.created`: A platform was added. */
  | 'platform.created'
  /** `region.created`: A region was added. */
  | 'region.created'
  /** `shift.cancelled`: A shift was cancelled. */
  | 'shift.cancelled'
  /** `shift.changed`: A shift moved or changed. */
  | 'shift.changed'
  /** `shift.coverage_gap`: A place of a shift became free, and nobody who waits could take it. */
  | 'shift.coverage_gap'
  /** `shift.created`: A shift was drafted. Private. */
  | 'shift.created'
  /** `shift.filled`: Every place of a shift is taken. */
  | 'shift.filled'
  /** `shift.published`: A shift was published: volunteers sign up. */
  | 'shift.published'
  /** `signup.cancelled`: A place was given up or lost. Private. */
  | 'signup.cancelled'
  /** `signup.confirmed`: A volunteer has a place. Private. */
  | 'signup.confirmed'
  /** `signup.swapped`: A volunteer has the place of another. Private. */
  | 'signup.swapped'
  /** `signup.waitlisted`: A volunteer waits for a place. Private. */
  | 'signup.waitlisted'
  /** `site.closed`: A site closed. */
  | 'site.closed'
  /** `site.opened`: A site opened. */
  | 'site.opened'
  /** `site.updated`: A site changed. */
  | 'site.updated'
  /** `team.disbanded`: A team ended. */
  | 'team.disbanded'
  /** `team.formed`: A team was formed. */
  | 'team.formed'
  /** `team.member_joined`: Somebody joined a team. Private. */
  | 'team.member_joined'
  /** `team.member_left`: Somebody left a team. Private. */
  | 'team.member_left'
  /** `transfer.recorded`: Money moved between organisations or campaigns. */
  | 'transfer.recorded'
  /** `transfer.voided`: A transfer was taken out of every figure. */
  | 'transfer.voided'
  /** `volunteer.erased`: A volunteer was erased on request: forget what you keep of him or her. Private. */
  | 'volunteer.erased'
  /** `volunteer.registered`: A volunteer was registered. Private. */
  | 'volunteer.registered'
  /** `volunteer.updated`: What is known of a volunteer changed. Private. */
  | 'volunteer.updated'
  /** `webhook.created`: A webhook endpoint was made. Private. */
  | 'webhook.created'
  /** `webhook.deleted`: A webhook endpoint was deleted. Private. */
  | 'webhook.deleted'
  /** `webhook.disabled`: A webhook endpoint was disabled, by its owner or because it failed for too long. Private. */
  | 'webhook.disabled'
  /** `webhook.secret_rotated`: A webhook endpoint got a new secret. Private. */
  | 'webhook.secret_rotated'
  /** `webhook.updated`: A webhook endpoint was changed. Private. */
  | 'webhook.updated'

/**
 * Something that happened: one line of the log, the same in subscriptions, webhooks and `events`. It carries the
 * things that it concerns as they are when it is read, and no personal data.
 *
 * `type` tells them apart: after `event.type === "…"` the event has what that type carries. The last resort of a
 * `switch` is {@link UnknownEvent}: the server may learn more types.
 */
export type Event =
  | AffiliationEndedEvent
  | AffiliationStartedEvent
  | ApplicationCreatedEvent
  | AttendanceApprovedEvent
  | AttendanceCheckedInEvent
  | AttendanceCheckedOutEvent
  | AttendanceCorrectedEvent
  | AttendanceDisputedEvent
  | AttendanceMissedEvent
  | CalendarCreatedEvent
  | CalendarRevokedEvent
  | CampaignClosedEvent
  | CampaignCreatedEvent
  | CampaignNewsPostedEvent
  | CampaignOpenedEvent
  | CampaignPausedEvent
  | CampaignPlatformAuthorizedEvent
  | CampaignPlatformRevokedEvent
  | CampaignTotalsChangedEvent
  | CampaignUpdatedEvent
  | CertificateIssuedEvent
  | CertificateRevokedEvent
  | DisbursementRecordedEvent
  | DisbursementVoidedEvent
  | DonationCorrectedEvent
  | DonationPledgedEvent
  | DonationReceiptIssuedEvent
  | DonationReceivedEvent
  | DonationRecordedEvent
  | DonationRefundedEvent
  | DonationSupersededEvent
  | DonationValuedEvent
  | DonationVoidedEvent
  | HeadcountReportedEvent
  | HeadcountWithdrawnEvent
  | KeyCreatedEvent
  | KeyRevokedEvent
  | MembershipEndedEvent
  | MembershipStartedEvent
  | OrganizationRegisteredEvent
  | OrganizationRejectedEvent
  | OrganizationSuspendedEvent
  | OrganizationUpdatedEvent
  | OrganizationVerifiedEvent
  | PlatformCreatedEvent
  | RegionCreatedEvent
  | ShiftCancelledEvent
  | ShiftChangedEvent
  | ShiftCoverageGapEvent
  | ShiftCreatedEvent
  | ShiftFilledEvent
  | ShiftPublishedEvent
  | SignupCancelledEvent
  | SignupConfirmedEvent
  | SignupSwappedEvent
  | SignupWaitlistedEvent
  | SiteClosedEvent
  | SiteOpenedEvent
  | SiteUpdatedEvent
  | TeamDisbandedEvent
  | TeamFormedEvent
  | TeamMemberJoinedEvent
  | TeamMemberLeftEvent
  | TransferRecordedEvent
  | TransferVoidedEvent
  | VolunteerErasedEvent
  | VolunteerRegisteredEvent
  | VolunteerUpdatedEvent
  | WebhookCreatedEvent
  | WebhookDeletedEvent
  | WebhookDisabledEvent
  | WebhookSecretRotatedEvent
  | WebhookUpdatedEvent
  | UnknownEvent

/** What every event says. */
export interface EventFacts {
  /** Whose act it was, or whom it concerns first. */
  organization: {
    /** TypeID `organization_…`. */
    id: string
    /** Its name. */
    name: string
  } | null
  /** The place behind it: pass it as `after` to go on from here. */
  cursor: string
  /** TypeID `event_…`. */
  id: string
  /** When it happened. */
  occurredAt: string
  /** Its place in the log, which only grows. What a reader may not see leaves gaps. */
  position: string
  /** When the system learned of it. */
  recordedAt: string
}

/** `affiliation.ended`: A volunteer belongs to an organisation no more. Private. */
export interface AffiliationEndedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'affiliation.ended'
  /** The volunteer: its id. */
  volunteerId: string
}

/** `affiliation.started`: A volunteer belongs to an organisation. Private. */
export interface AffiliationStartedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'affiliation.started'
  /** The volunteer: its id. */
  volunteerId: string
}

/** `application.created`: An application was added. Private. */
export interface ApplicationCreatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'application.created'
  /** The application; null for other applications. */
  application: ApplicationInEvent | null
}

/** `attendance.approved`: Hours were approved. Private. */
export interface AttendanceApprovedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'attendance.approved'
  /** What happened: its id. */
  attendanceId: string
  /** The shift. */
  shift: ShiftInEvent | null
}

/** `attendance.checked_in`: A volunteer came. Private. */
export interface AttendanceCheckedInEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'attendance.checked_in'
  /** What happened: its id. */
  attendanceId: string
  /** The shift. */
  shift: ShiftInEvent | null
}

/** `attendance.checked_out`: A volunteer left. Private. */
export interface AttendanceCheckedOutEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'attendance.checked_out'
  /** What happened: its id. */
  attendanceId: string
  /** The shift. */
  shift: ShiftInEvent | null
}

/** `attendance.corrected`: Hours were corrected. Private. */
export interface AttendanceCorrectedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'attendance.corrected'
  /** What happened: its id. */
  attendanceId: string
  /** The shift. */
  shift: ShiftInEvent | null
}

/** `attendance.disputed`: Hours are disputed. Private. */
export interface AttendanceDisputedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'attendance.disputed'
  /** What happened: its id. */
  attendanceId: string
  /** The shift. */
  shift: ShiftInEvent | null
}

/** `attendance.missed`: A volunteer with a place did not come. Private. */
export interface AttendanceMissedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'attendance.missed'
  /** What happened: its id. */
  attendanceId: string
  /** The shift. */
  shift: ShiftInEvent | null
}

/** `calendar.created`: A link for calendar programs was made. Private. */
export interface CalendarCreatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'calendar.created'
  /** The link, without its secret: its id. */
  calendarId: string
}

/** `calendar.revoked`: A link for calendar programs was revoked. Private. */
export interface CalendarRevokedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'calendar.revoked'
  /** The link, without its secret: its id. */
  calendarId: string
}

/** `campaign.closed`: A campaign closed. */
export interface CampaignClosedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'campaign.closed'
  /** The campaign; null where it is a draft of somebody else. */
  campaign: CampaignInEvent | null
}

/** `campaign.created`: A campaign was drafted. Private. */
export interface CampaignCreatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'campaign.created'
  /** The campaign; null where it is a draft of somebody else. */
  campaign: CampaignInEvent | null
}

/** `campaign.news_posted`: A campaign posted news. */
export interface CampaignNewsPostedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'campaign.news_posted'
  /** The campaign; null where it is a draft of somebody else. */
  campaign: CampaignInEvent | null
  /** The news. */
  update: CampaignUpdateInEvent | null
}

/** `campaign.opened`: A campaign opened, or opened again. */
export interface CampaignOpenedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'campaign.opened'
  /** The campaign; null where it is a draft of somebody else. */
  campaign: CampaignInEvent | null
}

/** `campaign.paused`: A campaign paused. */
export interface CampaignPausedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'campaign.paused'
  /** The campaign; null where it is a draft of somebody else. */
  campaign: CampaignInEvent | null
}

/** `campaign.platform_authorized`: A platform may record gifts for a campaign. */
export interface CampaignPlatformAuthorizedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'campaign.platform_authorized'
  /** The campaign; null where it is a draft of somebody else. */
  campaign: CampaignInEvent | null
  /** The platform. */
  platform: PlatformInEvent
}

/** `campaign.platform_revoked`: A platform may no more record gifts for a campaign. */
export interface CampaignPlatformRevokedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'campaign.platform_revoked'
  /** The campaign; null where it is a draft of somebody else. */
  campaign: CampaignInEvent | null
  /** The platform. */
  platform: PlatformInEvent
}

/**
 * `campaign.totals_changed`: The figures of a campaign, or of one below it, changed. Many changes at once may be
 * told as one.
 */
export interface CampaignTotalsChangedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'campaign.totals_changed'
  /** The campaign; null where it is a draft of somebody else. */
  campaign: CampaignInEvent | null
}

/** `campaign.updated`: A campaign changed what it says of itself. */
export interface CampaignUpdatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'campaign.updated'
  /** The campaign; null where it is a draft of somebody else. */
  campaign: CampaignInEvent | null
}

/** `certificate.issued`: Hours were certified. Private. */
export interface CertificateIssuedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'certificate.issued'
  /** The certificate: its id. */
  certificateId: string
}

/** `certificate.revoked`: A certificate was revoked. Private. */
export interface CertificateRevokedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'certificate.revoked'
  /** The certificate: its id. */
  certificateId: string
}

/** `disbursement.recorded`: Money was spent or granted. */
export interface DisbursementRecordedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'disbursement.recorded'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The disbursement. */
  disbursement: DisbursementInEvent
}

/** `disbursement.voided`: A disbursement was taken out of every figure. */
export interface DisbursementVoidedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'disbursement.voided'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The disbursement. */
  disbursement: DisbursementInEvent
}

/** `donation.corrected`: A gift was corrected. */
export interface DonationCorrectedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'donation.corrected'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The gift. */
  donation: DonationInEvent
}

/** `donation.pledged`: A gift was pledged. */
export interface DonationPledgedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'donation.pledged'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The gift. */
  donation: DonationInEvent
}

/** `donation.receipt_issued`: A receipt was issued for a gift. */
export interface DonationReceiptIssuedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'donation.receipt_issued'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The gift. */
  donation: DonationInEvent
}

/** `donation.received`: A pledged gift came in. */
export interface DonationReceivedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'donation.received'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The gift. */
  donation: DonationInEvent
}

/** `donation.recorded`: A gift was recorded. */
export interface DonationRecordedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'donation.recorded'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The gift. */
  donation: DonationInEvent
}

/** `donation.refunded`: Money went back. */
export interface DonationRefundedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'donation.refunded'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The gift. */
  donation: DonationInEvent
  /** The refund. */
  refund: RefundInEvent
}

/** `donation.superseded`: An aggregate counts less, since others count it. */
export interface DonationSupersededEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'donation.superseded'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The gift. */
  donation: DonationInEvent
}

/** `donation.valued`: Goods were accepted at a value. */
export interface DonationValuedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'donation.valued'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The gift. */
  donation: DonationInEvent
}

/** `donation.voided`: A gift was taken out of every figure. */
export interface DonationVoidedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'donation.voided'
  /** The campaign; null where there is none. */
  campaign: CampaignInEvent | null
  /** The gift. */
  donation: DonationInEvent
}

/** `headcount.reported`: A number of heads was reported. */
export interface HeadcountReportedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'headcount.reported'
  /** The report. */
  headcount: HeadcountInEvent
}

/** `headcount.withdrawn`: A reported number was withdrawn. */
export interface HeadcountWithdrawnEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'headcount.withdrawn'
  /** The report. */
  headcount: HeadcountInEvent
}

/** `key.created`: A key was issued. Private. */
export interface KeyCreatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'key.created'
  /** The key; null for other applications. */
  key: ApiKeyInEvent | null
}

/** `key.revoked`: A key was revoked. Private. */
export interface KeyRevokedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'key.revoked'
  /** The key; null for other applications. */
  key: ApiKeyInEvent | null
}

/** `membership.ended`: A membership ended. */
export interface MembershipEndedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'membership.ended'
  /** The association. */
  association: OrganizationInEvent
  /** Its member. */
  member: OrganizationInEvent
}

/** `membership.started`: An organisation became a member of an association. */
export interface MembershipStartedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'membership.started'
  /** The association. */
  association: OrganizationInEvent
  /** Its member. */
  member: OrganizationInEvent
}

/** `organization.registered`: An organisation was registered. */
export interface OrganizationRegisteredEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'organization.registered'
}

/** `organization.rejected`: The operator rejected an organisation. */
export interface OrganizationRejectedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'organization.rejected'
}

/** `organization.suspended`: The operator suspended an organisation. */
export interface OrganizationSuspendedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'organization.suspended'
}

/** `organization.updated`: An organisation changed what it says of itself. */
export interface OrganizationUpdatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'organization.updated'
}

/** `organization.verified`: The operator verified an organisation. */
export interface OrganizationVerifiedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'organization.verified'
}

/** `platform.created`: A platform was added. */
export interface PlatformCreatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'platform.created'
  /** The platform. */
  platform: PlatformInEvent
}

/** `region.created`: A region was added. */
export interface RegionCreatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'region.created'
  /** The region. */
  region: RegionInEvent
}

/** `shift.cancelled`: A shift was cancelled. */
export interface ShiftCancelledEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'shift.cancelled'
  /** The shift; null for others while it is a draft. */
  shift: ShiftInEvent | null
}

/** `shift.changed`: A shift moved or changed. */
export interface ShiftChangedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'shift.changed'
  /** The shift; null for others while it is a draft. */
  shift: ShiftInEvent | null
}

/** `shift.coverage_gap`: A place of a shift became free, and nobody who waits could take it. */
export interface ShiftCoverageGapEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'shift.coverage_gap'
  /** The shift; null for others while it is a draft. */
  shift: ShiftInEvent | null
}

/** `shift.created`: A shift was drafted. Private. */
export interface ShiftCreatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'shift.created'
  /** The shift; null for others while it is a draft. */
  shift: ShiftInEvent | null
}

/** `shift.filled`: Every place of a shift is taken. */
export interface ShiftFilledEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'shift.filled'
  /** The shift; null for others while it is a draft. */
  shift: ShiftInEvent | null
}

/** `shift.published`: A shift was published: volunteers sign up. */
export interface ShiftPublishedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'shift.published'
  /** The shift; null for others while it is a draft. */
  shift: ShiftInEvent | null
}

/** `signup.cancelled`: A place was given up or lost. Private. */
export interface SignupCancelledEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'signup.cancelled'
  /** The shift. */
  shift: ShiftInEvent | null
  /** The place: its id. */
  signupId: string
}

/** `signup.confirmed`: A volunteer has a place. Private. */
export interface SignupConfirmedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'signup.confirmed'
  /** The shift. */
  shift: ShiftInEvent | null
  /** The place: its id. */
  signupId: string
}

/** `signup.swapped`: A volunteer has the place of another. Private. */
export interface SignupSwappedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'signup.swapped'
  /** The shift. */
  shift: ShiftInEvent | null
  /** The place: its id. */
  signupId: string
}

/** `signup.waitlisted`: A volunteer waits for a place. Private. */
export interface SignupWaitlistedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'signup.waitlisted'
  /** The shift. */
  shift: ShiftInEvent | null
  /** The place: its id. */
  signupId: string
}

/** `site.closed`: A site closed. */
export interface SiteClosedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'site.closed'
  /** The site. */
  site: SiteInEvent
}

/** `site.opened`: A site opened. */
export interface SiteOpenedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'site.opened'
  /** The site. */
  site: SiteInEvent
}

/** `site.updated`: A site changed. */
export interface SiteUpdatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'site.updated'
  /** The site. */
  site: SiteInEvent
}

/** `team.disbanded`: A team ended. */
export interface TeamDisbandedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'team.disbanded'
  /** The team. */
  team: TeamInEvent
}

/** `team.formed`: A team was formed. */
export interface TeamFormedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'team.formed'
  /** The team. */
  team: TeamInEvent
}

/** `team.member_joined`: Somebody joined a team. Private. */
export interface TeamMemberJoinedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'team.member_joined'
  /** The team. */
  team: TeamInEvent
}

/** `team.member_left`: Somebody left a team. Private. */
export interface TeamMemberLeftEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'team.member_left'
  /** The team. */
  team: TeamInEvent
}

/** `transfer.recorded`: Money moved between organisations or campaigns. */
export interface TransferRecordedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'transfer.recorded'
  /** The transfer. */
  transfer: TransferInEvent
}

/** `transfer.voided`: A transfer was taken out of every figure. */
export interface TransferVoidedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'transfer.voided'
  /** The transfer. */
  transfer: TransferInEvent
}

/** `volunteer.erased`: A volunteer was erased on request: forget what you keep of him or her. Private. */
export interface VolunteerErasedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'volunteer.erased'
  /** The volunteer: its id. */
  volunteerId: string
}

/** `volunteer.registered`: A volunteer was registered. Private. */
export interface VolunteerRegisteredEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'volunteer.registered'
  /** The volunteer: its id. */
  volunteerId: string
}

/** `volunteer.updated`: What is known of a volunteer changed. Private. */
export interface VolunteerUpdatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'volunteer.updated'
  /** The volunteer: its id. */
  volunteerId: string
}

/** `webhook.created`: A webhook endpoint was made. Private. */
export interface WebhookCreatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'webhook.created'
  /** The endpoint; null where it is deleted, and for keys that may not manage it. */
  webhook: WebhookEndpointInEvent | null
}

/** `webhook.deleted`: A webhook endpoint was deleted. Private. */
export interface WebhookDeletedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'webhook.deleted'
  /** The endpoint; null where it is deleted, and for keys that may not manage it. */
  webhook: WebhookEndpointInEvent | null
}

/** `webhook.disabled`: A webhook endpoint was disabled, by its owner or because it failed for too long. Private. */
export interface WebhookDisabledEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'webhook.disabled'
  /** The endpoint; null where it is deleted, and for keys that may not manage it. */
  webhook: WebhookEndpointInEvent | null
}

/** `webhook.secret_rotated`: A webhook endpoint got a new secret. Private. */
export interface WebhookSecretRotatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'webhook.secret_rotated'
  /** The endpoint; null where it is deleted, and for keys that may not manage it. */
  webhook: WebhookEndpointInEvent | null
}

/** `webhook.updated`: A webhook endpoint was changed. Private. */
export interface WebhookUpdatedEvent extends EventFacts {
  /** By this it is told apart. */
  type: 'webhook.updated'
  /** The endpoint; null where it is deleted, and for keys that may not manage it. */
  webhook: WebhookEndpointInEvent | null
}

/** A third party's program. As events carry it. */
export interface ApplicationInEvent {
  /** When it was created. */
  createdAt: string
  /** TypeID `application_…`. */
  id: string
  /** Its name. */
  name: string
}

/** A time slot at a site. Who is in it is not public. As events carry it. */
export interface ShiftInEvent {
  /** Time in it that does not count as hours. */
  breakMinutes: number
  /** Why it was cancelled. */
  cancelReason: string | null
  /** When it was cancelled. */
  cancelledAt: string | null
  /** How many places there are. */
  capacity: number
  /** What is done. */
  duty: Open<DutyKind>
  /** When it ends. */
  endsAt: string
  /** TypeID `shift_…`. */
  id: string
  /** Whether every place is taken. */
  isFull: boolean
  /** What to know before one comes. */
  note: string | null
  /** Whether volunteers of other organisations may take a place. */
  openToOthers: boolean
  /** When it was published. */
  publishedAt: string | null
  /** Rest after it before the next shift of the same volunteer. */
  restMinutes: number
  /** When it begins. */
  startsAt: string
  /** Where it is in its life. */
  status: Open<ShiftStatus>
  /** How many places are taken; null without an API key. */
  taken: number | null
  /** Grows with every change. */
  version: number
  /** How many wait for a place; null without an API key. */
  waiting: number | null
}

/** An appeal for money and goods. As events carry it. */
export interface CampaignInEvent {
  /** Whom it is for. */
  beneficiaries: string | null
  /** When it closed. */
  closedAt: string | null
  /** When it was created here. */
  createdAt: string
  /** Planned last moment for gifts. */
  endsAt: string | null
  /** How much it wants to raise. */
  goal: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string
    /** The currency. */
    currency: string
  } | null
  /** TypeID `campaign_…`. */
  id: string
  /** Its name. */
  name: string
  /** When it opened. */
  openedAt: string | null
  /** What it is for. */
  purpose: string | null
  /** Its name in addresses; unique. */
  slug: string
  /** Where it is in its life. */
  status: Open<CampaignStatus>
}

/** News that a campaign posted. As events carry it. */
export interface CampaignUpdateInEvent {
  /** Its text. */
  body: string
  /** TypeID `update_…`. */
  id: string
  /** When. */
  postedAt: string
  /** Its headline. */
  title: string
}

/** Where gifts are collected. As events carry it. */
export interface PlatformInEvent {
  /** TypeID `platform_…`. */
  id: string
  /** What it is. */
  kind: Open<PlatformKind>
  /** Its name. */
  name: string
  /** Its name in addresses and inputs: `tencent-gongyi`. */
  slug: string
}

/** Money that left a campaign or an organisation for a purpose and a beneficiary. As events carry it. */
export interface DisbursementInEvent {
  /** How much. */
  amount: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string
    /** The currency. */
    currency: string
  }
  /** For whom. */
  beneficiary: string | null
  /** Its name in the books of the organisation. */
  externalReference: string | null
  /** TypeID `disbursement_…`. */
  id: string
  /** When it left. */
  occurredAt: string
  /** How exact the source is. */
  precision: Open<Precision>
  /** For what. */
  purpose: string
  /** When it was recorded here. */
  recordedAt: string
  /** Where the figure comes from. */
  source: string | null
  /** Why it was voided. */
  voidReason: Open<VoidReason> | null
  /** When it was voided. */
  voidedAt: string | null
}

/** One gift, or a sum over many (AGGREGATE). As events carry it. */
export interface DonationInEvent {
  /** The value at which goods were accepted; null until somebody has said. */
  accepted: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string
    /** The currency. */
    currency: string
  } | null
  /** The money; null for goods. */
  amount: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string
    /** The currency. */
    currency: string
  } | null
  /** Whom it is for. */
  beneficiary: string | null
  /** The declared value of goods; null for money, and where none was declared. */
  declared: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string
    /** The currency. */
    currency: string
  } | null
  /** Who gave it; null where that is not known, or the donor asked to be hidden. */
  donorName: string | null
  /** Its name at the platform. */
  externalReference: string | null
  /** How many gifts it stands for. */
  giftCount: string
  /** One gift or a sum over many. */
  granularity: Open<Granularity>
  /** TypeID `donation_…`. */
  id: string
  /** Money or goods. */
  kind: Open<DonationKind>
  /** When it was given; when it was promised, while PLEDGED. */
  occurredAt: string
  /** When it was promised, if it was. */
  pledgedAt: string | null
  /** How exact the source is. */
  precision: Open<Precision>
  /** When it was recorded here. */
  recordedAt: string
  /** What went back of it. */
  refunded: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string
    /** The currency. */
    currency: string
  }
  /** Where the figure comes from. */
  source: string | null
  /** Where it is in its life. */
  status: Open<DonationStatus>
  /** What of an aggregate is now counted by single gifts. */
  superseded: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string
    /** The currency. */
    currency: string
  }
  /** Why it was voided. */
  voidReason: Open<VoidReason> | null
  /** When it was voided. */
  voidedAt: string | null
}

/** Money that went back: its own dated record. As events carry it. */
export interface RefundInEvent {
  /** How much. */
  amount: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string
    /** The currency. */
    currency: string
  }
  /** TypeID `refund_…`. */
  id: string
  /** When it went back. */
  occurredAt: string
  /** Why. */
  reason: string | null
  /** When it was recorded here. */
  recordedAt: string
}

/** A number that an organisation reported, beside those that are counted from records. As events carry it. */
export interface HeadcountInEvent {
  /** How many. */
  amount: string
  /** Of which duty, if of one. */
  duty: Open<DutyKind> | null
  /** What the organisation calls the report. */
  externalReference: string
  /** TypeID `headcount_…`. */
  id: string
  /** What is counted. */
  kind: Open<HeadcountKind>
  /** The time of which it speaks. */
  occurredAt: string
  /** How exact. */
  precision: Open<Precision>
  /** Where it is from. */
  source: string
  /** When it was withdrawn. */
  withdrawnAt: string | null
}

/** An application's credential. Its text is shown once and kept as a hash. As events carry it. */
export interface ApiKeyInEvent {
  /** When it was issued. */
  createdAt: string
  /** When it stops working. */
  expiresAt: string | null
  /** TypeID `key_…`. */
  id: string
  /** The public part of its text, by which it can be told from others. */
  prefix: string
  /** When it was revoked. */
  revokedAt: string | null
  /** What it may do. */
  scopes: Array<Open<Scope>>
}

/**
 * Whoever acts or receives: a registered social organisation, an enterprise, an authority or an institution. As
 * events carry it.
 */
export interface OrganizationInEvent {
  /** When it was registered here. */
  createdAt: string
  /** Unified Social Credit Code, GB 32100-2015. */
  creditCode: string | null
  /** TypeID `organization_…`. */
  id: string
  /** What it is. */
  kind: Open<OrganizationKind>
  /** Its name. */
  name: string
  /** Whether it is verified. */
  status: Open<OrganizationStatus>
  /** Its web address. */
  website: string | null
}

/** An area, with everything under it. As events carry it. */
export interface RegionInEvent {
  /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
  code: string
  /** The country that it is in. */
  countryCode: string
  /** TypeID `region_…`. */
  id: string
  /** How wide it is. */
  level: Open<RegionLevel>
  /** Its name. */
  name: string
  /** IANA name of the zone in which a plain date means a day here. */
  timeZone: string
}

/** A place with a duty: a checkpoint, a patrol, a ward, a phone desk. As events carry it. */
export interface SiteInEvent {
  /** Its address. */
  address: string | null
  /** When it closed. */
  closedAt: string | null
  /** What is shown at the site, by which volunteers check in: for its organisation, with the scope `shifts:write`. */
  code: string | null
  /** The code as a QR image to print, in SVG: for its organisation, with the scope `shifts:write`. */
  codeQr: string | null
  /** What is done there. */
  duty: Open<DutyKind>
  /** TypeID `site_…`. */
  id: string
  /** Its name. */
  name: string
  /** When it opened. */
  openedAt: string
  /** IANA name of the zone in which its times are meant. */
  timeZone: string
}

/** A group of volunteers of an organisation. Who is in it is not public. As events carry it. */
export interface TeamInEvent {
  /** When it ended. */
  disbandedAt: string | null
  /** When it was formed. */
  formedAt: string
  /** TypeID `team_…`. */
  id: string
  /** Its name. */
  name: string
}

/** Money moved between organisations or campaigns that is already counted once. As events carry it. */
export interface TransferInEvent {
  /** How much. */
  amount: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string
    /** The currency. */
    currency: string
  }
  /** TypeID `transfer_…`. */
  id: string
  /** What there is to say of it. */
  note: string | null
  /** When it moved. */
  occurredAt: string
  /** How exact the source is. */
  precision: Open<Precision>
  /** Why. */
  purpose: Open<TransferPurpose>
  /** When it was recorded here. */
  recordedAt: string
  /** Why it was voided. */
  voidReason: Open<VoidReason> | null
  /** When it was voided. */
  voidedAt: string | null
}

/**
 * An address to which events are posted, by the Standard Webhooks specification. It is known to the applications of
 * its organisation. As events carry it.
 */
export interface WebhookEndpointInEvent {
  /** Only events of these campaigns; an empty list means all. */
  campaignIds: Array<string>
  /** When it was made. */
  createdAt: string
  /** What it is for. */
  description: string | null
  /** Why it is disabled; null where it is not. */
  disabledReason: string | null
  /** The subscription document that shapes what is sent; null sends the whole event. */
  document: string | null
  /**
   * Since when nothing but failures came back; null where the last attempt was taken. After five days it is
   * disabled.
   */
  failingSince: string | null
  /** TypeID `webhook_…`. */
  id: string
  /** Only events that concern these organisations; an empty list means all. */
  organizationIds: Array<string>
  /** Whether it is sent to. */
  status: Open<WebhookStatus>
  /** The events that it asks for; an empty list means all. */
  types: Array<Open<EventType>>
  /** When it was changed. */
  updatedAt: string
  /** Where it is posted to. */
  url: string
}

/**
 * The `type` of an event that the server has learned since. A string, and none of {@link EventType}: an enum, because a
 * comparison with a literal leaves plain strings in the union.
 */
declare enum UnknownEventType {
  Unknown = '',
}

/** An event of a type that is younger than this package. `query` asks for what it carries. */
export interface UnknownEvent extends EventFacts {
  /** None of those that this package knows. */
  type: UnknownEventType
}
