import { builder } from '../builder.ts'
import { resolveVolunteerTotals, VolunteerTotals, volunteerTotalsArgs } from './counts.schema.ts'

// The figures as fields of what they are about.

builder.prismaObjectField('Region', 'volunteers', (t) =>
  t.field({
    type: VolunteerTotals,
    complexity: 10,
    description: 'The figures about volunteers of the region and everything under it.',
    args: { ...volunteerTotalsArgs },
    resolve: (region, args, ctx) =>
      resolveVolunteerTotals(ctx, args, { organizationId: null, regionId: region.id }, region.timeZone),
  }),
)

builder.prismaObjectField('Organization', 'volunteers', (t) =>
  t.field({
    type: VolunteerTotals,
    complexity: 10,
    description: "The figures about the organisation's volunteers, and about what volunteers did in its shifts.",
    args: { ...volunteerTotalsArgs },
    resolve: (organization, args, ctx) =>
      resolveVolunteerTotals(ctx, args, { organizationId: organization.id, regionId: null }, () =>
        ctx.loaders.timeZones.of(organization.regionId),
      ),
  }),
)
