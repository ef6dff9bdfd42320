import { buildClientSchema, introspectionFromSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { eventTypes, graphName } from '../events/event.ts'
import { decodeId } from '../identifiers.ts'
import { schema } from '../schema.ts'
import { wholeEvent } from './event-document.ts'
import { exampleEvent } from './example-event.ts'

const whole = parse(wholeEvent)

it.each(eventTypes)('%s has an example in which nothing is missing, always the same', (type) => {
  const example = exampleEvent(schema, whole, type)
  expect(example).toMatchObject({ type, position: '1', occurredAt: '2020-02-12T07:42:00.000Z' })
  expect(JSON.stringify(example)).not.toContain('null')
  expect(JSON.stringify(exampleEvent(schema, whole, type))).toBe(JSON.stringify(example))
})

it('has ids of the types that they name', () => {
  const document = parse(
    'subscription { events { id organization { id } ... on DonationRecordedEvent { donation { id campaign { id } } } } }',
  )
  const example = exampleEvent(schema, document, 'donation.recorded') as Record<string, never>
  expect(example).toMatchObject({ id: expect.stringMatching(/^event_[0-9a-z]{26}$/) })
  const { organization, donation } = example as unknown as Record<string, { id: string; campaign: { id: string } }>
  expect([organization?.id, donation?.id, donation?.campaign.id].map((id) => decodeId(id ?? '')?.type)).toEqual([
    'Organization',
    'Donation',
    'Campaign',
  ])
})

it('follows whatever a document selects: aliases, fragments, lists, pages, figures and names of types', () => {
  const document =
    parse(`subscription { events { kind: __typename ...gift ... on CampaignOpenedEvent { campaign { name } } } }
    fragment gift on DonationRecordedEvent { what: donation { amount { amount currency } status items { description }
      campaign { donations(first: 3) { totalCount nodes { id } } totals { cash { net { amount } } } } } }`)
  expect(validate(buildClientSchema(introspectionFromSchema(schema)), document)).toEqual([])
  expect(exampleEvent(schema, document, 'donation.recorded')).toEqual({
    kind: graphName('donation.recorded'),
    what: expect.objectContaining({ amount: { amount: '12.50', currency: 'CNY' } }),
  })
  expect(exampleEvent(schema, document, 'campaign.opened')).toMatchObject({ campaign: { name: '浙江省慈善联合总会' } })
  expect(exampleEvent(schema, document, 'key.revoked')).toEqual({ kind: 'KeyRevokedEvent' })
})
