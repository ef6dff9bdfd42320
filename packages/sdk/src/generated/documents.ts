// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

const join = (...parts: string[]): string => parts.join('')

const onApplication =
  'fragment Application on Application{id name organization{id name}createdAt}'
const onApiKey =
  'fragment ApiKey on ApiKey{id prefix scopes application{id}createdAt expiresAt revokedAt}'
const onCreatedKey =
  'fragment CreatedKey on CreateKeyPayload{key{...ApiKey}secret}'
const onAttendance =
  'fragment Attendance on Attendance{id signup{id}duty status checkedInAt checkedInBy checkedOutAt checkedOutBy lateMinutes minutes corrected correction disputeReason approvedAt}'
const onCalendarFeed =
  'fragment CalendarFeed on CalendarFeed{id team{id}site{id}createdAt revokedAt}'
const onCampaign =
  'fragment Campaign on Campaign{id slug name nameEn:name(locale:EN)status purpose beneficiaries organization{id name}region{code name}parent{id}goal{amount currency}openedAt endsAt closedAt createdAt}'
const onHoursCertificate =
  'fragment HoursCertificate on HoursCertificate{id number organization{id name}volunteer{id name}from to hours shiftCount issuedAt revokedAt}'
const onVerifiedCertificate =
  'fragment VerifiedCertificate on VerifiedCertificate{number organization{id name}from to hours shiftCount issuedAt valid holderMatches}'
const onDisbursement =
  'fragment Disbursement on Disbursement{id amount{amount currency}exchangeRate{value date source}precision purpose beneficiary beneficiaryOrganization{id name}beneficiaryRegion{code name}organization{id}campaign{id}externalReference source occurredAt recordedAt voidedAt voidReason}'
const onDonation =
  'fragment Donation on Donation{id kind status granularity giftCount precision amount{amount currency}exchangeRate{value date source}declared{amount currency}accepted{amount currency}items{description unit quantity precision}refunded{amount currency}superseded{amount currency}campaign{id}organization{id}platform{id slug}externalReference beneficiary beneficiaryRegion{code name}donorName coveredBy{id}receipt{number issuedAt}source occurredAt recordedAt pledgedAt voidedAt voidReason}'
const onVerifiedReceipt =
  'fragment VerifiedReceipt on Receipt{number issuedAt donation{...Donation}}'
const onErrors =
  'fragment Errors on Error{__typename errorCode:code message ...ValidationErrorFacts ...OverRefundErrorFacts ...ShiftFullErrorFacts ...NotQualifiedErrorFacts}fragment ValidationErrorFacts on ValidationError{fieldErrors{path message code}}fragment OverRefundErrorFacts on OverRefundError{refundable{amount currency}}fragment ShiftFullErrorFacts on ShiftFullError{waitlistLength}fragment NotQualifiedErrorFacts on NotQualifiedError{skill}'
const onHeadcount =
  'fragment Headcount on Headcount{id organization{id name}region{code name}kind duty amount precision source externalReference occurredAt withdrawnAt}'
const onOrganization =
  'fragment Organization on Organization{id name nameEn:name(locale:EN)kind status creditCode website region{code name}parent{id}createdAt}'
const onPlatform =
  'fragment Platform on Platform{id slug name nameEn:name(locale:EN)kind organization{id name}}'
const onRegion =
  'fragment Region on Region{id code level name nameEn:name(locale:EN)countryCode timeZone parent{code}}'
const onShift =
  'fragment Shift on Shift{id site{id name}duty team{id}status startsAt endsAt capacity isFull taken waiting restMinutes breakMinutes skills{skill level}openToOthers note version publishedAt cancelledAt cancelReason}'
const onSignup =
  'fragment Signup on Signup{id shift{id startsAt endsAt}volunteer{id name}status overrides overrideReason createdAt confirmedAt cancelledAt cancelReason waitlistPosition}'
const onShiftSeries =
  'fragment ShiftSeries on ShiftSeries{id rule createdAt}'
const onSite =
  'fragment Site on Site{id name organization{id name}duty region{code name}address position{latitude longitude}timeZone openingTimes{day from to}openedAt closedAt code}'
const onTeam =
  'fragment Team on Team{id name organization{id name}region{code name}formedAt disbandedAt}'
const onTotals =
  'fragment Totals on Totals{asOf knownAt currency cash{gross{amount currency}refunded{amount currency}net{amount currency}itemized{amount currency}aggregate{amount currency}precision donationCount}inKind{declared{amount currency}accepted{amount currency}pledged{amount currency}precision donationCount}pledged{amount currency}disbursed{amount currency}disbursedPrecision transferredIn{amount currency}transferredOut{amount currency}netOfTransfers{amount currency}donationCount refundCount goalProgress basis{entryCount lastPosition settled voided{amount currency}voidedInKind{amount currency}}}'
const onSeriesPoint =
  'fragment SeriesPoint on SeriesPoint{start end opening{...PeriodFigures}change{...PeriodFigures}closing{...PeriodFigures}}fragment PeriodFigures on PeriodFigures{cash{gross{amount currency}refunded{amount currency}net{amount currency}itemized{amount currency}aggregate{amount currency}precision donationCount}inKind{declared{amount currency}accepted{amount currency}pledged{amount currency}precision donationCount}pledged{amount currency}disbursed{amount currency}disbursedPrecision transferredIn{amount currency}transferredOut{amount currency}netOfTransfers{amount currency}donationCount refundCount}'
const onTotalsGroup =
  'fragment TotalsGroup on TotalsGroup{campaign{id name}organization{id name}platform{slug name}region{code name}totals{...Totals}}'
const onLedgerEntry =
  'fragment LedgerEntry on LedgerEntry{position kind granularity precision commodity amount reporting{amount currency}count donation{id}transfer{id}disbursement{id}occurredAt recordedAt}'
const onCampaignTotalsUpdate =
  'fragment CampaignTotalsUpdate on CampaignTotalsUpdate{campaign{id slug name}totals{...Totals}}'
const onTransfer =
  'fragment Transfer on Transfer{id purpose amount{amount currency}exchangeRate{value date source}precision fromOrganization{id}fromCampaign{id}toOrganization{id}toCampaign{id}note occurredAt recordedAt voidedAt voidReason}'
const onViewer =
  'fragment Viewer on Viewer{application{id name}organization{id name}scopes}'
const onVolunteer =
  'fragment Volunteer on Volunteer{id status name phone email address healthNote region{code name}position{latitude longitude}languages availability{day from to}skills{skill level certificate validUntil}affiliation{reference since}consent consentedAt registeredAt}'
