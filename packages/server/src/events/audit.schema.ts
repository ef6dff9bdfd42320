import { builder } from '../builder.ts'
import { ValidationError } from '../errors.ts'
import { chosenUuid } from '../graph/filters.schema.ts'
import { pageCost, pageSize } from '../graph/page.ts'
import { type AuditEntry, countAudit, readAudit } from './read-audit.ts'

const AuditEntryType = builder.objectRef<AuditEntry>('AuditEntry').implement({
  description: 'One write: who did what, and when. What was sent is not kept here.',
  fields: (t) => ({
    type: t.field({ type: 'EventType', description: 'What was done: `noun.verbed`.', resolve: ({ type }) => type }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When.' }),
    position: t.field({
      type: 'BigInt',
      description: 'The place of its event in the log.',
      resolve: ({ position }) => position,
    }),
    subjectId: t.field({
      type: 'ID',
      description: 'The UUID of what was made or changed, as the events have it.',
      resolve: ({ subjectId }) => subjectId,
    }),
    application: t.prismaField({
      type: 'Application',
      nullable: true,
      description: 'By which application.',
      resolve: (query, { applicationId }, _args, { db }) =>
        applicationId ? db.prisma.application.findUnique({ ...query, where: { id: applicationId } }) : null,
    }),
    key: t.prismaField({
      type: 'ApiKey',
      nullable: true,
      description: 'With which key; null where the command line did it, or before keys were noted.',
      resolve: (query, { keyId }, _args, { db }) =>
        keyId ? db.prisma.apiKey.findUnique({ ...query, where: { id: keyId } }) : null,
    }),
  }),
})

builder.queryField('auditLog', (t) =>
  t.connection({
    type: AuditEntryType,
    authScopes: { scope: 'admin' },
    complexity: pageCost,
    description:
      'Who wrote what, the last first, as long as the log of events is kept. Forward only (`first`, `after`). Scope `admin`.',
    args: {
      application: t.arg.id({ description: 'Only what this application did.' }),
      key: t.arg.id({ description: 'Only what was done with this key.' }),
    },
    resolve: async (_root, { first, after, last, before, application, key }, { db }) => {
      if (last != null || before != null)
        throw new ValidationError([
          { path: ['last'], code: 'FORWARD_ONLY', message: 'Forward only: use "first" and "after".' },
        ])
      if (after != null && !/^\d{1,18}$/.test(after))
        throw new ValidationError([{ path: ['after'], code: 'BAD_CURSOR', message: 'Not a cursor of this list.' }])
      const size = pageSize({ first })
      const filter = {
        applicationId: chosenUuid('Application', application, ['application']),
        keyId: chosenUuid('ApiKey', key, ['key']),
        before: after == null ? null : BigInt(after),
        limit: size + 1,
      }
      const rows = await readAudit(db, filter)
      const edges = rows.slice(0, size).map((node) => ({ cursor: String(node.position), node }))
      return {
        edges,
        pageInfo: {
          hasNextPage: rows.length > size,
          hasPreviousPage: after != null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
        count: () => countAudit(db, filter),
      }
    },
  }),
)
