// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

/** A value of an answer: one of these, or one that the server has learned since. */
export type Open<T extends string> = T | (string & {})

/** Where an attendance is in its life. */
export type AttendanceStatus =
  /** The hours are approved, and count. */
  | 'APPROVED'
  /** Is there. */
  | 'CHECKED_IN'
  /** Was there; the hours are not approved yet. */
  | 'CHECKED_OUT'
  /** The volunteer says that the hours are wrong; they do not count until that is settled. */
  | 'DISPUTED'
  /** Did not come. */
  | 'NO_SHOW'

/** By what campaigns are ordered. */
export type CampaignOrderField =
  /** By when it was created here. */
  | 'CREATED_AT'
  /** By the Chinese name, character by character. */
  | 'NAME'

/** Where a campaign is in its life. */
export type CampaignStatus =
  /** Over; late records of earlier gifts are still taken. */
  | 'CLOSED'
  /** Known only to its owner. */
  | 'DRAFT'
  /** Takes gifts. */
  | 'OPEN'
  /** Takes no new gifts for now. */
  | 'PAUSED'

/** How it was recorded. */
export type CheckMethod =
  /** By a coordinator. */
  | 'COORDINATOR'
  /** With the code that is shown at the site. */
  | 'SITE_CODE'

/** Money or goods. */
export type DonationKind =
  /** Money. */
  | 'CASH'
  /** Goods. */
  | 'IN_KIND'

/** By what donations are ordered. */
export type DonationOrderField =
  /** By when it was given. */
  | 'OCCURRED_AT'
  /** By when it was recorded here. */
  | 'RECORDED_AT'

/** Where a gift is in its life. */
export type DonationStatus =
  /** Promised; in no figure of what was received. */
  | 'PLEDGED'
  /** It came. What was refunded of it is in `refunded`. */
  | 'RECEIVED'
  /** Taken out of every figure. */
  | 'VOIDED'

/** What is done at a site. */
export type DutyKind =
  /** Screening and informing people at a checkpoint on a road or at an entrance. */
  | 'CHECKPOINT'
  /** Deliveries to homes. */
  | 'DELIVERY'
  /** Disinfecting. */
  | 'DISINFECTION'
  /** Care for people at home. */
  | 'HOME_CARE'
  /** A phone desk. */
  | 'HOTLINE'
  /** Informing the public. */
  | 'INFORMATION'
  /** Loading, sorting and moving goods. */
  | 'LOGISTICS'
  /** Another duty. */
  | 'OTHER'
  /** Patrolling a community. */
  | 'PATROL'
  /** Screening from door to door. */
  | 'SCREENING'
  /** Sentry duty. */
  | 'SENTRY'
  /** Taking temperatures. */
  | 'TEMPERATURE'
  /** Help in a ward. */
  | 'WARD'

/** What a ledger entry counts. */
export type EntryKind =
  /** Goods: the accepted value. */
  | 'ACCEPTED'
  /** Goods: the donor's declared value. */
  | 'DECLARED'
  /** Cash that was spent or granted. */
  | 'DISBURSEMENT'
  /** Cash that was given. */
  | 'GIFT'
  /** Goods that were promised, by declared value. */
  | 'IN_KIND_PLEDGE'
  /** Memo, in no figure: the declared value of voided goods. */
  | 'IN_KIND_VOIDED'
  /** Goods, by piece. */
  | 'ITEM'
  /** Cash that was promised and has not come. */
  | 'PLEDGE'
  /** Cash that went back to a donor. */
  | 'REFUND'
  /** Cash that came from another organisation or campaign. */
  | 'TRANSFER_IN'
  /** Cash that went to another organisation or campaign. */
  | 'TRANSFER_OUT'
  /** Memo, in no figure: what voided cash gifts had counted. */
  | 'VOIDED'

/** What kind of error it is. New ones may come; treat one that you do not know as an error. */
export type ErrorCode =
  /** The volunteer has another place at that time. */
  | 'CLASH'
  /** The thing is in a state in which this cannot be done, or a name is taken. */
  | 'CONFLICT'
  /** The caller may not do this with this thing. */
  | 'FORBIDDEN'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY'
  /** There is no such thing, or none that the caller may know of. */
  | 'NOT_FOUND'
  /** The volunteer lacks a skill that the shift needs. */
  | 'NOT_QUALIFIED'
  /** More would go back than is left of the gift. */
  | 'OVER_REFUND'
  /** The volunteer would have too little rest between two shifts. */
  | 'REST'
  /** Every place of the shift is taken. */
  | 'SHIFT_FULL'
  /** The input breaks a rule: see `fieldErrors`. */
  | 'VALIDATION'

/** How a delivery came to its end. */
export type FinishedDeliveryStatus =
  /** The endpoint was disabled before it was sent. */
  | 'CANCELLED'
  /** The receiver took it. */
  | 'DELIVERED'
  /** It was given up. */
  | 'FAILED'