const onPersonCount =
  'fragment PersonCount on PersonCount{value suppressed}'
const onVolunteerTotals =
  'fragment VolunteerTotals on VolunteerTotals{registered{...PersonCount}active{...PersonCount}onDuty{...PersonCount}served{...PersonCount}noShows{...PersonCount}hours hoursRecorded teamCount siteCount reportedVolunteers{value precision}reportedOrganizations{value precision}asOf knownAt entryCount settled}'
const onWebhookEndpoint =
  'fragment WebhookEndpoint on WebhookEndpoint{id url description status disabledReason failingSince types campaignIds organizationIds region{code name}document application{id name}secrets{createdAt expiresAt}createdAt updatedAt}'
const onWebhookDelivery =
  'fragment WebhookDelivery on WebhookDelivery{id endpoint{id}eventId type origin status attemptCount nextAttemptAt createdAt finishedAt attempts{number at statusCode milliseconds error answer}}'
const onWebhookExample =
  'fragment WebhookExample on WebhookExample{type body cost}'
const onCreatedWebhookEndpoint =
  'fragment CreatedWebhookEndpoint on CreateWebhookEndpointPayload{endpoint{...WebhookEndpoint}secret}'
const onRotatedWebhookSecret =
  'fragment RotatedWebhookSecret on RotateWebhookSecretPayload{endpoint{...WebhookEndpoint}secret}'
const onReplayedWebhookDeliveries =
  'fragment ReplayedWebhookDeliveries on ReplayWebhookDeliveriesPayload{count moreAfter}'
const onEvent =
  'fragment Event on Event{cursor id occurredAt position recordedAt type organization{id name}...on AffiliationEndedEvent{volunteerId}...on AffiliationStartedEvent{volunteerId}...on ApplicationCreatedEvent{application{...ApplicationInEvent}}...on AttendanceApprovedEvent{attendanceId shift{...ShiftInEvent}}...on AttendanceCheckedInEvent{attendanceId shift{...ShiftInEvent}}...on AttendanceCheckedOutEvent{attendanceId shift{...ShiftInEvent}}...on AttendanceCorrectedEvent{attendanceId shift{...ShiftInEvent}}...on AttendanceDisputedEvent{attendanceId shift{...ShiftInEvent}}...on AttendanceMissedEvent{attendanceId shift{...ShiftInEvent}}...on CalendarCreatedEvent{calendarId}...on CalendarRevokedEvent{calendarId}...on CampaignClosedEvent{campaign{...CampaignInEvent}}...on CampaignCreatedEvent{campaign{...CampaignInEvent}}...on CampaignNewsPostedEvent{campaign{...CampaignInEvent}update{...CampaignUpdateInEvent}}...on CampaignOpenedEvent{campaign{...CampaignInEvent}}...on CampaignPausedEvent{campaign{...CampaignInEvent}}...on CampaignPlatformAuthorizedEvent{campaign{...CampaignInEvent}platform{...PlatformInEvent}}...on CampaignPlatformRevokedEvent{campaign{...CampaignInEvent}platform{...PlatformInEvent}}...on CampaignTotalsChangedEvent{campaign{...CampaignInEvent}}...on CampaignUpdatedEvent{campaign{...CampaignInEvent}}...on CertificateIssuedEvent{certificateId}...on CertificateRevokedEvent{certificateId}...on DisbursementRecordedEvent{campaign{...CampaignInEvent}disbursement{...DisbursementInEvent}}...on DisbursementVoidedEvent{campaign{...CampaignInEvent}disbursement{...DisbursementInEvent}}...on DonationCorrectedEvent{campaign{...CampaignInEvent}donation{...DonationInEvent}}...on DonationPledgedEvent{campaign{...CampaignInEvent}donation{...DonationInEvent}}...on DonationReceiptIssuedEvent{campaign{...CampaignInEvent}donation{...DonationInEvent}}...on DonationReceivedEvent{campaign{...CampaignInEvent}donation{...DonationInEvent}}...on DonationRecordedEvent{campaign{...CampaignInEvent}donation{...DonationInEvent}}...on DonationRefundedEvent{campaign{...CampaignInEvent}donation{...DonationInEvent}refund{...RefundInEvent}}...on DonationSupersededEvent{campaign{...CampaignInEvent}donation{...DonationInEvent}}...on DonationValuedEvent{campaign{...CampaignInEvent}donation{...DonationInEvent}}...on DonationVoidedEvent{campaign{...CampaignInEvent}donation{...DonationInEvent}}...on HeadcountReportedEvent{headcount{...HeadcountInEvent}}...on HeadcountWithdrawnEvent{headcount{...HeadcountInEvent}}...on KeyCreatedEvent{key{...ApiKeyInEvent}}...on KeyRevokedEvent{key{...ApiKeyInEvent}}...on MembershipEndedEvent{association{...OrganizationInEvent}member{...OrganizationInEvent}}...on MembershipStartedEvent{association{...OrganizationInEvent}member{...OrganizationInEvent}}...on PlatformCreatedEvent{platform{...PlatformInEvent}}...on RegionCreatedEvent{region{...RegionInEvent}}...on ShiftCancelledEvent{shift{...ShiftInEvent}}...on ShiftChangedEvent{shift{...ShiftInEvent}}...on ShiftCoverageGapEvent{shift{...ShiftInEvent}}...on ShiftCreatedEvent{shift{...ShiftInEvent}}...on ShiftFilledEvent{shift{...ShiftInEvent}}...on ShiftPublishedEvent{shift{...ShiftInEvent}}...on SignupCancelledEvent{shift{...ShiftInEvent}signupId}...on SignupConfirmedEvent{shift{...ShiftInEvent}signupId}...on SignupSwappedEvent{shift{...ShiftInEvent}signupId}...on SignupWaitlistedEvent{shift{...ShiftInEvent}signupId}...on SiteClosedEvent{site{...SiteInEvent}}...on SiteOpenedEvent{site{...SiteInEvent}}...on SiteUpdatedEvent{site{...SiteInEvent}}...on TeamDisbandedEvent{team{...TeamInEvent}}...on TeamFormedEvent{team{...TeamInEvent}}...on TeamMemberJoinedEvent{team{...TeamInEvent}}...on TeamMemberLeftEvent{team{...TeamInEvent}}...on TransferRecordedEvent{transfer{...TransferInEvent}}...on TransferVoidedEvent{transfer{...TransferInEvent}}...on VolunteerErasedEvent{volunteerId}...on VolunteerRegisteredEvent{volunteerId}...on VolunteerUpdatedEvent{volunteerId}...on WebhookCreatedEvent{webhook{...WebhookEndpointInEvent}}...on WebhookDeletedEvent{webhook{...WebhookEndpointInEvent}}...on WebhookDisabledEvent{webhook{...WebhookEndpointInEvent}}...on WebhookSecretRotatedEvent{webhook{...WebhookEndpointInEvent}}...on WebhookUpdatedEvent{webhook{...WebhookEndpointInEvent}}}fragment ApplicationInEvent on Application{createdAt id name}fragment ShiftInEvent on Shift{breakMinutes cancelReason cancelledAt capacity duty endsAt id isFull note openToOthers publishedAt restMinutes startsAt status taken version waiting}fragment CampaignInEvent on Campaign{beneficiaries closedAt createdAt endsAt goal{amount currency}id name openedAt purpose slug status}fragment CampaignUpdateInEvent on CampaignUpdate{body id postedAt title}fragment PlatformInEvent on Platform{id kind name slug}fragment DisbursementInEvent on Disbursement{amount{amount currency}beneficiary externalReference id occurredAt precision purpose recordedAt source voidReason voidedAt}fragment DonationInEvent on Donation{accepted{amount currency}amount{amount currency}beneficiary declared{amount currency}donorName externalReference giftCount granularity id kind occurredAt pledgedAt precision recordedAt refunded{amount currency}source status superseded{amount currency}voidReason voidedAt}fragment RefundInEvent on Refund{amount{amount currency}id occurredAt reason recordedAt}fragment HeadcountInEvent on Headcount{amount duty externalReference id kind occurredAt precision source withdrawnAt}fragment ApiKeyInEvent on ApiKey{createdAt expiresAt id prefix revokedAt scopes}fragment OrganizationInEvent on Organization{createdAt creditCode id kind name status website}fragment RegionInEvent on Region{code countryCode id level name timeZone}fragment SiteInEvent on Site{address closedAt code codeQr duty id name openedAt timeZone}fragment TeamInEvent on Team{disbandedAt formedAt id name}fragment TransferInEvent on Transfer{amount{amount currency}id note occurredAt precision purpose recordedAt voidReason voidedAt}fragment WebhookEndpointInEvent on WebhookEndpoint{campaignIds createdAt description disabledReason document failingSince id organizationIds status types updatedAt url}'

