import { buildClientSchema, introspectionFromSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { cursorAt, encodeCursor } from '../events/cursor.ts'
import { eventId, eventTypes, graphName } from '../events/event.ts'
import { decodeId } from '../identifiers.ts'
import { schema } from '../schema.ts'
import { exampleOf } from '../webhooks/message.ts'
import { wholeEvent } from './event-document.ts'
import { exampleEvent } from './example-event.ts'

const whole = parse(wholeEvent)

it.each(eventTypes)('%s has an example in which nothing is missing, always the same', (type) => {
  const example = exampleEvent(schema, whole, exampleOf(type))
  expect(example).toMatchObject({ type, position: '1', occurredAt: '2020-02-12T07:42:00.000Z' })
  expect(JSON.stringify(example)).not.toContain('null')
  expect(JSON.stringify(exampleEvent(schema, whole, exampleOf(type)))).toBe(JSON.stringify(example))
})

it('has ids of the types that they name', () => {
  const document = parse(
    'subscription { events { id organization { id } ... on DonationRecordedEvent { donation { id campaign { id } } } } }',
  )
  const example = exampleEvent(schema, document, exampleOf('donation.recorded')) as Record<string, never>
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
  expect(exampleEvent(schema, document, exampleOf('donation.recorded'))).toEqual({
    kind: graphName('donation.recorded'),
    what: expect.objectContaining({ amount: { amount: '12.50', currency: 'CNY' } }),
  })
  expect(exampleEvent(schema, document, exampleOf('campaign.opened'))).toMatchObject({
    campaign: { name: '浙江省慈善联合总会' },
  })
  expect(exampleEvent(schema, document, exampleOf('key.revoked'))).toEqual({ kind: 'KeyRevokedEvent' })
})

it('says of itself what the message around it says', () => {
  const document = parse('subscription { events { id position cursor recordedAt organization { id } } }')
  const event = { ...exampleOf('donation.recorded'), position: 42n, recordedAt: new Date('2026-11-24T00:00:00.000Z') }
  expect(exampleEvent(schema, document, event)).toMatchObject({
    id: eventId(event.id),
    position: '42',
    cursor: encodeCursor(cursorAt(event)),
    recordedAt: '2026-11-24T00:00:00.000Z',
  })
})
