import { TypeID } from 'typeid-js'
import { v4, v7, validate } from 'uuid'
import { expect, it } from 'vitest'
import { decodeId, encodeId, idPrefix, type NodeType } from './identifiers.ts'

const edges = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '01234567-89ab-7def-8123-456789abcdef',
]

it('ids are those of the library, for any UUID, and lead back to it', () => {
  const types = Object.keys(idPrefix) as NodeType[]
  const uuids = [...edges, ...Array.from({ length: 1000 }, () => v4()), ...Array.from({ length: 1000 }, () => v7())]
  for (const [index, uuid] of uuids.entries()) {
    const type = types[index % types.length] as NodeType
    const id = encodeId(type, uuid)
    expect(id).toBe(TypeID.fromUUID(idPrefix[type], uuid).toString())
    expect(decodeId(id)).toEqual({ type, uuid })
  }
})

it('a text is an id where the library takes it for one, or stands for 128 bits of no version', () => {
  const good = encodeId('Campaign', v7())
  const letters = [...'07829azilou-_A ä\0😀']
  const texts = [
    '',
    '_',
    'campaign_',
    good.toUpperCase(),
    ` ${good}`,
    `${good}0`,
    good.slice(0, -1),
    good.replace('_', ''),
  ]
  for (let place = 0; place < good.length; place++)
    for (const letter of letters) texts.push(good.slice(0, place) + letter + good.slice(place + 1))
  const taken = (text: string) => {
    try {
      return { type: 'Campaign', uuid: TypeID.fromString(text, 'campaign').toUUID() }
    } catch {
      return null
    }
  }
  for (const text of texts) {
    const found = decodeId(text)
    if (!found || validate(found.uuid)) expect(found, text).toEqual(taken(text))
    else expect(encodeId(found.type, found.uuid)).toBe(text)
  }
  expect(texts.filter((text) => decodeId(text)).length).toBeGreaterThan(100)
})