export const applicationsCreate = /* @__PURE__ */ join(
  'mutation applications_create($input:CreateApplicationInput!){createApplication(input:$input){...Application ...Errors}}',
  onApplication,
  onErrors,
)

export const applicationsCreateKey = /* @__PURE__ */ join(
  'mutation applications_createKey($input:CreateKeyInput!){createKey(input:$input){...CreatedKey ...Errors}}',
  onCreatedKey,
  onApiKey,
  onErrors,
)

export const applicationsRevokeKey = /* @__PURE__ */ join(
  'mutation applications_revokeKey($input:RevokeKeyInput!){revokeKey(input:$input){...ApiKey ...Errors}}',
  onApiKey,
  onErrors,
)

export const attendancesList = /* @__PURE__ */ join(
  'query attendances_list($filter:AttendancesFilter$first:Int$after:String){attendances(filter:$filter first:$first after:$after){edges{cursor node{...Attendance}}pageInfo{hasNextPage}}}',
  onAttendance,
)

export const attendancesCheckIn = /* @__PURE__ */ join(
  'mutation attendances_checkIn($input:CheckInInput!){checkIn(input:$input){...Attendance ...Errors}}',
  onAttendance,
  onErrors,
)

export const attendancesCheckInWithCode = /* @__PURE__ */ join(
  'mutation attendances_checkInWithCode($input:CheckInWithCodeInput!){checkInWithCode(input:$input){...Attendance ...Errors}}',
  onAttendance,
  onErrors,
)

export const attendancesCheckOut = /* @__PURE__ */ join(
  'mutation attendances_checkOut($input:CheckOutInput!){checkOut(input:$input){...Attendance ...Errors}}',
  onAttendance,
  onErrors,
)

export const attendancesMarkNoShow = /* @__PURE__ */ join(
  'mutation attendances_markNoShow($input:MarkNoShowInput!){markNoShow(input:$input){...Attendance ...Errors}}',
  onAttendance,
  onErrors,
)

export const attendancesCorrect = /* @__PURE__ */ join(
  'mutation attendances_correct($input:CorrectHoursInput!){correctHours(input:$input){...Attendance ...Errors}}',
  onAttendance,
  onErrors,
)

export const attendancesApprove = /* @__PURE__ */ join(
  'mutation attendances_approve($input:ApproveHoursInput!){approveHours(input:$input){...Attendance ...Errors}}',
  onAttendance,
  onErrors,
)

export const attendancesDispute = /* @__PURE__ */ join(
  'mutation attendances_dispute($input:DisputeHoursInput!){disputeHours(input:$input){...Attendance ...Errors}}',
  onAttendance,
  onErrors,
)

export const calendarsList = /* @__PURE__ */ join(
  'query calendars_list($first:Int$after:String){calendarFeeds(first:$first after:$after){edges{cursor node{...CalendarFeed}}pageInfo{hasNextPage}}}',
  onCalendarFeed,
)

export const calendarsCreate = /* @__PURE__ */ join(
  'mutation calendars_create($input:CreateCalendarFeedInput!){createCalendarFeed(input:$input){...on CreateCalendarFeedPayload{path feed{...CalendarFeed}}...Errors}}',
  onCalendarFeed,
  onErrors,
)

export const calendarsRevoke = /* @__PURE__ */ join(
  'mutation calendars_revoke($input:RevokeCalendarFeedInput!){revokeCalendarFeed(input:$input){...CalendarFeed ...Errors}}',
  onCalendarFeed,
  onErrors,
)

export const campaignsGet = /* @__PURE__ */ join(
  'query campaigns_get($id:ID!){campaign(id:$id){...Campaign}}',
  onCampaign,
)

export const campaignsGetBySlug = /* @__PURE__ */ join(
  'query campaigns_getBySlug($slug:String!){campaign(slug:$slug){...Campaign}}',
  onCampaign,
)

export const campaignsList = /* @__PURE__ */ join(
  'query campaigns_list($filter:CampaignsFilter$orderBy:CampaignOrderBy$first:Int$after:String){campaigns(filter:$filter orderBy:$orderBy first:$first after:$after){edges{cursor node{...Campaign}}pageInfo{hasNextPage}}}',
  onCampaign,
)

