// The table of contents of the API: what is in the graph, room by room.
import './graph/scalars.ts'
import './graph/errors.schema.ts'
import './graph/node.schema.ts'
import './regions/region.schema.ts'
import './organizations/organization.schema.ts'
import './organizations/organization-writes.schema.ts'
import './organizations/platform.schema.ts'
import './campaigns/campaign.schema.ts'
import './campaigns/campaign-writes.schema.ts'
import './donations/donation.schema.ts'
import './donations/donation-writes.schema.ts'
import './disbursements/disbursement.schema.ts'
import './ledger/totals.schema.ts'
import './ledger/ledger.schema.ts'
import './access/access.schema.ts'
import { builder } from './builder.ts'

export const schema = builder.toSchema()
