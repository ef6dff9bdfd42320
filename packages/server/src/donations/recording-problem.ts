import { ConflictError, ForbiddenError, ValidationError } from '../errors.ts'

const notFound = {
  CAMPAIGN_NOT_FOUND: ['campaign', 'No such campaign. Check the id.'],
  ORGANIZATION_NOT_FOUND: ['organization', 'No such organisation. Check the id.'],
  PLATFORM_NOT_FOUND: ['platform', 'No such platform. Use the slug of one that query "platforms" lists.'],
  REGION_NOT_FOUND: ['beneficiaryRegion', 'No such region. Use a code that query "regions" lists, such as "420100".'],
  AGGREGATE_NOT_FOUND: ['coveredBy', 'No such received cash AGGREGATE of the same receiver.'],
  NOT_COVERED: [
    'coveredBy',
    'The aggregate has another currency or ends before this gift, so it cannot have counted it.',
  ],
  CAMPAIGN_NOT_OPEN: ['campaign', 'The campaign is a draft. Open it first.'],
  CAMPAIGN_PAUSED: ['campaign', 'The campaign is paused. Only gifts from before the pause can be recorded.'],
  CAMPAIGN_CLOSED: [
    'campaign',
    'The campaign is closed. Only gifts from before it closed can be recorded: check occurredAt.',
  ],
  CAMPAIGN_ENDED: ['occurredAt', 'The gift is later than the end of the campaign. Check occurredAt.'],
} as const

/** Why a gift was not recorded, as the statement names it. */
export type Problem =
  | keyof typeof notFound
  | 'FORBIDDEN'
  | 'PLATFORM_NOT_AUTHORIZED'
  | 'PLATFORM_RECORDS_ITSELF'
  | 'ORGANIZATION_SUSPENDED'
  | 'REFERENCE_TAKEN'
  | 'NOT_WRITTEN'

/** The error for a problem of the row at `path`. */
export function explain(problem: Problem, path: string[]): Error {
  switch (problem) {
    case 'FORBIDDEN':
      return new ForbiddenError(
        'Gifts are recorded by the receiving organisation, or by the platform that its campaign authorised.',
      )
    case 'PLATFORM_NOT_AUTHORIZED':
      return new ForbiddenError(
        'The campaign has not authorised this platform. Its owner can do so with authorizePlatform.',
      )
    case 'PLATFORM_RECORDS_ITSELF':
      return new ForbiddenError(
        'The organisation that runs this platform records its gifts. Leave the platform out, or name one that nobody runs here, such as a counter.',
      )
    case 'ORGANIZATION_SUSPENDED':
      return new ConflictError('The receiving organisation is rejected or suspended and takes no gifts.')
    case 'REFERENCE_TAKEN':
      return new ConflictError(
        'This platform has used the external reference for another gift (other amount, currency or receiver). Correct that gift, or use its own reference.',
      )
    case 'NOT_WRITTEN':
      return new ConflictError(
        'Not written, because another row of this atomic call failed. Mend that row and send all again.',
      )
    default: {
      const [field, message] = notFound[problem]
      return new ValidationError([{ path: [...path, field], code: problem, message }])
    }
  }
}