export const campaignsTotals = /* @__PURE__ */ join(
  'query campaigns_totals($id:ID!$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode$includeChildren:Boolean){campaign(id:$id){id totals(asOf:$asOf knownAt:$knownAt currency:$currency includeChildren:$includeChildren){...Totals}}}',
  onTotals,
)

export const campaignsBreakdown = /* @__PURE__ */ join(
  'query campaigns_breakdown($id:ID!$by:TotalsDimension!$first:Int$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode$includeChildren:Boolean){campaign(id:$id){id totals(asOf:$asOf knownAt:$knownAt currency:$currency includeChildren:$includeChildren){...Totals groups(by:$by first:$first){...TotalsGroup}}}}',
  onTotals,
  onTotalsGroup,
)

export const campaignsSeries = /* @__PURE__ */ join(
  'query campaigns_series($id:ID!$interval:SeriesInterval!$from:PointInTime!$to:PointInTime!$timeZone:String$knownAt:PointInTime$includeChildren:Boolean){campaign(id:$id){id series(interval:$interval from:$from to:$to timeZone:$timeZone knownAt:$knownAt includeChildren:$includeChildren){...SeriesPoint}}}',
  onSeriesPoint,
)

export const campaignsTotalsOf = /* @__PURE__ */ join(
  'query campaigns_totalsOf($ids:[ID!]!$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode$includeChildren:Boolean){nodes(ids:$ids){...on Campaign{id totals(asOf:$asOf knownAt:$knownAt currency:$currency includeChildren:$includeChildren){...Totals}}}}',
  onTotals,
)

export const campaignsCreate = /* @__PURE__ */ join(
  'mutation campaigns_create($input:CreateCampaignInput!){createCampaign(input:$input){...Campaign ...Errors}}',
  onCampaign,
  onErrors,
)

export const campaignsUpdate = /* @__PURE__ */ join(
  'mutation campaigns_update($input:UpdateCampaignInput!){updateCampaign(input:$input){...Campaign ...Errors}}',
  onCampaign,
  onErrors,
)

export const campaignsOpen = /* @__PURE__ */ join(
  'mutation campaigns_open($input:OpenCampaignInput!){openCampaign(input:$input){...Campaign ...Errors}}',
  onCampaign,
  onErrors,
)

export const campaignsPause = /* @__PURE__ */ join(
  'mutation campaigns_pause($input:PauseCampaignInput!){pauseCampaign(input:$input){...Campaign ...Errors}}',
  onCampaign,
  onErrors,
)

export const campaignsClose = /* @__PURE__ */ join(
  'mutation campaigns_close($input:CloseCampaignInput!){closeCampaign(input:$input){...Campaign ...Errors}}',
  onCampaign,
  onErrors,
)

export const campaignsAuthorizePlatform = /* @__PURE__ */ join(
  'mutation campaigns_authorizePlatform($input:AuthorizePlatformInput!){authorizePlatform(input:$input){...Campaign ...Errors}}',
  onCampaign,
  onErrors,
)

export const campaignsRevokePlatform = /* @__PURE__ */ join(
  'mutation campaigns_revokePlatform($input:RevokePlatformInput!){revokePlatform(input:$input){...Campaign ...Errors}}',
  onCampaign,
  onErrors,
)

export const campaignsPostUpdate = /* @__PURE__ */ join(
  'mutation campaigns_postUpdate($input:PostCampaignUpdateInput!){postCampaignUpdate(input:$input){...Campaign ...Errors}}',
  onCampaign,
  onErrors,
)

export const certificatesVerify = /* @__PURE__ */ join(
  'query certificates_verify($number:String!$name:String){verifiedCertificate(number:$number name:$name){...VerifiedCertificate}}',
  onVerifiedCertificate,
)

export const certificatesList = /* @__PURE__ */ join(
  'query certificates_list($volunteer:ID$first:Int$after:String){hoursCertificates(volunteer:$volunteer first:$first after:$after){edges{cursor node{...HoursCertificate}}pageInfo{hasNextPage}}}',
  onHoursCertificate,
)

export const certificatesIssue = /* @__PURE__ */ join(
  'mutation certificates_issue($input:IssueHoursCertificateInput!){issueHoursCertificate(input:$input){...HoursCertificate ...Errors}}',
  onHoursCertificate,
  onErrors,
)

export const certificatesRevoke = /* @__PURE__ */ join(
  'mutation certificates_revoke($input:RevokeHoursCertificateInput!){revokeHoursCertificate(input:$input){...HoursCertificate ...Errors}}',
  onHoursCertificate,
  onErrors,
)

export const disbursementsGet = /* @__PURE__ */ join(
  'query disbursements_get($id:ID!){disbursement(id:$id){...Disbursement}}',
  onDisbursement,
)

export const disbursementsList = /* @__PURE__ */ join(
  'query disbursements_list($filter:DisbursementsFilter$first:Int$after:String){disbursements(filter:$filter first:$first after:$after){edges{cursor node{...Disbursement}}pageInfo{hasNextPage}}}',
  onDisbursement,
)

export const disbursementsRecord = /* @__PURE__ */ join(
  'mutation disbursements_record($input:RecordDisbursementInput!){recordDisbursement(input:$input){...Disbursement ...Errors}}',
  onDisbursement,
  onErrors,
)

export const disbursementsVoid = /* @__PURE__ */ join(
  'mutation disbursements_void($input:VoidDisbursementInput!){voidDisbursement(input:$input){...Disbursement ...Errors}}',
  onDisbursement,
  onErrors,
)

export const donationsGet = /* @__PURE__ */ join(
  'query donations_get($id:ID!){donation(id:$id){...Donation}}',
  onDonation,
)

export const donationsGetByReference = /* @__PURE__ */ join(
  'query donations_getByReference($platform:String!$externalReference:String!){donation(platform:$platform externalReference:$externalReference){...Donation}}',
  onDonation,
)

export const donationsList = /* @__PURE__ */ join(
  'query donations_list($filter:DonationsFilter$orderBy:DonationOrderBy$first:Int$after:String){donations(filter:$filter orderBy:$orderBy first:$first after:$after){edges{cursor node{...Donation}}pageInfo{hasNextPage}}}',
  onDonation,
)

export const donationsVerifyReceipt = /* @__PURE__ */ join(
  'query donations_verifyReceipt($number:String!){receipt(number:$number){...VerifiedReceipt}}',
  onVerifiedReceipt,
  onDonation,
)