/** What one record stands for. */
export type Granularity =
  /** A sum over many gifts that somebody reports. */
  | 'AGGREGATE'
  /** One gift. */
  | 'ITEM'

/** What is counted in a report. */
export type HeadcountKind =
  /** Organisations that took part. */
  | 'ORGANIZATIONS'
  /** Volunteers. */
  | 'VOLUNTEERS'

/** A language of names. */
export type Locale =
  /** English, or the Chinese name where there is no English one. */
  | 'EN'
  /** Simplified Chinese. */
  | 'ZH_HANS'

/** Which way a list is ordered. */
export type OrderDirection =
  /** The smallest or first one first. */
  | 'ASC'
  /** The greatest or last one first. */
  | 'DESC'

/** What an organisation is. */
export type OrganizationKind =
  /** A public authority. */
  | 'AUTHORITY'
  /** A chamber of commerce. */
  | 'CHAMBER_OF_COMMERCE'
  /** A charity federation. */
  | 'CHARITY_FEDERATION'
  /** An organisation of a community. */
  | 'COMMUNITY_ORGANIZATION'
  /** A group of culture or arts. */
  | 'CULTURAL_GROUP'
  /** A school or other educational institution. */
  | 'EDUCATIONAL_INSTITUTION'
  /** An enterprise. */
  | 'ENTERPRISE'
  /** A foundation. */
  | 'FOUNDATION'
  /** An association of an industry. */
  | 'INDUSTRY_ASSOCIATION'
  /** A hospital or other medical institution. */
  | 'MEDICAL_INSTITUTION'
  /** Another kind. */
  | 'OTHER'
  /** A society of a profession or science. */
  | 'PROFESSIONAL_SOCIETY'
  /** A Red Cross society. */
  | 'RED_CROSS'
  /** A rescue team. */
  | 'RESCUE_TEAM'
  /** A social work service. */
  | 'SOCIAL_WORK_SERVICE'
  /** An association of volunteers. */
  | 'VOLUNTEER_ASSOCIATION'

/** By what organizations are ordered. */
export type OrganizationOrderField =
  /** By when it was registered here. */
  | 'CREATED_AT'
  /** By the Chinese name, character by character. */
  | 'NAME'

/** What the operator has decided about an organisation. */
export type OrganizationStatus =
  /** It is not; it takes no gifts. */
  | 'REJECTED'
  /** It takes no gifts for now. */
  | 'SUSPENDED'
  /** Nothing yet. */
  | 'UNVERIFIED'
  /** It is who it says it is. */
  | 'VERIFIED'

/** A rule that a coordinator may override. Nobody is in two places, so that is not one of them. */
export type OverridableRule =
  /** Beyond the places that there are. */
  | 'CAPACITY'
  /** In a shift that is over, to record who was there. */
  | 'PAST'
  /** With too little rest. */
  | 'REST'
  /** Without a skill that is needed. */
  | 'SKILL'

/** What kind of place gifts are collected at. */
export type PlatformKind =
  /** An app. */
  | 'APP'
  /** A bank account. */
  | 'BANK'
  /** A counter. */
  | 'COUNTER'
  /** Another. */
  | 'OTHER'
  /** A web site. */
  | 'WEBSITE'

/** How exact a figure is. An "about" stays an "about". */
export type Precision =
  /** The source says "about", or a part of the sum does. */
  | 'APPROXIMATE'
  /** The source says "at least", or a part of the sum does. */
  | 'AT_LEAST'
  /** To the last digit. */
  | 'EXACT'

/** How wide a region is. */
export type RegionLevel =
  /** A city of prefecture rank. */
  | 'CITY'
  /** A community or village. */
  | 'COMMUNITY'
  /** A country. */
  | 'COUNTRY'
  /** A county, district or city of county rank. */
  | 'COUNTY'
  /** A grid cell of a community. */
  | 'GRID'
  /** A province, or a municipality of that rank. */
  | 'PROVINCE'
  /** A street, town or township. */
  | 'STREET'

/** A decision about an organisation. */
export type ReviewDecision =
  /** It is not. */
  | 'REJECTED'
  /** It takes no gifts for now. */
  | 'SUSPENDED'
  /** It is who it says it is. */
  | 'VERIFIED'

/** What an application may do. */
export type Scope =
  /** The operator's: includes every other, and acts for every organisation. */
  | 'ADMIN'
  /** Runs campaigns of its own organisation. */
  | 'CAMPAIGNS_WRITE'
  /** Records disbursements and transfers of its own organisation. */
  | 'DISBURSEMENTS_WRITE'
  /** Records, refunds, voids and corrects donations. */
  | 'DONATIONS_WRITE'
  /** Reads contact details of organisations. */
  | 'ORGANIZATIONS_READ'
  /** Registers organisations, changes its own. */
  | 'ORGANIZATIONS_WRITE'
  /** Opens sites, publishes shifts, signs volunteers up and records attendance, for its own organisation. */
  | 'SHIFTS_WRITE'
  /** Reads who the volunteers of its own organisation are, and which places they have. */
  | 'VOLUNTEERS_READ'
  /** Registers, changes and erases volunteers of its own organisation; forms teams; certifies hours. */
  | 'VOLUNTEERS_WRITE'
  /** Manages the webhooks of its own organisation: where events are sent, and what came of it. */
  | 'WEBHOOKS_MANAGE'

