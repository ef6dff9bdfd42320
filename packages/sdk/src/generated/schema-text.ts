// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

/** The schema without its descriptions, a definition a line. */
export const schemaText = `input AcceptDonationInput{accepted:ValuationInput!donation:ID!idempotencyKey:String}
union AcceptDonationResult=ConflictError|Donation|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
type Affiliation implements Node{id:ID!organization:Organization!reference:String since:DateTime!until:DateTime}
type AffiliationEndedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!volunteerId:ID!}
type AffiliationStartedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!volunteerId:ID!}
type ApiKey implements Node{application:Application!createdAt:DateTime!expiresAt:DateTime id:ID!prefix:String!revokedAt:DateTime scopes:[Scope!]!}
type Application implements Node{createdAt:DateTime!id:ID!name:String!organization:Organization}
type ApplicationCreatedEvent implements Event{application:Application cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
input ApproveHoursInput{attendance:ID!idempotencyKey:String}
union ApproveHoursResult=Attendance|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input AssignVolunteerInput{idempotencyKey:String override:[OverridableRule!]reason:String shift:ID!volunteer:ID!}
union AssignVolunteerResult=ClashError|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|NotQualifiedError|RestError|ShiftFullError|Signup|ValidationError
type Attendance implements Node{approvedAt:DateTime checkedInAt:DateTime checkedInBy:CheckMethod checkedOutAt:DateTime checkedOutBy:CheckMethod corrected:Boolean!correction:String disputeReason:String duty:DutyKind!id:ID!lateMinutes:Int!minutes:Int signup:Signup!status:AttendanceStatus!}
type AttendanceApprovedEvent implements Event{attendanceId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type AttendanceCheckedInEvent implements Event{attendanceId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type AttendanceCheckedOutEvent implements Event{attendanceId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type AttendanceCorrectedEvent implements Event{attendanceId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type AttendanceDisputedEvent implements Event{attendanceId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type AttendanceMissedEvent implements Event{attendanceId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
enum AttendanceStatus{APPROVED CHECKED_IN CHECKED_OUT DISPUTED NO_SHOW}
input AttendanceStatusFilter{in:[AttendanceStatus!]!}
input AttendancesFilter{organization:IdFilter startsAt:DateTimeFilter status:AttendanceStatusFilter volunteer:IdFilter}
type AuditEntry{application:Application key:ApiKey position:BigInt!recordedAt:DateTime!subjectId:ID!type:EventType!}
input AuthorizePlatformInput{campaign:ID!idempotencyKey:String platform:String!}
union AuthorizePlatformResult=Campaign|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
scalar BigInt
type CalendarCreatedEvent implements Event{calendarId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type CalendarFeed implements Node{createdAt:DateTime!id:ID!revokedAt:DateTime site:Site team:Team}
type CalendarRevokedEvent implements Event{calendarId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type Campaign implements Node{beneficiaries:String children(after:String before:String first:Int last:Int):CampaignChildrenConnection!closedAt:DateTime createdAt:DateTime!disbursements(after:String before:String first:Int last:Int):CampaignDisbursementsConnection!donations(after:String before:String first:Int last:Int):CampaignDonationsConnection!endsAt:DateTime goal:Money id:ID!name(locale:Locale):String!openedAt:DateTime organization:Organization!parent:Campaign platforms(after:String before:String first:Int last:Int):CampaignPlatformsConnection!purpose:String reached(amount:MoneyInput!):CampaignMilestone region:Region!series(from:PointInTime!includeChildren:Boolean=false interval:SeriesInterval!knownAt:PointInTime timeZone:String to:PointInTime!):[SeriesPoint!]!slug:String!status:CampaignStatus!totals(asOf:PointInTime currency:CurrencyCode includeChildren:Boolean=false knownAt:PointInTime):Totals!updates(after:String before:String first:Int last:Int):CampaignUpdatesConnection!}
type CampaignChildrenConnection{edges:[CampaignChildrenConnectionEdge!]!nodes:[Campaign!]!pageInfo:PageInfo!totalCount:BigInt!}
type CampaignChildrenConnectionEdge{cursor:String!node:Campaign!}
type CampaignClosedEvent implements Event{campaign:Campaign cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type CampaignCreatedEvent implements Event{campaign:Campaign cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type CampaignDisbursementsConnection{edges:[CampaignDisbursementsConnectionEdge!]!nodes:[Disbursement!]!pageInfo:PageInfo!totalCount:BigInt!}
type CampaignDisbursementsConnectionEdge{cursor:String!node:Disbursement!}
type CampaignDonationsConnection{edges:[CampaignDonationsConnectionEdge!]!nodes:[Donation!]!pageInfo:PageInfo!totalCount:BigInt!}
type CampaignDonationsConnectionEdge{cursor:String!node:Donation!}
type CampaignMilestone{amount:Money!at:DateTime!elapsed:Duration}
type CampaignNewsPostedEvent implements Event{campaign:Campaign cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!update:CampaignUpdate}
type CampaignOpenedEvent implements Event{campaign:Campaign cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
input CampaignOrderBy{direction:OrderDirection!field:CampaignOrderField!}
enum CampaignOrderField{CREATED_AT NAME}
type CampaignPausedEvent implements Event{campaign:Campaign cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type CampaignPlatformAuthorizedEvent implements Event{campaign:Campaign cursor:String!id:ID!occurredAt:DateTime!organization:Organization platform:Platform!position:BigInt!recordedAt:DateTime!type:EventType!}
type CampaignPlatformRevokedEvent implements Event{campaign:Campaign cursor:String!id:ID!occurredAt:DateTime!organization:Organization platform:Platform!position:BigInt!recordedAt:DateTime!type:EventType!}
type CampaignPlatformsConnection{edges:[CampaignPlatformsConnectionEdge!]!nodes:[Platform!]!pageInfo:PageInfo!totalCount:BigInt!}
type CampaignPlatformsConnectionEdge{cursor:String!node:Platform!}
enum CampaignStatus{CLOSED DRAFT OPEN PAUSED}
input CampaignStatusFilter{in:[CampaignStatus!]!}
type CampaignTotalsChangedEvent implements Event{campaign:Campaign cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type CampaignTotalsUpdate{campaign:Campaign!totals:Totals!}
type CampaignUpdate implements Node{body:String!id:ID!postedAt:DateTime!title:String!}
type CampaignUpdatedEvent implements Event{campaign:Campaign cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type CampaignUpdatesConnection{edges:[CampaignUpdatesConnectionEdge!]!nodes:[CampaignUpdate!]!pageInfo:PageInfo!totalCount:BigInt!}
type CampaignUpdatesConnectionEdge{cursor:String!node:CampaignUpdate!}
input CampaignsFilter{id:IdFilter name:TextFilter openedAt:DateTimeFilter organization:IdFilter region:RegionFilter status:CampaignStatusFilter}
input CancelShiftInput{idempotencyKey:String reason:String!shift:ID!}
union CancelShiftResult=ChangeShiftPayload|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input CancelSignupInput{idempotencyKey:String reason:String signup:ID!}
union CancelSignupResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Signup|ValidationError
type CashTotals{aggregate:Money!byCurrency:[CurrencyTotals!]!donationCount:BigInt!gross:Money!itemized:Money!net:Money!precision:Precision!refunded:Money!}
type CertificateIssuedEvent implements Event{certificateId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type CertificateRevokedEvent implements Event{certificateId:ID!cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
input ChangeShiftInput{breakMinutes:Int capacity:Int endsAt:DateTime idempotencyKey:String note:String restMinutes:Int shift:ID!skills:[NeededSkillInput!]startsAt:DateTime}
type ChangeShiftPayload{shift:Shift!signups:[Signup!]!}
union ChangeShiftResult=ChangeShiftPayload|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input CheckInInput{at:DateTime idempotencyKey:String signup:ID!}
union CheckInResult=Attendance|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input CheckInWithCodeInput{code:String!idempotencyKey:String volunteer:ID!}
union CheckInWithCodeResult=Attendance|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
enum CheckMethod{COORDINATOR SITE_CODE}
input CheckOutInput{at:DateTime attendance:ID!code:String idempotencyKey:String}
union CheckOutResult=Attendance|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
type ClashError implements Error{code:ErrorCode!message:String!}
input CloseCampaignInput{campaign:ID!closedAt:DateTime idempotencyKey:String}
union CloseCampaignResult=Campaign|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input CloseSiteInput{idempotencyKey:String site:ID!}
union CloseSiteResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Site|ValidationError
type ConflictError implements Error{code:ErrorCode!message:String!}
input CorrectDonationInput{amount:MoneyInput beneficiary:String donation:ID!donorHidden:Boolean donorName:String exchangeRate:ExchangeRateInput idempotencyKey:String occurredAt:DateTime}
union CorrectDonationResult=ConflictError|Donation|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input CorrectHoursInput{attendance:ID!idempotencyKey:String minutes:Int!reason:String!}
union CorrectHoursResult=Attendance|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
scalar CountryCode
type Coverage{from:DateTime!gaps:[CoverageGap!]!isCovered:Boolean!minimum:Int!overlaps:[CoverageOverlap!]!restBreaches:[RestBreach!]!to:DateTime!}
type CoverageGap{from:DateTime!missing:Int!present:Int!shifts:[Shift!]!suggestions(first:Int):[VolunteerSuggestion!]!to:DateTime!}
type CoverageOverlap{from:DateTime!present:Int!shifts:[Shift!]!to:DateTime!}
input CreateApplicationInput{idempotencyKey:String name:String!organization:ID}
union CreateApplicationResult=Application|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input CreateCalendarFeedInput{idempotencyKey:String organization:ID site:ID team:ID volunteer:ID}
type CreateCalendarFeedPayload{feed:CalendarFeed!path:String}
union CreateCalendarFeedResult=ConflictError|CreateCalendarFeedPayload|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input CreateCampaignInput{beneficiaries:String endsAt:DateTime goal:MoneyInput goalExchangeRate:ExchangeRateInput idempotencyKey:String nameEn:String nameZh:String!organization:ID!parent:ID purpose:String region:String slug:String!}
union CreateCampaignResult=Campaign|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input CreateKeyInput{application:ID!expiresAt:DateTime idempotencyKey:String scopes:[Scope!]!}
type CreateKeyPayload{key:ApiKey!secret:String}
union CreateKeyResult=ConflictError|CreateKeyPayload|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input CreatePlatformInput{idempotencyKey:String kind:PlatformKind!nameEn:String nameZh:String!organization:ID slug:String!}
union CreatePlatformResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Platform|ValidationError
input CreateRegionInput{code:String!idempotencyKey:String level:RegionLevel!nameEn:String!nameZh:String!parent:String timeZone:String}
union CreateRegionResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Region|ValidationError
input CreateShiftInput{breakMinutes:Int capacity:Int!endsAt:DateTime!idempotencyKey:String note:String openToOthers:Boolean publish:Boolean restMinutes:Int site:ID!skills:[NeededSkillInput!]startsAt:DateTime!team:ID}
union CreateShiftResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Shift|ValidationError
input CreateShiftSeriesInput{breakMinutes:Int capacity:Int!firstDay:Date!idempotencyKey:String note:String openToOthers:Boolean publish:Boolean restMinutes:Int rule:String!site:ID!skills:[NeededSkillInput!]team:ID times:[ShiftTimeInput!]!}
union CreateShiftSeriesResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ShiftSeries|ValidationError
input CreateWebhookEndpointInput{campaignIds:[ID!]description:String document:String idempotencyKey:String organizationIds:[ID!]region:String types:[EventType!]url:String!}
type CreateWebhookEndpointPayload{endpoint:WebhookEndpoint!secret:String}
union CreateWebhookEndpointResult=ConflictError|CreateWebhookEndpointPayload|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
scalar CurrencyCode
type CurrencyTotals{converted:Money!currency:CurrencyCode!gross:Money!net:Money!refunded:Money!}
scalar Date
scalar DateTime
input DateTimeFilter{gte:DateTime lt:DateTime}
scalar Decimal
input DeleteWebhookEndpointInput{endpoint:ID!idempotencyKey:String}
union DeleteWebhookEndpointResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|WebhookEndpoint
input DisbandTeamInput{idempotencyKey:String team:ID!}
union DisbandTeamResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Team|ValidationError
type Disbursement implements Node{amount:Money!beneficiary:String beneficiaryOrganization:Organization beneficiaryRegion:Region campaign:Campaign exchangeRate:ExchangeRate externalReference:String id:ID!occurredAt:DateTime!organization:Organization!precision:Precision!purpose:String!recordedAt:DateTime!source:String voidReason:VoidReason voidedAt:DateTime}
type DisbursementRecordedEvent implements Event{campaign:Campaign cursor:String!disbursement:Disbursement!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type DisbursementVoidedEvent implements Event{campaign:Campaign cursor:String!disbursement:Disbursement!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
input DisbursementsFilter{campaign:IdFilter occurredAt:DateTimeFilter organization:IdFilter}
input DisputeHoursInput{attendance:ID!idempotencyKey:String reason:String!}
union DisputeHoursResult=Attendance|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
type Donation implements Node{accepted:Money amount:Money beneficiary:String beneficiaryRegion:Region campaign:Campaign coveredBy:Donation declared:Money donorName:String exchangeRate:ExchangeRate externalReference:String giftCount:BigInt!granularity:Granularity!id:ID!items:[DonationItem!]!kind:DonationKind!occurredAt:DateTime!organization:Organization!platform:Platform pledgedAt:DateTime precision:Precision!receipt:Receipt recordedAt:DateTime!refunded:Money!refunds:[Refund!]!source:String status:DonationStatus!superseded:Money!valuations:[Valuation!]!voidReason:VoidReason voidedAt:DateTime}
type DonationCorrectedEvent implements Event{campaign:Campaign cursor:String!donation:Donation!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type DonationItem{description:String!precision:Precision!quantity:Decimal!unit:String!}
input DonationItemInput{description:String!precision:Precision quantity:Decimal!unit:String!}
enum DonationKind{CASH IN_KIND}
input DonationKindFilter{in:[DonationKind!]!}
input DonationOrderBy{direction:OrderDirection!field:DonationOrderField!}
enum DonationOrderField{OCCURRED_AT RECORDED_AT}
type DonationPledgedEvent implements Event{campaign:Campaign cursor:String!donation:Donation!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type DonationReceiptIssuedEvent implements Event{campaign:Campaign cursor:String!donation:Donation!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type DonationReceivedEvent implements Event{campaign:Campaign cursor:String!donation:Donation!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type DonationRecordedEvent implements Event{campaign:Campaign cursor:String!donation:Donation!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type DonationRefundedEvent implements Event{campaign:Campaign cursor:String!donation:Donation!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!refund:Refund!type:EventType!}
enum DonationStatus{PLEDGED RECEIVED VOIDED}
input DonationStatusFilter{in:[DonationStatus!]!}
type DonationSupersededEvent implements Event{campaign:Campaign cursor:String!donation:Donation!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type DonationValuedEvent implements Event{campaign:Campaign cursor:String!donation:Donation!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type DonationVoidedEvent implements Event{campaign:Campaign cursor:String!donation:Donation!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
input DonationsFilter{beneficiaryRegion:RegionFilter campaign:IdFilter kind:DonationKindFilter occurredAt:DateTimeFilter organization:IdFilter platform:IdFilter recordedAt:DateTimeFilter region:RegionFilter status:DonationStatusFilter}
scalar Duration
input DutyFilter{in:[DutyKind!]!}
enum DutyKind{CHECKPOINT DELIVERY DISINFECTION HOME_CARE HOTLINE INFORMATION LOGISTICS OTHER PATROL SCREENING SENTRY TEMPERATURE WARD}
input EndAffiliationInput{idempotencyKey:String organization:ID!volunteer:ID!}
union EndAffiliationResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|Volunteer
input EndMembershipInput{association:ID!idempotencyKey:String member:ID!}
union EndMembershipResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Organization|ValidationError
enum EntryKind{ACCEPTED DECLARED DISBURSEMENT GIFT IN_KIND_PLEDGE IN_KIND_VOIDED ITEM PLEDGE REFUND TRANSFER_IN TRANSFER_OUT VOIDED}
input EraseVolunteerInput{idempotencyKey:String volunteer:ID!}
union EraseVolunteerResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|Volunteer
interface Error{code:ErrorCode!message:String!}
enum ErrorCode{CLASH CONFLICT FORBIDDEN IDEMPOTENCY NOT_FOUND NOT_QUALIFIED OVER_REFUND REST SHIFT_FULL VALIDATION}
interface Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type EventConnection{cursor:String!edges:[EventConnectionEdge!]!nodes:[Event!]!pageInfo:PageInfo!totalCount:BigInt!}
type EventConnectionEdge{cursor:String!node:Event!}
scalar EventType
type ExchangeRate{date:Date!source:String!value:Decimal!}
input ExchangeRateInput{date:Date!source:String!value:Decimal!}
type FieldError{code:String!message:String!path:[String!]!}
interface Figures{cash:CashTotals!disbursed:Money!disbursedPrecision:Precision!donationCount:BigInt!inKind:InKindTotals!netOfTransfers:Money!pledged:Money!refundCount:BigInt!transferredIn:Money!transferredOut:Money!}
enum FinishedDeliveryStatus{CANCELLED DELIVERED FAILED}
type ForbiddenError implements Error{code:ErrorCode!message:String!}
input FormTeamInput{formedAt:DateTime idempotencyKey:String nameEn:String nameZh:String!organization:ID!region:String}
union FormTeamResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Team|ValidationError
enum Granularity{AGGREGATE ITEM}
type Headcount implements Node{amount:BigInt!duty:DutyKind externalReference:String!id:ID!kind:HeadcountKind!occurredAt:DateTime!organization:Organization!precision:Precision!region:Region!source:String!withdrawnAt:DateTime}
enum HeadcountKind{ORGANIZATIONS VOLUNTEERS}
type HeadcountReportedEvent implements Event{cursor:String!headcount:Headcount!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type HeadcountWithdrawnEvent implements Event{cursor:String!headcount:Headcount!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type HoursCertificate implements Node{from:DateTime!hours:Decimal!id:ID!issuedAt:DateTime!number:String!organization:Organization!revokedAt:DateTime shiftCount:Int!to:DateTime!volunteer:Volunteer}
input IdFilter{in:[ID!]!}
type IdempotencyError implements Error{code:ErrorCode!message:String!}
type InKindTotals{accepted:Money!declared:Money!donationCount:BigInt!items(first:Int=20):[ItemTotals!]!pledged:Money!precision:Precision!}
input IssueHoursCertificateInput{from:DateTime!idempotencyKey:String organization:ID!to:DateTime!volunteer:ID!}
union IssueHoursCertificateResult=ConflictError|ForbiddenError|HoursCertificate|IdempotencyError|NotFoundError|ValidationError
input IssueReceiptInput{donation:ID!idempotencyKey:String}
union IssueReceiptResult=ConflictError|Donation|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
type ItemTotals{description:String!precision:Precision!quantity:Decimal!unit:String!}
input JoinTeamInput{idempotencyKey:String team:ID!volunteer:ID!}
union JoinTeamResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Team|ValidationError
type KeyCreatedEvent implements Event{cursor:String!id:ID!key:ApiKey occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type KeyRevokedEvent implements Event{cursor:String!id:ID!key:ApiKey occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
input LeaveTeamInput{idempotencyKey:String team:ID!volunteer:ID!}
union LeaveTeamResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Team|ValidationError
type LedgerEntry{amount:Decimal!commodity:String!count:BigInt!disbursement:Disbursement donation:Donation granularity:String!kind:EntryKind!occurredAt:DateTime!position:BigInt!precision:Precision!recordedAt:DateTime!reporting:Money!transfer:Transfer}
enum Locale{EN ZH_HANS}
input MarkNoShowInput{idempotencyKey:String signup:ID!}
union MarkNoShowResult=Attendance|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
type MembershipEndedEvent implements Event{association:Organization!cursor:String!id:ID!member:Organization!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type MembershipStartedEvent implements Event{association:Organization!cursor:String!id:ID!member:Organization!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type Money{amount:Decimal!currency:CurrencyCode!}
input MoneyInput{amount:Decimal!currency:CurrencyCode!}
type Mutation{acceptDonation(input:AcceptDonationInput!):AcceptDonationResult!approveHours(input:ApproveHoursInput!):ApproveHoursResult!assignVolunteer(input:AssignVolunteerInput!):AssignVolunteerResult!authorizePlatform(input:AuthorizePlatformInput!):AuthorizePlatformResult!cancelShift(input:CancelShiftInput!):CancelShiftResult!cancelSignup(input:CancelSignupInput!):CancelSignupResult!changeShift(input:ChangeShiftInput!):ChangeShiftResult!checkIn(input:CheckInInput!):CheckInResult!checkInWithCode(input:CheckInWithCodeInput!):CheckInWithCodeResult!checkOut(input:CheckOutInput!):CheckOutResult!closeCampaign(input:CloseCampaignInput!):CloseCampaignResult!closeSite(input:CloseSiteInput!):CloseSiteResult!correctDonation(input:CorrectDonationInput!):CorrectDonationResult!correctHours(input:CorrectHoursInput!):CorrectHoursResult!createApplication(input:CreateApplicationInput!):CreateApplicationResult!createCalendarFeed(input:CreateCalendarFeedInput!):CreateCalendarFeedResult!createCampaign(input:CreateCampaignInput!):CreateCampaignResult!createKey(input:CreateKeyInput!):CreateKeyResult!createPlatform(input:CreatePlatformInput!):CreatePlatformResult!createRegion(input:CreateRegionInput!):CreateRegionResult!createShift(input:CreateShiftInput!):CreateShiftResult!createShiftSeries(input:CreateShiftSeriesInput!):CreateShiftSeriesResult!createWebhookEndpoint(input:CreateWebhookEndpointInput!):CreateWebhookEndpointResult!deleteWebhookEndpoint(input:DeleteWebhookEndpointInput!):DeleteWebhookEndpointResult!disbandTeam(input:DisbandTeamInput!):DisbandTeamResult!disputeHours(input:DisputeHoursInput!):DisputeHoursResult!endAffiliation(input:EndAffiliationInput!):EndAffiliationResult!endMembership(input:EndMembershipInput!):EndMembershipResult!eraseVolunteer(input:EraseVolunteerInput!):EraseVolunteerResult!formTeam(input:FormTeamInput!):FormTeamResult!issueHoursCertificate(input:IssueHoursCertificateInput!):IssueHoursCertificateResult!issueReceipt(input:IssueReceiptInput!):IssueReceiptResult!joinTeam(input:JoinTeamInput!):JoinTeamResult!leaveTeam(input:LeaveTeamInput!):LeaveTeamResult!markNoShow(input:MarkNoShowInput!):MarkNoShowResult!openCampaign(input:OpenCampaignInput!):OpenCampaignResult!openSite(input:OpenSiteInput!):OpenSiteResult!pauseCampaign(input:PauseCampaignInput!):PauseCampaignResult!pledgeDonation(input:PledgeDonationInput!):PledgeDonationResult!postCampaignUpdate(input:PostCampaignUpdateInput!):PostCampaignUpdateResult!publishShifts(input:PublishShiftsInput!):PublishShiftsResult!receivePledge(input:ReceivePledgeInput!):ReceivePledgeResult!recordDisbursement(input:RecordDisbursementInput!):RecordDisbursementResult!recordDonation(input:RecordDonationInput!):RecordDonationResult!recordDonations(input:RecordDonationsInput!):RecordDonationsResult!recordTransfer(input:RecordTransferInput!):RecordTransferResult!refundDonation(input:RefundDonationInput!):RefundDonationResult!registerOrganization(input:RegisterOrganizationInput!):RegisterOrganizationResult!registerOrganizations(input:RegisterOrganizationsInput!):RegisterOrganizationsResult!registerVolunteer(input:RegisterVolunteerInput!):RegisterVolunteerResult!registerVolunteers(input:RegisterVolunteersInput!):RegisterVolunteersResult!removeVolunteerSkill(input:RemoveVolunteerSkillInput!):RemoveVolunteerSkillResult!replayWebhookDeliveries(input:ReplayWebhookDeliveriesInput!):ReplayWebhookDeliveriesResult!replayWebhookDelivery(input:ReplayWebhookDeliveryInput!):ReplayWebhookDeliveryResult!reportHeadcount(input:ReportHeadcountInput!):ReportHeadcountResult!reviewOrganization(input:ReviewOrganizationInput!):ReviewOrganizationResult!revokeCalendarFeed(input:RevokeCalendarFeedInput!):RevokeCalendarFeedResult!revokeHoursCertificate(input:RevokeHoursCertificateInput!):RevokeHoursCertificateResult!revokeKey(input:RevokeKeyInput!):RevokeKeyResult!revokePlatform(input:RevokePlatformInput!):RevokePlatformResult!rotateWebhookSecret(input:RotateWebhookSecretInput!):RotateWebhookSecretResult!sendTestEvent(input:SendTestEventInput!):SendTestEventResult!setVolunteerSkill(input:SetVolunteerSkillInput!):SetVolunteerSkillResult!signUp(input:SignUpInput!):SignUpResult!startAffiliation(input:StartAffiliationInput!):StartAffiliationResult!startMembership(input:StartMembershipInput!):StartMembershipResult!supersedeAggregate(input:SupersedeAggregateInput!):SupersedeAggregateResult!swapSignups(input:SwapSignupsInput!):SwapSignupsResult!updateCampaign(input:UpdateCampaignInput!):UpdateCampaignResult!updateOrganization(input:UpdateOrganizationInput!):UpdateOrganizationResult!updateSite(input:UpdateSiteInput!):UpdateSiteResult!updateVolunteer(input:UpdateVolunteerInput!):UpdateVolunteerResult!updateWebhookEndpoint(input:UpdateWebhookEndpointInput!):UpdateWebhookEndpointResult!voidDisbursement(input:VoidDisbursementInput!):VoidDisbursementResult!voidDonation(input:VoidDonationInput!):VoidDonationResult!voidTransfer(input:VoidTransferInput!):VoidTransferResult!withdrawHeadcount(input:WithdrawHeadcountInput!):WithdrawHeadcountResult!}
type NeededSkill{level:SkillLevel!skill:String!}
input NeededSkillInput{level:SkillLevel!skill:String!}
interface Node{id:ID!}
type NotFoundError implements Error{code:ErrorCode!message:String!}
type NotQualifiedError implements Error{code:ErrorCode!message:String!skill:String!}
input OpenCampaignInput{campaign:ID!idempotencyKey:String openedAt:DateTime}
union OpenCampaignResult=Campaign|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input OpenSiteInput{address:String duty:DutyKind!idempotencyKey:String nameEn:String nameZh:String!openedAt:DateTime openingTimes:[WeeklyTimeInput!]organization:ID!position:PositionInput region:String!timeZone:String}
union OpenSiteResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Site|ValidationError
enum OrderDirection{ASC DESC}
type Organization implements Node{campaigns(after:String before:String first:Int last:Int):OrganizationCampaignsConnection!contact:OrganizationContact createdAt:DateTime!creditCode:String id:ID!kind:OrganizationKind!members(after:String before:String first:Int last:Int):OrganizationMembersConnection!name(locale:Locale):String!parent:Organization region:Region!reviews:[OrganizationReview!]!series(from:PointInTime!interval:SeriesInterval!knownAt:PointInTime timeZone:String to:PointInTime!):[SeriesPoint!]!status:OrganizationStatus!totals(asOf:PointInTime currency:CurrencyCode includeMembers:Boolean=false knownAt:PointInTime):Totals!volunteers(asOf:PointInTime duty:DutyKind knownAt:PointInTime):VolunteerTotals!website:String}
type OrganizationCampaignsConnection{edges:[OrganizationCampaignsConnectionEdge!]!nodes:[Campaign!]!pageInfo:PageInfo!totalCount:BigInt!}
type OrganizationCampaignsConnectionEdge{cursor:String!node:Campaign!}
type OrganizationContact{email:String name:String phone:String}
enum OrganizationKind{AUTHORITY CHAMBER_OF_COMMERCE CHARITY_FEDERATION COMMUNITY_ORGANIZATION CULTURAL_GROUP EDUCATIONAL_INSTITUTION ENTERPRISE FOUNDATION INDUSTRY_ASSOCIATION MEDICAL_INSTITUTION OTHER PROFESSIONAL_SOCIETY RED_CROSS RESCUE_TEAM SOCIAL_WORK_SERVICE VOLUNTEER_ASSOCIATION}
input OrganizationKindFilter{in:[OrganizationKind!]!}
type OrganizationMembersConnection{edges:[OrganizationMembersConnectionEdge!]!nodes:[Organization!]!pageInfo:PageInfo!totalCount:BigInt!}
type OrganizationMembersConnectionEdge{cursor:String!node:Organization!}
input OrganizationOrderBy{direction:OrderDirection!field:OrganizationOrderField!}
enum OrganizationOrderField{CREATED_AT NAME}
type OrganizationRegisteredEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type OrganizationRejectedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type OrganizationReview{decidedAt:DateTime!reason:String reviewer:String!status:OrganizationStatus!}
enum OrganizationStatus{REJECTED SUSPENDED UNVERIFIED VERIFIED}
input OrganizationStatusFilter{in:[OrganizationStatus!]!}
type OrganizationSuspendedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type OrganizationUpdatedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
type OrganizationVerifiedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!}
input OrganizationsFilter{id:IdFilter kind:OrganizationKindFilter name:TextFilter region:RegionFilter status:OrganizationStatusFilter}
type OverRefundError implements Error{code:ErrorCode!message:String!refundable:Money!}
enum OverridableRule{CAPACITY PAST REST SKILL}
type PageInfo{endCursor:String hasNextPage:Boolean!hasPreviousPage:Boolean!startCursor:String}
input PauseCampaignInput{campaign:ID!idempotencyKey:String}
union PauseCampaignResult=Campaign|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
type PeriodFigures implements Figures{cash:CashTotals!disbursed:Money!disbursedPrecision:Precision!donationCount:BigInt!inKind:InKindTotals!netOfTransfers:Money!pledged:Money!refundCount:BigInt!transferredIn:Money!transferredOut:Money!}
type PersonCount{suppressed:Boolean!value:BigInt}
type Platform implements Node{id:ID!kind:PlatformKind!name(locale:Locale):String!organization:Organization series(from:PointInTime!interval:SeriesInterval!knownAt:PointInTime timeZone:String to:PointInTime!):[SeriesPoint!]!slug:String!totals(asOf:PointInTime currency:CurrencyCode knownAt:PointInTime):Totals!}
type PlatformCreatedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization platform:Platform!position:BigInt!recordedAt:DateTime!type:EventType!}
enum PlatformKind{APP BANK COUNTER OTHER WEBSITE}
input PledgeDonationInput{accepted:ValuationInput amount:MoneyInput beneficiary:String beneficiaryRegion:String campaign:ID coveredBy:ID declared:ValuationInput donorHidden:Boolean donorName:String exchangeRate:ExchangeRateInput externalReference:String giftCount:BigInt granularity:Granularity idempotencyKey:String items:[DonationItemInput!]occurredAt:DateTime organization:ID platform:String precision:Precision source:String}
union PledgeDonationResult=ConflictError|Donation|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
scalar PointInTime
type Position{latitude:Decimal!longitude:Decimal!}
input PositionInput{latitude:Decimal!longitude:Decimal!}
input PostCampaignUpdateInput{body:String!campaign:ID!idempotencyKey:String title:String!}
union PostCampaignUpdateResult=Campaign|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
enum Precision{APPROXIMATE AT_LEAST EXACT}
input PublishShiftsInput{idempotencyKey:String series:ID shifts:[ID!]}
type PublishShiftsPayload{shifts:[Shift!]!}
union PublishShiftsResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|PublishShiftsPayload|ValidationError
type Query{attendances(after:String before:String filter:AttendancesFilter first:Int last:Int):QueryAttendancesConnection!auditLog(after:String application:ID before:String first:Int key:ID last:Int):QueryAuditLogConnection!calendarFeeds(after:String before:String first:Int last:Int):QueryCalendarFeedsConnection!campaign(id:ID slug:String):Campaign campaigns(after:String before:String filter:CampaignsFilter first:Int last:Int orderBy:CampaignOrderBy):QueryCampaignsConnection!disbursement(id:ID!):Disbursement disbursements(after:String before:String filter:DisbursementsFilter first:Int last:Int):QueryDisbursementsConnection!donation(externalReference:String id:ID platform:String):Donation donations(after:String before:String filter:DonationsFilter first:Int last:Int orderBy:DonationOrderBy):QueryDonationsConnection!events(after:String before:String campaignIds:[ID!]first:Int last:Int organizationIds:[ID!]region:String types:[EventType!]):EventConnection!headcounts(after:String before:String first:Int last:Int organization:IdFilter region:RegionFilter):QueryHeadcountsConnection!hoursCertificates(after:String before:String first:Int last:Int volunteer:ID):QueryHoursCertificatesConnection!ledgerEntries(after:String asOf:PointInTime before:String filter:TotalsFilter first:Int knownAt:PointInTime last:Int):QueryLedgerEntriesConnection!node(id:ID!):Node nodes(ids:[ID!]!):[Node]!organization(creditCode:String id:ID):Organization organizations(after:String before:String filter:OrganizationsFilter first:Int last:Int orderBy:OrganizationOrderBy):QueryOrganizationsConnection!platform(slug:String!):Platform platforms(after:String before:String first:Int last:Int):QueryPlatformsConnection!receipt(number:String!):Receipt region(code:String!):Region regions(after:String before:String filter:RegionsFilter first:Int last:Int):QueryRegionsConnection!rota(from:DateTime!organization:ID site:ID team:ID to:DateTime!):Rota!series(filter:TotalsFilter from:PointInTime!interval:SeriesInterval!knownAt:PointInTime timeZone:String to:PointInTime!):[SeriesPoint!]!shift(id:ID!):Shift shifts(after:String before:String filter:ShiftsFilter first:Int last:Int):QueryShiftsConnection!signup(id:ID!):Signup site(id:ID!):Site sites(after:String before:String filter:SitesFilter first:Int last:Int):QuerySitesConnection!team(id:ID!):Team teams(after:String before:String filter:TeamsFilter first:Int last:Int):QueryTeamsConnection!totals(asOf:PointInTime currency:CurrencyCode filter:TotalsFilter knownAt:PointInTime):Totals!transfer(id:ID!):Transfer transfers(after:String before:String first:Int last:Int):QueryTransfersConnection!verifiedCertificate(name:String number:String!):VerifiedCertificate viewer:Viewer!volunteer(id:ID!):Volunteer volunteerDays(duty:DutyKind from:Date!organization:ID region:String timeZone:String to:Date!):[VolunteerDay!]!volunteerTotals(asOf:PointInTime duty:DutyKind knownAt:PointInTime organization:ID region:String):VolunteerTotals!volunteers(after:String before:String filter:VolunteersFilter first:Int last:Int):QueryVolunteersConnection!webhookDelivery(id:ID!):WebhookDelivery webhookEndpoint(id:ID!):WebhookEndpoint webhookEndpoints(after:String before:String first:Int last:Int):QueryWebhookEndpointsConnection!webhookExamples(document:String types:[EventType!]):[WebhookExample!]!}
type QueryAttendancesConnection{edges:[QueryAttendancesConnectionEdge!]!nodes:[Attendance!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryAttendancesConnectionEdge{cursor:String!node:Attendance!}
type QueryAuditLogConnection{edges:[QueryAuditLogConnectionEdge!]!nodes:[AuditEntry!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryAuditLogConnectionEdge{cursor:String!node:AuditEntry!}
type QueryCalendarFeedsConnection{edges:[QueryCalendarFeedsConnectionEdge!]!nodes:[CalendarFeed!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryCalendarFeedsConnectionEdge{cursor:String!node:CalendarFeed!}
type QueryCampaignsConnection{edges:[QueryCampaignsConnectionEdge!]!nodes:[Campaign!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryCampaignsConnectionEdge{cursor:String!node:Campaign!}
type QueryDisbursementsConnection{edges:[QueryDisbursementsConnectionEdge!]!nodes:[Disbursement!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryDisbursementsConnectionEdge{cursor:String!node:Disbursement!}
type QueryDonationsConnection{edges:[QueryDonationsConnectionEdge!]!nodes:[Donation!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryDonationsConnectionEdge{cursor:String!node:Donation!}
type QueryHeadcountsConnection{edges:[QueryHeadcountsConnectionEdge!]!nodes:[Headcount!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryHeadcountsConnectionEdge{cursor:String!node:Headcount!}
type QueryHoursCertificatesConnection{edges:[QueryHoursCertificatesConnectionEdge!]!nodes:[HoursCertificate!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryHoursCertificatesConnectionEdge{cursor:String!node:HoursCertificate!}
type QueryLedgerEntriesConnection{edges:[QueryLedgerEntriesConnectionEdge!]!nodes:[LedgerEntry!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryLedgerEntriesConnectionEdge{cursor:String!node:LedgerEntry!}
type QueryOrganizationsConnection{edges:[QueryOrganizationsConnectionEdge!]!nodes:[Organization!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryOrganizationsConnectionEdge{cursor:String!node:Organization!}
type QueryPlatformsConnection{edges:[QueryPlatformsConnectionEdge!]!nodes:[Platform!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryPlatformsConnectionEdge{cursor:String!node:Platform!}
type QueryRegionsConnection{edges:[QueryRegionsConnectionEdge!]!nodes:[Region!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryRegionsConnectionEdge{cursor:String!node:Region!}
type QueryShiftsConnection{edges:[QueryShiftsConnectionEdge!]!nodes:[Shift!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryShiftsConnectionEdge{cursor:String!node:Shift!}
type QuerySitesConnection{edges:[QuerySitesConnectionEdge!]!nodes:[Site!]!pageInfo:PageInfo!totalCount:BigInt!}
type QuerySitesConnectionEdge{cursor:String!node:Site!}
type QueryTeamsConnection{edges:[QueryTeamsConnectionEdge!]!nodes:[Team!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryTeamsConnectionEdge{cursor:String!node:Team!}
type QueryTransfersConnection{edges:[QueryTransfersConnectionEdge!]!nodes:[Transfer!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryTransfersConnectionEdge{cursor:String!node:Transfer!}
type QueryVolunteersConnection{edges:[QueryVolunteersConnectionEdge!]!nodes:[Volunteer!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryVolunteersConnectionEdge{cursor:String!node:Volunteer!}
type QueryWebhookEndpointsConnection{edges:[QueryWebhookEndpointsConnectionEdge!]!nodes:[WebhookEndpoint!]!pageInfo:PageInfo!totalCount:BigInt!}
type QueryWebhookEndpointsConnectionEdge{cursor:String!node:WebhookEndpoint!}
type Receipt{donation:Donation!issuedAt:DateTime!number:String!}
input ReceivePledgeInput{donation:ID!idempotencyKey:String occurredAt:DateTime}
union ReceivePledgeResult=ConflictError|Donation|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input RecordDisbursementInput{amount:MoneyInput!beneficiary:String beneficiaryOrganization:ID beneficiaryRegion:String campaign:ID exchangeRate:ExchangeRateInput externalReference:String idempotencyKey:String occurredAt:DateTime organization:ID precision:Precision purpose:String!source:String}
union RecordDisbursementResult=ConflictError|Disbursement|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input RecordDonationInput{accepted:ValuationInput amount:MoneyInput beneficiary:String beneficiaryRegion:String campaign:ID coveredBy:ID declared:ValuationInput donorHidden:Boolean donorName:String exchangeRate:ExchangeRateInput externalReference:String giftCount:BigInt granularity:Granularity idempotencyKey:String items:[DonationItemInput!]occurredAt:DateTime organization:ID platform:String precision:Precision source:String}
union RecordDonationResult=ConflictError|Donation|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input RecordDonationRow{accepted:ValuationInput amount:MoneyInput beneficiary:String beneficiaryRegion:String campaign:ID coveredBy:ID declared:ValuationInput donorHidden:Boolean donorName:String exchangeRate:ExchangeRateInput externalReference:String giftCount:BigInt granularity:Granularity items:[DonationItemInput!]occurredAt:DateTime organization:ID platform:String precision:Precision source:String}
input RecordDonationsInput{atomic:Boolean=false donations:[RecordDonationRow!]!idempotencyKey:String}
type RecordDonationsPayload{createdCount:Int!existingCount:Int!failedCount:Int!results:[RecordDonationsRowResult!]!}
union RecordDonationsResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|RecordDonationsPayload|ValidationError
type RecordDonationsRowResult{created:Boolean!donation:Donation error:Error row:Int!}
input RecordTransferInput{amount:MoneyInput!exchangeRate:ExchangeRateInput from:TransferEndInput!idempotencyKey:String note:String occurredAt:DateTime precision:Precision purpose:TransferPurpose!to:TransferEndInput!}
union RecordTransferResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Transfer|ValidationError
type Refund implements Node{amount:Money!id:ID!occurredAt:DateTime!reason:String recordedAt:DateTime!}
input RefundDonationInput{amount:MoneyInput donation:ID!externalReference:String idempotencyKey:String occurredAt:DateTime reason:String}
union RefundDonationResult=ConflictError|Donation|ForbiddenError|IdempotencyError|NotFoundError|OverRefundError|ValidationError
type Region implements Node{children(after:String before:String first:Int last:Int):RegionChildrenConnection!code:String!countryCode:CountryCode!id:ID!level:RegionLevel!name(locale:Locale):String!parent:Region series(from:PointInTime!interval:SeriesInterval!knownAt:PointInTime role:TotalsRole=RECEIVER timeZone:String to:PointInTime!):[SeriesPoint!]!timeZone:String!totals(asOf:PointInTime currency:CurrencyCode knownAt:PointInTime role:TotalsRole=RECEIVER):Totals!volunteers(asOf:PointInTime duty:DutyKind knownAt:PointInTime):VolunteerTotals!}
type RegionChildrenConnection{edges:[RegionChildrenConnectionEdge!]!nodes:[Region!]!pageInfo:PageInfo!totalCount:BigInt!}
type RegionChildrenConnectionEdge{cursor:String!node:Region!}
type RegionCreatedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!region:Region!type:EventType!}
input RegionFilter{in:[String!]within:String}
enum RegionLevel{CITY COMMUNITY COUNTRY COUNTY GRID PROVINCE STREET}
input RegionLevelFilter{in:[RegionLevel!]!}
input RegionsFilter{level:RegionLevelFilter name:TextFilter within:String}
input RegisterOrganizationInput{contactEmail:String contactName:String contactPhone:String creditCode:String idempotencyKey:String kind:OrganizationKind!nameEn:String nameZh:String!parent:ID region:String!website:String}
union RegisterOrganizationResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Organization|ValidationError
input RegisterOrganizationRow{contactEmail:String contactName:String contactPhone:String creditCode:String kind:OrganizationKind!nameEn:String nameZh:String!parent:ID region:String!website:String}
input RegisterOrganizationsInput{idempotencyKey:String organizations:[RegisterOrganizationRow!]!}
type RegisterOrganizationsPayload{createdCount:Int!existingCount:Int!failedCount:Int!results:[RegisterOrganizationsRowResult!]!}
union RegisterOrganizationsResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|RegisterOrganizationsPayload|ValidationError
type RegisterOrganizationsRowResult{created:Boolean!error:Error organization:Organization row:Int!}
input RegisterVolunteerInput{address:String availability:[WeeklyTimeInput!]consent:String!consentedAt:DateTime email:String healthNote:String idempotencyKey:String languages:[String!]name:String!organization:ID phone:String position:PositionInput reference:String region:String!skills:[SkillInput!]}
union RegisterVolunteerResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|Volunteer
input RegisterVolunteerRow{address:String availability:[WeeklyTimeInput!]consent:String!consentedAt:DateTime email:String healthNote:String languages:[String!]name:String!phone:String position:PositionInput reference:String region:String!skills:[SkillInput!]}
input RegisterVolunteersInput{idempotencyKey:String organization:ID volunteers:[RegisterVolunteerRow!]!}
type RegisterVolunteersPayload{createdCount:Int!existingCount:Int!failedCount:Int!results:[RegisterVolunteersRowResult!]!}
union RegisterVolunteersResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|RegisterVolunteersPayload|ValidationError
type RegisterVolunteersRowResult{created:Boolean!error:Error row:Int!volunteer:Volunteer}
input RemoveVolunteerSkillInput{idempotencyKey:String skill:String!volunteer:ID!}
union RemoveVolunteerSkillResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|Volunteer
input ReplayWebhookDeliveriesInput{after:String endpoint:ID!from:DateTime idempotencyKey:String statuses:[FinishedDeliveryStatus!]to:DateTime}
type ReplayWebhookDeliveriesPayload{count:Int!endpoint:WebhookEndpoint!moreAfter:String}
union ReplayWebhookDeliveriesResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ReplayWebhookDeliveriesPayload|ValidationError
input ReplayWebhookDeliveryInput{delivery:ID!idempotencyKey:String}
union ReplayWebhookDeliveryResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|WebhookDelivery
input ReportHeadcountInput{amount:BigInt!duty:DutyKind externalReference:String!idempotencyKey:String kind:HeadcountKind!occurredAt:DateTime organization:ID!precision:Precision region:String source:String!}
union ReportHeadcountResult=ConflictError|ForbiddenError|Headcount|IdempotencyError|NotFoundError|ValidationError
type ReportedCount{precision:Precision!value:BigInt!}
type RestBreach{earlier:Signup!later:Signup!neededMinutes:Int!restMinutes:Int!volunteer:Volunteer}
type RestError implements Error{code:ErrorCode!message:String!}
enum ReviewDecision{REJECTED SUSPENDED VERIFIED}
input ReviewOrganizationInput{idempotencyKey:String organization:ID!reason:String reviewer:String!status:ReviewDecision!}
union ReviewOrganizationResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Organization|ValidationError
input RevokeCalendarFeedInput{feed:ID!idempotencyKey:String}
union RevokeCalendarFeedResult=CalendarFeed|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input RevokeHoursCertificateInput{certificate:ID!idempotencyKey:String}
union RevokeHoursCertificateResult=ConflictError|ForbiddenError|HoursCertificate|IdempotencyError|NotFoundError|ValidationError
input RevokeKeyInput{idempotencyKey:String key:ID!}
union RevokeKeyResult=ApiKey|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input RevokePlatformInput{campaign:ID!idempotencyKey:String platform:String!}
union RevokePlatformResult=Campaign|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
type Rota{entries:[RotaEntry!]!from:DateTime!missing:Int!to:DateTime!}
type RotaEntry{missing:Int!shift:Shift!signups:[Signup!]!}
input RotateWebhookSecretInput{endpoint:ID!idempotencyKey:String keepOldFor:Duration}
type RotateWebhookSecretPayload{endpoint:WebhookEndpoint!secret:String}
union RotateWebhookSecretResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|RotateWebhookSecretPayload|ValidationError
enum Scope{ADMIN CAMPAIGNS_WRITE DISBURSEMENTS_WRITE DONATIONS_WRITE ORGANIZATIONS_READ ORGANIZATIONS_WRITE SHIFTS_WRITE VOLUNTEERS_READ VOLUNTEERS_WRITE WEBHOOKS_MANAGE}
input SendTestEventInput{endpoint:ID!idempotencyKey:String type:EventType!}
union SendTestEventResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|WebhookDelivery
enum SeriesInterval{DAY HOUR MONTH WEEK}
type SeriesPoint{change:PeriodFigures!closing:PeriodFigures!end:DateTime!opening:PeriodFigures!start:DateTime!}
input SetVolunteerSkillInput{certificate:String idempotencyKey:String level:SkillLevel!skill:String!validUntil:Date volunteer:ID!}
union SetVolunteerSkillResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|Volunteer
type Shift implements Node{breakMinutes:Int!cancelReason:String cancelledAt:DateTime capacity:Int!duty:DutyKind!endsAt:DateTime!id:ID!isFull:Boolean!note:String openToOthers:Boolean!organization:Organization!publishedAt:DateTime region:Region!restMinutes:Int!series:ShiftSeries signups(after:String before:String first:Int last:Int):ShiftSignupsConnection!site:Site!skills:[NeededSkill!]!startsAt:DateTime!status:ShiftStatus!suggestions(first:Int):[VolunteerSuggestion!]!taken:Int team:Team version:Int!waiting:Int}
type ShiftCancelledEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type ShiftChangedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type ShiftCoverageGapEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type ShiftCreatedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type ShiftFilledEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type ShiftFullError implements Error{code:ErrorCode!message:String!waitlistLength:Int!}
type ShiftPublishedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift type:EventType!}
type ShiftSeries implements Node{createdAt:DateTime!id:ID!rule:String!shifts(after:String before:String first:Int last:Int):ShiftSeriesShiftsConnection!}
type ShiftSeriesShiftsConnection{edges:[ShiftSeriesShiftsConnectionEdge!]!nodes:[Shift!]!pageInfo:PageInfo!totalCount:BigInt!}
type ShiftSeriesShiftsConnectionEdge{cursor:String!node:Shift!}
type ShiftSignupsConnection{edges:[ShiftSignupsConnectionEdge!]!nodes:[Signup!]!pageInfo:PageInfo!totalCount:BigInt!}
type ShiftSignupsConnectionEdge{cursor:String!node:Signup!}
enum ShiftStatus{CANCELLED DRAFT PUBLISHED}
input ShiftStatusFilter{in:[ShiftStatus!]!}
input ShiftTimeInput{from:String!to:String!}
input ShiftsFilter{duty:DutyFilter id:IdFilter isFull:Boolean openToOthers:Boolean organization:IdFilter region:RegionFilter site:IdFilter startsAt:DateTimeFilter status:ShiftStatusFilter team:IdFilter}
input SignUpInput{idempotencyKey:String shift:ID!volunteer:ID!waitlist:Boolean}
union SignUpResult=ClashError|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|NotQualifiedError|RestError|ShiftFullError|Signup|ValidationError
type Signup implements Node{attendance:Attendance cancelReason:String cancelledAt:DateTime confirmedAt:DateTime createdAt:DateTime!id:ID!organization:Organization overrideReason:String overrides:[OverridableRule!]!shift:Shift!status:SignupStatus!volunteer:Volunteer waitlistPosition:Int}
type SignupCancelledEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift signupId:ID!type:EventType!}
type SignupConfirmedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift signupId:ID!type:EventType!}
enum SignupStatus{CANCELLED CONFIRMED WAITLISTED}
type SignupSwappedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift signupId:ID!type:EventType!}
type SignupWaitlistedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!shift:Shift signupId:ID!type:EventType!}
type Site implements Node{address:String closedAt:DateTime code:String codeQr:String coverage(from:DateTime!minimum:Int!to:DateTime!):Coverage!duty:DutyKind!id:ID!name(locale:Locale):String!openedAt:DateTime!openingTimes:[WeeklyTime!]!organization:Organization!position:Position region:Region!shifts(after:String before:String first:Int last:Int startsAt:DateTimeFilter):SiteShiftsConnection!timeZone:String!}
type SiteClosedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!site:Site!type:EventType!}
type SiteOpenedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!site:Site!type:EventType!}
type SiteShiftsConnection{edges:[SiteShiftsConnectionEdge!]!nodes:[Shift!]!pageInfo:PageInfo!totalCount:BigInt!}
type SiteShiftsConnectionEdge{cursor:String!node:Shift!}
type SiteUpdatedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!site:Site!type:EventType!}
input SitesFilter{duty:DutyFilter id:IdFilter name:TextFilter organization:IdFilter region:RegionFilter}
input SkillFilter{level:SkillLevel skill:String!}
input SkillInput{certificate:String level:SkillLevel!skill:String!validUntil:Date}
enum SkillLevel{BASIC EXPERT TRAINED}
input StartAffiliationInput{consent:String!idempotencyKey:String organization:ID!reference:String volunteer:ID!}
union StartAffiliationResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|Volunteer
input StartMembershipInput{association:ID!idempotencyKey:String member:ID!}
union StartMembershipResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Organization|ValidationError
type Subscription{campaignTotals(ids:[ID!]!):CampaignTotalsUpdate!events(after:String campaignIds:[ID!]organizationIds:[ID!]region:String types:[EventType!]):Event!}
input SupersedeAggregateInput{aggregate:ID!amount:MoneyInput giftCount:BigInt idempotencyKey:String}
union SupersedeAggregateResult=ConflictError|Donation|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input SwapSignupsInput{idempotencyKey:String signup:ID!with:ID!}
union SwapSignupsResult=ClashError|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|NotQualifiedError|RestError|ShiftFullError|Signup|ValidationError
type Team implements Node{disbandedAt:DateTime formedAt:DateTime!id:ID!members(after:String before:String first:Int last:Int):TeamMembersConnection!name(locale:Locale):String!organization:Organization!region:Region!}
type TeamDisbandedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!team:Team!type:EventType!}
type TeamFormedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!team:Team!type:EventType!}
type TeamMemberJoinedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!team:Team!type:EventType!}
type TeamMemberLeftEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!team:Team!type:EventType!}
type TeamMembersConnection{edges:[TeamMembersConnectionEdge!]!nodes:[Volunteer!]!pageInfo:PageInfo!totalCount:BigInt!}
type TeamMembersConnectionEdge{cursor:String!node:Volunteer!}
input TeamsFilter{id:IdFilter name:TextFilter organization:IdFilter region:RegionFilter}
input TextFilter{contains:String!}
type Totals implements Figures{asOf:DateTime!basis:TotalsBasis!cash:CashTotals!currency:CurrencyCode!disbursed:Money!disbursedPrecision:Precision!donationCount:BigInt!goalProgress:Decimal groups(by:TotalsDimension!first:Int=20):[TotalsGroup!]!inKind:InKindTotals!knownAt:DateTime!netOfTransfers:Money!pledged:Money!refundCount:BigInt!transferredIn:Money!transferredOut:Money!}
type TotalsBasis{entryCount:BigInt!lastPosition:BigInt pledged:Money!settled:Boolean!voided:Money!voidedInKind:Money!}
enum TotalsDimension{BENEFICIARY_REGION CAMPAIGN CITY COUNTY ORGANIZATION PLATFORM REGION}
input TotalsFilter{beneficiaryRegion:String campaign:IdFilter organization:IdFilter platform:[String!]region:String}
type TotalsGroup{campaign:Campaign organization:Organization platform:Platform region:Region totals:Totals!}
enum TotalsRole{BENEFICIARY RECEIVER}
type Transfer implements Node{amount:Money!exchangeRate:ExchangeRate fromCampaign:Campaign fromOrganization:Organization!id:ID!note:String occurredAt:DateTime!precision:Precision!purpose:TransferPurpose!recordedAt:DateTime!toCampaign:Campaign toOrganization:Organization!voidReason:VoidReason voidedAt:DateTime}
input TransferEndInput{campaign:ID organization:ID}
enum TransferPurpose{MATCHING REGRANT SETTLEMENT}
type TransferRecordedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!transfer:Transfer!type:EventType!}
type TransferVoidedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!transfer:Transfer!type:EventType!}
input UpdateCampaignInput{beneficiaries:String campaign:ID!endsAt:DateTime idempotencyKey:String nameEn:String purpose:String}
union UpdateCampaignResult=Campaign|ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input UpdateOrganizationInput{contactEmail:String contactName:String contactPhone:String idempotencyKey:String nameEn:String organization:ID!website:String}
union UpdateOrganizationResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Organization|ValidationError
input UpdateSiteInput{address:String idempotencyKey:String nameEn:String openingTimes:[WeeklyTimeInput!]position:PositionInput renewCode:Boolean site:ID!}
union UpdateSiteResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Site|ValidationError
input UpdateVolunteerInput{address:String availability:[WeeklyTimeInput!]email:String healthNote:String idempotencyKey:String languages:[String!]name:String phone:String position:PositionInput region:String volunteer:ID!}
union UpdateVolunteerResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|Volunteer
input UpdateWebhookEndpointInput{campaignIds:[ID!]description:String document:String enabled:Boolean endpoint:ID!idempotencyKey:String organizationIds:[ID!]region:String types:[EventType!]url:String}
union UpdateWebhookEndpointResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|ValidationError|WebhookEndpoint
type ValidationError implements Error{code:ErrorCode!fieldErrors:[FieldError!]!message:String!}
type Valuation{evidence:String method:ValuationMethod!recordedAt:DateTime!stage:ValuationStage!value:Money!valuedOn:Date!}
input ValuationInput{evidence:String exchangeRate:ExchangeRateInput method:ValuationMethod!value:MoneyInput!valuedOn:Date}
enum ValuationMethod{APPRAISAL CUSTOMS DONOR_DECLARED MARKET PURCHASE_COST}
enum ValuationStage{ACCEPTED DECLARED}
type VerifiedCertificate{from:DateTime!holderMatches:Boolean hours:Decimal!issuedAt:DateTime!number:String!organization:Organization!shiftCount:Int!to:DateTime!valid:Boolean!}
type Viewer{application:Application key:ApiKey organization:Organization scopes:[Scope!]!}
input VoidDisbursementInput{disbursement:ID!idempotencyKey:String reason:VoidReason!}
union VoidDisbursementResult=ConflictError|Disbursement|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
input VoidDonationInput{donation:ID!idempotencyKey:String reason:VoidReason!}
union VoidDonationResult=ConflictError|Donation|ForbiddenError|IdempotencyError|NotFoundError|ValidationError
enum VoidReason{DUPLICATE ERROR FRAUD TEST}
input VoidTransferInput{idempotencyKey:String reason:VoidReason!transfer:ID!}
union VoidTransferResult=ConflictError|ForbiddenError|IdempotencyError|NotFoundError|Transfer|ValidationError
type Volunteer implements Node{address:String affiliation:Affiliation availability:[WeeklyTime!]consent:String consentedAt:DateTime email:String healthNote:String id:ID!languages:[String!]name:String phone:String position:Position region:Region registeredAt:DateTime signups(after:String before:String first:Int last:Int):VolunteerSignupsConnection!skills:[VolunteerSkill!]status:VolunteerStatus!}
type VolunteerDay{active:PersonCount!day:Date!hours:Decimal registered:PersonCount!served:PersonCount!}
enum VolunteerDimension{DUTY ORGANIZATION REGION}
type VolunteerErasedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!volunteerId:ID!}
type VolunteerRegisteredEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!volunteerId:ID!}
type VolunteerSignupsConnection{edges:[VolunteerSignupsConnectionEdge!]!nodes:[Signup!]!pageInfo:PageInfo!totalCount:BigInt!}
type VolunteerSignupsConnectionEdge{cursor:String!node:Signup!}
type VolunteerSkill{certificate:String level:SkillLevel!skill:String!validUntil:Date}
enum VolunteerStatus{ACTIVE ERASED}
type VolunteerSuggestion{distanceMetres:Int plannedMinutes:Int!rank:Int!reasons:[String!]!volunteer:Volunteer}
type VolunteerTotals{active:PersonCount!asOf:DateTime entryCount:BigInt groups(by:VolunteerDimension!first:Int):[VolunteerTotalsGroup!]!hours:Decimal hoursRecorded:Decimal knownAt:DateTime!noShows:PersonCount!onDuty:PersonCount!registered:PersonCount!reportedOrganizations:ReportedCount!reportedVolunteers:ReportedCount!served:PersonCount!settled:Boolean!siteCount:BigInt!teamCount:BigInt!}
type VolunteerTotalsGroup{duty:DutyKind organization:Organization region:Region totals:VolunteerTotals!}
type VolunteerUpdatedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!volunteerId:ID!}
input VolunteersFilter{id:IdFilter name:TextFilter reference:String region:RegionFilter skill:SkillFilter team:ID}
type WebhookAttempt{answer:String at:DateTime!error:String milliseconds:Int!number:Int!statusCode:Int}
type WebhookCreatedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!webhook:WebhookEndpoint}
type WebhookDeletedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!webhook:WebhookEndpoint}
type WebhookDelivery implements Node{attemptCount:Int!attempts:[WebhookAttempt!]!body:String createdAt:DateTime!endpoint:WebhookEndpoint!eventId:ID!finishedAt:DateTime id:ID!nextAttemptAt:DateTime origin:WebhookDeliveryOrigin!status:WebhookDeliveryStatus!type:EventType!}
input WebhookDeliveryFilter{status:WebhookDeliveryStatusFilter types:[EventType!]}
enum WebhookDeliveryOrigin{EVENT REPLAY TEST}
enum WebhookDeliveryStatus{CANCELLED DELIVERED FAILED PENDING}
input WebhookDeliveryStatusFilter{in:[WebhookDeliveryStatus!]!}
type WebhookDisabledEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!webhook:WebhookEndpoint}
type WebhookEndpoint implements Node{application:Application!campaignIds:[ID!]!createdAt:DateTime!deliveries(after:String before:String filter:WebhookDeliveryFilter first:Int last:Int):WebhookEndpointDeliveriesConnection!description:String disabledReason:String document:String failingSince:DateTime id:ID!organizationIds:[ID!]!region:Region secrets:[WebhookSecret!]!status:WebhookStatus!types:[EventType!]!updatedAt:DateTime!url:String!}
type WebhookEndpointDeliveriesConnection{edges:[WebhookEndpointDeliveriesConnectionEdge!]!nodes:[WebhookDelivery!]!pageInfo:PageInfo!totalCount:BigInt!}
type WebhookEndpointDeliveriesConnectionEdge{cursor:String!node:WebhookDelivery!}
type WebhookExample{body:String!cost:Int!type:EventType!}
type WebhookSecret{createdAt:DateTime!expiresAt:DateTime}
type WebhookSecretRotatedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!webhook:WebhookEndpoint}
enum WebhookStatus{DELETED DISABLED ENABLED}
type WebhookUpdatedEvent implements Event{cursor:String!id:ID!occurredAt:DateTime!organization:Organization position:BigInt!recordedAt:DateTime!type:EventType!webhook:WebhookEndpoint}
enum Weekday{FRIDAY MONDAY SATURDAY SUNDAY THURSDAY TUESDAY WEDNESDAY}
type WeeklyTime{day:Weekday!from:String!to:String!}
input WeeklyTimeInput{day:Weekday!from:String!to:String!}
input WithdrawHeadcountInput{headcount:ID!idempotencyKey:String}
union WithdrawHeadcountResult=ConflictError|ForbiddenError|Headcount|IdempotencyError|NotFoundError|ValidationError`