export const donationsRecord = /* @__PURE__ */ join(
  'mutation donations_record($input:RecordDonationInput!){recordDonation(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
)

export const donationsRecordAll = /* @__PURE__ */ join(
  'mutation donations_recordAll($input:RecordDonationsInput!){recordDonations(input:$input){...on RecordDonationsPayload{results{row created error{...Errors}}}...Errors}}',
  onErrors,
)

export const donationsPledge = /* @__PURE__ */ join(
  'mutation donations_pledge($input:PledgeDonationInput!){pledgeDonation(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
)

export const donationsReceive = /* @__PURE__ */ join(
  'mutation donations_receive($input:ReceivePledgeInput!){receivePledge(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
)

export const donationsRefund = /* @__PURE__ */ join(
  'mutation donations_refund($input:RefundDonationInput!){refundDonation(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
)

export const donationsVoid = /* @__PURE__ */ join(
  'mutation donations_void($input:VoidDonationInput!){voidDonation(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
)

export const donationsCorrect = /* @__PURE__ */ join(
  'mutation donations_correct($input:CorrectDonationInput!){correctDonation(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
)

export const donationsSupersede = /* @__PURE__ */ join(
  'mutation donations_supersede($input:SupersedeAggregateInput!){supersedeAggregate(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
)

export const donationsAccept = /* @__PURE__ */ join(
  'mutation donations_accept($input:AcceptDonationInput!){acceptDonation(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
)

export const donationsIssueReceipt = /* @__PURE__ */ join(
  'mutation donations_issueReceipt($input:IssueReceiptInput!){issueReceipt(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
)

export const eventsList = /* @__PURE__ */ join(
  'query events_list($types:[EventType!]$campaignIds:[ID!]$organizationIds:[ID!]$region:String$first:Int$after:String){events(types:$types campaignIds:$campaignIds organizationIds:$organizationIds region:$region first:$first after:$after){cursor edges{cursor node{...Event}}pageInfo{hasNextPage}}}',
  onEvent,
)

export const eventsSubscribe = /* @__PURE__ */ join(
  'subscription events_subscribe($types:[EventType!]$campaignIds:[ID!]$organizationIds:[ID!]$region:String$after:String){events(types:$types campaignIds:$campaignIds organizationIds:$organizationIds region:$region after:$after){...Event}}',
  onEvent,
)

export const headcountsList = /* @__PURE__ */ join(
  'query headcounts_list($organization:IdFilter$region:RegionFilter$first:Int$after:String){headcounts(organization:$organization region:$region first:$first after:$after){edges{cursor node{...Headcount}}pageInfo{hasNextPage}}}',
  onHeadcount,
)

export const headcountsReport = /* @__PURE__ */ join(
  'mutation headcounts_report($input:ReportHeadcountInput!){reportHeadcount(input:$input){...Headcount ...Errors}}',
  onHeadcount,
  onErrors,
)

export const headcountsWithdraw = /* @__PURE__ */ join(
  'mutation headcounts_withdraw($input:WithdrawHeadcountInput!){withdrawHeadcount(input:$input){...Headcount ...Errors}}',
  onHeadcount,
  onErrors,
)

export const organizationsGet = /* @__PURE__ */ join(
  'query organizations_get($id:ID!){organization(id:$id){...Organization}}',
  onOrganization,
)

export const organizationsGetByCreditCode = /* @__PURE__ */ join(
  'query organizations_getByCreditCode($creditCode:String!){organization(creditCode:$creditCode){...Organization}}',
  onOrganization,
)

export const organizationsList = /* @__PURE__ */ join(
  'query organizations_list($filter:OrganizationsFilter$orderBy:OrganizationOrderBy$first:Int$after:String){organizations(filter:$filter orderBy:$orderBy first:$first after:$after){edges{cursor node{...Organization}}pageInfo{hasNextPage}}}',
  onOrganization,
)

export const organizationsTotals = /* @__PURE__ */ join(
  'query organizations_totals($id:ID!$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode$includeMembers:Boolean){organization(id:$id){id totals(asOf:$asOf knownAt:$knownAt currency:$currency includeMembers:$includeMembers){...Totals}}}',
  onTotals,
)

export const organizationsBreakdown = /* @__PURE__ */ join(
  'query organizations_breakdown($id:ID!$by:TotalsDimension!$first:Int$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode$includeMembers:Boolean){organization(id:$id){id totals(asOf:$asOf knownAt:$knownAt currency:$currency includeMembers:$includeMembers){...Totals groups(by:$by first:$first){...TotalsGroup}}}}',
  onTotals,
  onTotalsGroup,
)

export const organizationsSeries = /* @__PURE__ */ join(
  'query organizations_series($id:ID!$interval:SeriesInterval!$from:PointInTime!$to:PointInTime!$timeZone:String$knownAt:PointInTime){organization(id:$id){id series(interval:$interval from:$from to:$to timeZone:$timeZone knownAt:$knownAt){...SeriesPoint}}}',
  onSeriesPoint,
)

export const organizationsTotalsOf = /* @__PURE__ */ join(
  'query organizations_totalsOf($ids:[ID!]!$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode$includeMembers:Boolean){nodes(ids:$ids){...on Organization{id totals(asOf:$asOf knownAt:$knownAt currency:$currency includeMembers:$includeMembers){...Totals}}}}',
  onTotals,
)

export const organizationsRegister = /* @__PURE__ */ join(
  'mutation organizations_register($input:RegisterOrganizationInput!){registerOrganization(input:$input){...Organization ...Errors}}',
  onOrganization,
  onErrors,
)

export const organizationsRegisterAll = /* @__PURE__ */ join(
  'mutation organizations_registerAll($input:RegisterOrganizationsInput!){registerOrganizations(input:$input){...on RegisterOrganizationsPayload{results{row created error{...Errors}}}...Errors}}',
  onErrors,
)

export const organizationsUpdate = /* @__PURE__ */ join(
  'mutation organizations_update($input:UpdateOrganizationInput!){updateOrganization(input:$input){...Organization ...Errors}}',
  onOrganization,
  onErrors,
)

export const organizationsReview = /* @__PURE__ */ join(
  'mutation organizations_review($input:ReviewOrganizationInput!){reviewOrganization(input:$input){...Organization ...Errors}}',
  onOrganization,
  onErrors,
)

export const organizationsStartMembership = /* @__PURE__ */ join(
  'mutation organizations_startMembership($input:StartMembershipInput!){startMembership(input:$input){...Organization ...Errors}}',
  onOrganization,
  onErrors,
)

