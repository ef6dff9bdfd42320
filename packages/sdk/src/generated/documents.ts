// Generated from schema/schema.graphql and operations/. Do not edit: `pnpm run generate`.

const join = (...parts: string[]): string => parts.join('')

const onCampaign =
  'fragment Campaign on Campaign{id slug name status goal{amount currency}openedAt}'
const onTotals =
  'fragment Totals on Totals{asOf knownAt currency cash{gross{amount currency}net{amount currency}}donationCount}'
const onValidationErrorFacts =
  'fragment ValidationErrorFacts on ValidationError{fieldErrors{path message code}}'
const onOverRefundErrorFacts =
  'fragment OverRefundErrorFacts on OverRefundError{refundable{amount currency}}'
const onErrors =
  'fragment Errors on Error{__typename code message ...ValidationErrorFacts ...OverRefundErrorFacts}'
const onDonation =
  'fragment Donation on Donation{id kind amount{amount currency}externalReference campaign{id}}'

export const campaignsGet = /* @__PURE__ */ join(
  'query campaigns_get($id:ID!){campaign(id:$id){...Campaign}}',
  onCampaign,
)

export const campaignsList = /* @__PURE__ */ join(
  'query campaigns_list($filter:CampaignFilter$first:Int$after:String){campaigns(filter:$filter first:$first after:$after){edges{cursor node{...Campaign}}pageInfo{hasNextPage endCursor}}}',
  onCampaign,
)

export const campaignsTotals = /* @__PURE__ */ join(
  'query campaigns_totals($id:ID!$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode){campaign(id:$id){id totals(asOf:$asOf knownAt:$knownAt currency:$currency){...Totals}}}',
  onTotals,
)

export const campaignsTotalsOf = /* @__PURE__ */ join(
  'query campaigns_totalsOf($ids:[ID!]!$asOf:PointInTime$knownAt:PointInTime$currency:CurrencyCode){nodes(ids:$ids){...on Campaign{id totals(asOf:$asOf knownAt:$knownAt currency:$currency){...Totals}}}}',
  onTotals,
)

export const campaignsOpen = /* @__PURE__ */ join(
  'mutation campaigns_open($input:OpenCampaignInput!){openCampaign(input:$input){...Campaign ...Errors}}',
  onCampaign,
  onErrors,
  onValidationErrorFacts,
  onOverRefundErrorFacts,
)

export const donationsRecord = /* @__PURE__ */ join(
  'mutation donations_record($input:RecordDonationInput!){recordDonation(input:$input){...Donation ...Errors}}',
  onDonation,
  onErrors,
  onValidationErrorFacts,
  onOverRefundErrorFacts,
)

export const donationsRecordAll = /* @__PURE__ */ join(
  'mutation donations_recordAll($input:RecordDonationsInput!){recordDonations(input:$input){...on RecordDonationsPayload{results{row created donation{...Donation}error{...Errors}}createdCount existingCount failedCount}...Errors}}',
  onDonation,
  onErrors,
  onValidationErrorFacts,
  onOverRefundErrorFacts,
)

export const viewerGet =
  'query viewer_get{viewer{scopes}}'
