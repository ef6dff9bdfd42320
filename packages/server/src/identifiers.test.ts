import { TypeID } from 'typeid-js'
import { v4, v7 } from 'uuid'
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