export const organizationsEndMembership = /* @__PURE__ */ join(
  'mutation organizations_endMembership($input:EndMembershipInput!){endMembership(input:$input){...Organization ...Errors}}',
  onOrganization,
  onErrors,
)

export const platformsGet = /* @__PURE__ */ join(
  'query platforms_get($slug:String!){platform(slug:$slug){...Platform}}',
  onPlatform,
)

export const platformsList = /* @__PURE__ */ join(
  'query platforms_list($first:Int$after:String){platforms(first:$first after:$after){edges{cursor node{...Platform}}pageInfo{hasNextPage}}}',
  onPlatform,
)

export const platformsTotals = /* @__PURE__ */ join(
  'query platforms_totals($slug:String!$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode){platform(slug:$slug){slug totals(asOf:$asOf knownAt:$knownAt currency:$currency){...Totals}}}',
  onTotals,
)

export const platformsBreakdown = /* @__PURE__ */ join(
  'query platforms_breakdown($slug:String!$by:TotalsDimension!$first:Int$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode){platform(slug:$slug){slug totals(asOf:$asOf knownAt:$knownAt currency:$currency){...Totals groups(by:$by first:$first){...TotalsGroup}}}}',
  onTotals,
  onTotalsGroup,
)

export const platformsSeries = /* @__PURE__ */ join(
  'query platforms_series($slug:String!$interval:SeriesInterval!$from:PointInTime!$to:PointInTime!$timeZone:String$knownAt:PointInTime){platform(slug:$slug){slug series(interval:$interval from:$from to:$to timeZone:$timeZone knownAt:$knownAt){...SeriesPoint}}}',
  onSeriesPoint,
)

export const platformsCreate = /* @__PURE__ */ join(
  'mutation platforms_create($input:CreatePlatformInput!){createPlatform(input:$input){...Platform ...Errors}}',
  onPlatform,
  onErrors,
)

export const regionsGet = /* @__PURE__ */ join(
  'query regions_get($code:String!){region(code:$code){...Region}}',
  onRegion,
)

export const regionsList = /* @__PURE__ */ join(
  'query regions_list($filter:RegionsFilter$first:Int$after:String){regions(filter:$filter first:$first after:$after){edges{cursor node{...Region}}pageInfo{hasNextPage}}}',
  onRegion,
)

export const regionsTotals = /* @__PURE__ */ join(
  'query regions_totals($code:String!$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode$role:TotalsRole){region(code:$code){code totals(asOf:$asOf knownAt:$knownAt currency:$currency role:$role){...Totals}}}',
  onTotals,
)

export const regionsBreakdown = /* @__PURE__ */ join(
  'query regions_breakdown($code:String!$by:TotalsDimension!$first:Int$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode$role:TotalsRole){region(code:$code){code totals(asOf:$asOf knownAt:$knownAt currency:$currency role:$role){...Totals groups(by:$by first:$first){...TotalsGroup}}}}',
  onTotals,
  onTotalsGroup,
)

export const regionsSeries = /* @__PURE__ */ join(
  'query regions_series($code:String!$interval:SeriesInterval!$from:PointInTime!$to:PointInTime!$timeZone:String$knownAt:PointInTime$role:TotalsRole){region(code:$code){code series(interval:$interval from:$from to:$to timeZone:$timeZone knownAt:$knownAt role:$role){...SeriesPoint}}}',
  onSeriesPoint,
)

export const regionsCreate = /* @__PURE__ */ join(
  'mutation regions_create($input:CreateRegionInput!){createRegion(input:$input){...Region ...Errors}}',
  onRegion,
  onErrors,
)

export const shiftsGet = /* @__PURE__ */ join(
  'query shifts_get($id:ID!){shift(id:$id){...Shift}}',
  onShift,
)

export const shiftsList = /* @__PURE__ */ join(
  'query shifts_list($filter:ShiftsFilter$first:Int$after:String){shifts(filter:$filter first:$first after:$after){edges{cursor node{...Shift}}pageInfo{hasNextPage}}}',
  onShift,
)

export const shiftsSuggestions =
  'query shifts_suggestions($id:ID!$first:Int){shift(id:$id){suggestions(first:$first){rank volunteer{id name}distanceMetres plannedMinutes reasons}}}'

export const shiftsRota = /* @__PURE__ */ join(
  'query shifts_rota($organization:ID$team:ID$site:ID$from:DateTime!$to:DateTime!){rota(organization:$organization team:$team site:$site from:$from to:$to){from to missing entries{shift{...Shift}signups{id volunteer{id name}}missing}}}',
  onShift,
)

export const shiftsCreate = /* @__PURE__ */ join(
  'mutation shifts_create($input:CreateShiftInput!){createShift(input:$input){...Shift ...Errors}}',
  onShift,
  onErrors,
)

export const shiftsCreateSeries = /* @__PURE__ */ join(
  'mutation shifts_createSeries($input:CreateShiftSeriesInput!){createShiftSeries(input:$input){...ShiftSeries ...Errors}}',
  onShiftSeries,
  onErrors,
)

export const shiftsPublish = /* @__PURE__ */ join(
  'mutation shifts_publish($input:PublishShiftsInput!){publishShifts(input:$input){...on PublishShiftsPayload{shifts{...Shift}}...Errors}}',
  onShift,
  onErrors,
)

export const shiftsChange = /* @__PURE__ */ join(
  'mutation shifts_change($input:ChangeShiftInput!){changeShift(input:$input){...on ChangeShiftPayload{shift{...Shift}signups{...Signup}}...Errors}}',
  onShift,
  onSignup,
  onErrors,
)

export const shiftsCancel = /* @__PURE__ */ join(
  'mutation shifts_cancel($input:CancelShiftInput!){cancelShift(input:$input){...on ChangeShiftPayload{shift{...Shift}signups{...Signup}}...Errors}}',
  onShift,
  onSignup,
  onErrors,
)

export const shiftsSignUp = /* @__PURE__ */ join(
  'mutation shifts_signUp($input:SignUpInput!){signUp(input:$input){...Signup ...Errors}}',
  onSignup,
  onErrors,
)

export const shiftsAssign = /* @__PURE__ */ join(
  'mutation shifts_assign($input:AssignVolunteerInput!){assignVolunteer(input:$input){...Signup ...Errors}}',
  onSignup,
  onErrors,
)

export const shiftsCancelSignup = /* @__PURE__ */ join(
  'mutation shifts_cancelSignup($input:CancelSignupInput!){cancelSignup(input:$input){...Signup ...Errors}}',
  onSignup,
  onErrors,
)