/** The length of the points of a series. */
export type SeriesInterval =
  /** A day of the zone, from midnight to midnight. */
  | 'DAY'
  /** An hour. */
  | 'HOUR'
  /** A month of the calendar. */
  | 'MONTH'
  /** A week from Monday. */
  | 'WEEK'

/** Where a shift is in its life. */
export type ShiftStatus =
  /** Will not be. */
  | 'CANCELLED'
  /** Known only to its own organisation. */
  | 'DRAFT'
  /** Volunteers sign up. */
  | 'PUBLISHED'

/** Where a place is in its life. */
export type SignupStatus =
  /** Was given up, swapped or lost. */
  | 'CANCELLED'
  /** The place is taken. */
  | 'CONFIRMED'
  /** Waits for a place. */
  | 'WAITLISTED'

/** How well somebody can do something; each level includes those before. */
export type SkillLevel =
  /** Has been shown how. */
  | 'BASIC'
  /** Can lead others. */
  | 'EXPERT'
  /** Is trained. */
  | 'TRAINED'

/** By what a total is broken down. */
export type TotalsDimension =
  /** By region of the beneficiary. */
  | 'BENEFICIARY_REGION'
  /** By campaign; gifts to organisations directly are a group without one. */
  | 'CAMPAIGN'
  /** By city of the receiver; what was recorded for the whole province is a group without one. */
  | 'CITY'
  /** By county of the receiver. */
  | 'COUNTY'
  /** By receiving organisation. */
  | 'ORGANIZATION'
  /** By platform; records without one are a group. */
  | 'PLATFORM'
  /** By region of the receiver, as narrow as it was recorded. */
  | 'REGION'

/** By whose region a gift counts. */
export type TotalsRole =
  /** By that of the people it is for. */
  | 'BENEFICIARY'
  /** By that of the campaign, else of the organisation, that received it. */
  | 'RECEIVER'

/** Why money moved between organisations. */
export type TransferPurpose =
  /** A gift that matches others. */
  | 'MATCHING'
  /** A grant handed on. */
  | 'REGRANT'
  /** What one had collected for the other. */
  | 'SETTLEMENT'

/** How goods were valued. */
export type ValuationMethod =
  /** By an appraiser. */
  | 'APPRAISAL'
  /** By the value declared to customs. */
  | 'CUSTOMS'
  /** By the donor's word. */
  | 'DONOR_DECLARED'
  /** By the market price. */
  | 'MARKET'
  /** By what they cost. */
  | 'PURCHASE_COST'

/** Whose value it is. */
export type ValuationStage =
  /** The receiver's. */
  | 'ACCEPTED'
  /** The donor's. */
  | 'DECLARED'

/** Why a record is taken out. */
export type VoidReason =
  /** It was recorded twice. */
  | 'DUPLICATE'
  /** It is wrong. */
  | 'ERROR'
  /** It never was. */
  | 'FRAUD'
  /** It was a test. */
  | 'TEST'

/** By what figures about volunteers fall into parts. */
export type VolunteerDimension =
  /** By kind of duty; who is registered has none. */
  | 'DUTY'
  /** By organisation. */
  | 'ORGANIZATION'
  /** By the regions right below: of homes for who is registered, of sites for what was done. */
  | 'REGION'

/** Whether a volunteer is there. */
export type VolunteerStatus =
  /** Can take places. */
  | 'ACTIVE'
  /** Erased on request; only counts and hours are left. */
  | 'ERASED'

/** Why something is sent. */
export type WebhookDeliveryOrigin =
  /** It happened. */
  | 'EVENT'
  /** It happened, and somebody asked for it to be sent again. */
  | 'REPLAY'
  /** It is an example that somebody asked for. */
  | 'TEST'

/** How far a delivery has come. */
export type WebhookDeliveryStatus =
  /** The endpoint was disabled before it was sent. It can be replayed. */
  | 'CANCELLED'
  /** The receiver took it: it answered 2xx. */
  | 'DELIVERED'
  /** It was given up. It can be replayed. */
  | 'FAILED'
  /** It waits for its first or next attempt. */
  | 'PENDING'

/** Whether an endpoint is sent to. */
export type WebhookStatus =
  /** It was deleted just now. */
  | 'DELETED'
  /** Nothing is sent there: `disabledReason` says why. */
  | 'DISABLED'
  /** Events are sent there. */
  | 'ENABLED'

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY'