export const shiftsSwap = /* @__PURE__ */ join(
  'mutation shifts_swap($input:SwapSignupsInput!){swapSignups(input:$input){...Signup ...Errors}}',
  onSignup,
  onErrors,
)

export const sitesGet = /* @__PURE__ */ join(
  'query sites_get($id:ID!){site(id:$id){...Site}}',
  onSite,
)

export const sitesList = /* @__PURE__ */ join(
  'query sites_list($filter:SitesFilter$first:Int$after:String){sites(filter:$filter first:$first after:$after){edges{cursor node{...Site}}pageInfo{hasNextPage}}}',
  onSite,
)

export const sitesCodeQr =
  'query sites_codeQr($id:ID!){site(id:$id){code codeQr}}'

export const sitesCoverage =
  'query sites_coverage($id:ID!$from:DateTime!$to:DateTime!$minimum:Int!$suggestions:Int){site(id:$id){coverage(from:$from to:$to minimum:$minimum){isCovered gaps{from to present missing shifts{id}suggestions(first:$suggestions){rank volunteer{id name}distanceMetres plannedMinutes reasons}}overlaps{from to present shifts{id}}restBreaches{volunteer{id name}restMinutes neededMinutes}}}}'

export const sitesOpen = /* @__PURE__ */ join(
  'mutation sites_open($input:OpenSiteInput!){openSite(input:$input){...Site ...Errors}}',
  onSite,
  onErrors,
)

export const sitesUpdate = /* @__PURE__ */ join(
  'mutation sites_update($input:UpdateSiteInput!){updateSite(input:$input){...Site ...Errors}}',
  onSite,
  onErrors,
)

export const sitesClose = /* @__PURE__ */ join(
  'mutation sites_close($input:CloseSiteInput!){closeSite(input:$input){...Site ...Errors}}',
  onSite,
  onErrors,
)

export const teamsGet = /* @__PURE__ */ join(
  'query teams_get($id:ID!){team(id:$id){...Team}}',
  onTeam,
)

export const teamsList = /* @__PURE__ */ join(
  'query teams_list($filter:TeamsFilter$first:Int$after:String){teams(filter:$filter first:$first after:$after){edges{cursor node{...Team}}pageInfo{hasNextPage}}}',
  onTeam,
)

export const teamsForm = /* @__PURE__ */ join(
  'mutation teams_form($input:FormTeamInput!){formTeam(input:$input){...Team ...Errors}}',
  onTeam,
  onErrors,
)

export const teamsDisband = /* @__PURE__ */ join(
  'mutation teams_disband($input:DisbandTeamInput!){disbandTeam(input:$input){...Team ...Errors}}',
  onTeam,
  onErrors,
)

export const teamsJoin = /* @__PURE__ */ join(
  'mutation teams_join($input:JoinTeamInput!){joinTeam(input:$input){...Team ...Errors}}',
  onTeam,
  onErrors,
)

export const teamsLeave = /* @__PURE__ */ join(
  'mutation teams_leave($input:LeaveTeamInput!){leaveTeam(input:$input){...Team ...Errors}}',
  onTeam,
  onErrors,
)

export const totalsGet = /* @__PURE__ */ join(
  'query totals_get($filter:TotalsFilter$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode){totals(filter:$filter asOf:$asOf knownAt:$knownAt currency:$currency){...Totals}}',
  onTotals,
)

export const totalsBreakdown = /* @__PURE__ */ join(
  'query totals_breakdown($by:TotalsDimension!$first:Int$filter:TotalsFilter$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode){totals(filter:$filter asOf:$asOf knownAt:$knownAt currency:$currency){...Totals groups(by:$by first:$first){...TotalsGroup}}}',
  onTotals,
  onTotalsGroup,
)

export const totalsSeries = /* @__PURE__ */ join(
  'query totals_series($filter:TotalsFilter$interval:SeriesInterval!$from:PointInTime!$to:PointInTime!$timeZone:String$knownAt:PointInTime){series(filter:$filter interval:$interval from:$from to:$to timeZone:$timeZone knownAt:$knownAt){...SeriesPoint}}',
  onSeriesPoint,
)

export const totalsEntries = /* @__PURE__ */ join(
  'query totals_entries($filter:TotalsFilter$asOf:PointInTime$knownAt:PointInTime$first:Int$after:String){ledgerEntries(filter:$filter asOf:$asOf knownAt:$knownAt first:$first after:$after){edges{cursor node{...LedgerEntry}}pageInfo{hasNextPage}}}',
  onLedgerEntry,
)

export const totalsWatch = /* @__PURE__ */ join(
  'subscription totals_watch($ids:[ID!]!){campaignTotals(ids:$ids){...CampaignTotalsUpdate}}',
  onCampaignTotalsUpdate,
  onTotals,
)

export const transfersGet = /* @__PURE__ */ join(
  'query transfers_get($id:ID!){transfer(id:$id){...Transfer}}',
  onTransfer,
)

export const transfersList = /* @__PURE__ */ join(
  'query transfers_list($first:Int$after:String){transfers(first:$first after:$after){edges{cursor node{...Transfer}}pageInfo{hasNextPage}}}',
  onTransfer,
)

export const transfersRecord = /* @__PURE__ */ join(
  'mutation transfers_record($input:RecordTransferInput!){recordTransfer(input:$input){...Transfer ...Errors}}',
  onTransfer,
  onErrors,
)

export const transfersVoid = /* @__PURE__ */ join(
  'mutation transfers_void($input:VoidTransferInput!){voidTransfer(input:$input){...Transfer ...Errors}}',
  onTransfer,
  onErrors,
)

export const viewerGet = /* @__PURE__ */ join(
  'query viewer_get{viewer{...Viewer}}',
  onViewer,
)

export const volunteersGet = /* @__PURE__ */ join(
  'query volunteers_get($id:ID!){volunteer(id:$id){...Volunteer}}',
  onVolunteer,
)

export const volunteersList = /* @__PURE__ */ join(
  'query volunteers_list($filter:VolunteersFilter$first:Int$after:String){volunteers(filter:$filter first:$first after:$after){edges{cursor node{...Volunteer}}pageInfo{hasNextPage}}}',
  onVolunteer,
)

export const volunteersRegister = /* @__PURE__ */ join(
  'mutation volunteers_register($input:RegisterVolunteerInput!){registerVolunteer(input:$input){...Volunteer ...Errors}}',
  onVolunteer,
  onErrors,
)

export const volunteersRegisterAll = /* @__PURE__ */ join(
  'mutation volunteers_registerAll($input:RegisterVolunteersInput!){registerVolunteers(input:$input){...on RegisterVolunteersPayload{results{row created error{...Errors}}}...Errors}}',
  onErrors,
)

export const volunteersUpdate = /* @__PURE__ */ join(
  'mutation volunteers_update($input:UpdateVolunteerInput!){updateVolunteer(input:$input){...Volunteer ...Errors}}',
  onVolunteer,
  onErrors,
)

export const volunteersSetSkill = /* @__PURE__ */ join(
  'mutation volunteers_setSkill($input:SetVolunteerSkillInput!){setVolunteerSkill(input:$input){...Volunteer ...Errors}}',
  onVolunteer,
  onErrors,
)

export const volunteersRemoveSkill = /* @__PURE__ */ join(
  'mutation volunteers_removeSkill($input:RemoveVolunteerSkillInput!){removeVolunteerSkill(input:$input){...Volunteer ...Errors}}',
  onVolunteer,
  onErrors,
)

export const volunteersErase = /* @__PURE__ */ join(
  'mutation volunteers_erase($input:EraseVolunteerInput!){eraseVolunteer(input:$input){...Volunteer ...Errors}}',
  onVolunteer,
  onErrors,
)

export const volunteersStartAffiliation = /* @__PURE__ */ join(
  'mutation volunteers_startAffiliation($input:StartAffiliationInput!){startAffiliation(input:$input){...Volunteer ...Errors}}',
  onVolunteer,
  onErrors,
)

export const volunteersEndAffiliation = /* @__PURE__ */ join(
  'mutation volunteers_endAffiliation($input:EndAffiliationInput!){endAffiliation(input:$input){...Volunteer ...Errors}}',
  onVolunteer,
  onErrors,
)

export const volunteersTotals = /* @__PURE__ */ join(
  'query volunteers_totals($region:String$organization:ID$duty:DutyKind$asOf:PointInTime$knownAt:PointInTime){volunteerTotals(region:$region organization:$organization duty:$duty asOf:$asOf knownAt:$knownAt){...VolunteerTotals}}',
  onVolunteerTotals,
  onPersonCount,
)

export const volunteersBreakdown = /* @__PURE__ */ join(
  'query volunteers_breakdown($by:VolunteerDimension!$first:Int$region:String$organization:ID$duty:DutyKind$asOf:PointInTime$knownAt:PointInTime){volunteerTotals(region:$region organization:$organization duty:$duty asOf:$asOf knownAt:$knownAt){...VolunteerTotals groups(by:$by first:$first){region{code name}organization{id name}duty totals{...VolunteerTotals}}}}',
  onVolunteerTotals,
  onPersonCount,
)

export const volunteersDays = /* @__PURE__ */ join(
  'query volunteers_days($from:Date!$to:Date!$region:String$organization:ID$duty:DutyKind$timeZone:String){volunteerDays(from:$from to:$to region:$region organization:$organization duty:$duty timeZone:$timeZone){day registered{...PersonCount}active{...PersonCount}served{...PersonCount}hours}}',
  onPersonCount,
)

export const webhooksGet = /* @__PURE__ */ join(
  'query webhooks_get($id:ID!){webhookEndpoint(id:$id){...WebhookEndpoint}}',
  onWebhookEndpoint,
)

export const webhooksList = /* @__PURE__ */ join(
  'query webhooks_list($first:Int$after:String){webhookEndpoints(first:$first after:$after){edges{cursor node{...WebhookEndpoint}}pageInfo{hasNextPage}}}',
  onWebhookEndpoint,
)

export const webhooksCreate = /* @__PURE__ */ join(
  'mutation webhooks_create($input:CreateWebhookEndpointInput!){createWebhookEndpoint(input:$input){...CreatedWebhookEndpoint ...Errors}}',
  onCreatedWebhookEndpoint,
  onWebhookEndpoint,
  onErrors,
)

export const webhooksUpdate = /* @__PURE__ */ join(
  'mutation webhooks_update($input:UpdateWebhookEndpointInput!){updateWebhookEndpoint(input:$input){...WebhookEndpoint ...Errors}}',
  onWebhookEndpoint,
  onErrors,
)

export const webhooksDelete = /* @__PURE__ */ join(
  'mutation webhooks_delete($input:DeleteWebhookEndpointInput!){deleteWebhookEndpoint(input:$input){...WebhookEndpoint ...Errors}}',
  onWebhookEndpoint,
  onErrors,
)

export const webhooksRotateSecret = /* @__PURE__ */ join(
  'mutation webhooks_rotateSecret($input:RotateWebhookSecretInput!){rotateWebhookSecret(input:$input){...RotatedWebhookSecret ...Errors}}',
  onRotatedWebhookSecret,
  onWebhookEndpoint,
  onErrors,
)

export const webhooksSendTestEvent = /* @__PURE__ */ join(
  'mutation webhooks_sendTestEvent($input:SendTestEventInput!){sendTestEvent(input:$input){...WebhookDelivery ...Errors}}',
  onWebhookDelivery,
  onErrors,
)

export const webhooksExamples = /* @__PURE__ */ join(
  'query webhooks_examples($document:String$types:[EventType!]){webhookExamples(document:$document types:$types){...WebhookExample}}',
  onWebhookExample,
)

export const webhooksDeliveries = /* @__PURE__ */ join(
  'query webhooks_deliveries($endpoint:ID!$filter:WebhookDeliveryFilter$first:Int$after:String){webhookEndpoint(id:$endpoint){deliveries(filter:$filter first:$first after:$after){edges{cursor node{...WebhookDelivery}}pageInfo{hasNextPage}}}}',
  onWebhookDelivery,
)

export const webhooksGetDelivery = /* @__PURE__ */ join(
  'query webhooks_getDelivery($id:ID!){webhookDelivery(id:$id){...WebhookDelivery body}}',
  onWebhookDelivery,
)

export const webhooksReplayDelivery = /* @__PURE__ */ join(
  'mutation webhooks_replayDelivery($input:ReplayWebhookDeliveryInput!){replayWebhookDelivery(input:$input){...WebhookDelivery ...Errors}}',
  onWebhookDelivery,
  onErrors,
)

export const webhooksReplayDeliveries = /* @__PURE__ */ join(
  'mutation webhooks_replayDeliveries($input:ReplayWebhookDeliveriesInput!){replayWebhookDeliveries(input:$input){...ReplayedWebhookDeliveries ...Errors}}',
  onReplayedWebhookDeliveries,
  onErrors,
)
