import gazetteerFile from './gazetteer/zhejiang.json' with { type: 'json' }

/** The levels of regions, from the widest to the narrowest. */
export const regionLevels = ['COUNTRY', 'PROVINCE', 'CITY', 'COUNTY', 'STREET', 'COMMUNITY', 'GRID'] as const

/** How wide a region is; the gazetteer goes down to `COUNTY`, the levels below are for regions that operators add. */
export type RegionLevel = (typeof regionLevels)[number]

/** A region of the gazetteer. */
export interface Place {
  /** GB/T 2260 code of a region of China (`330203`), ISO 3166-1 alpha-2 code of a country (`CN`). */
  code: string
  level: RegionLevel
  nameZh: string
  /** Name in pinyin; only at county level with its kind (`Wenzhou`, but `Anji County` and `Zhuji City`). */
  nameEn: string
  /** Code of the region one level up; null for a country. */
  parentCode: string | null
  /** IANA time zone: that of the country's capital. */
  timeZone: string
  /** ISO 3166-1 alpha-2 code of the country that the region is part of. */
  countryCode: string
}

interface FilePlace {
  code: string
  level: string
  nameZh: string
  nameEn: string
  parent?: string
  timeZone?: string
}

/**
 * The regions of Zhejiang as of early 2020, down to the counties, and the other places that its facts name.
 * Parents come before their children, countries first. Each call makes a new list that the caller may change.
 */
export function gazetteer(): Place[] {
  const places = new Map<string, Place>()
  for (const place of gazetteerFile.places as FilePlace[]) places.set(place.code, toPlace(place, places))
  return [...places.values()]
}

/** Regions take the country and its time zone from their parent, so that the file says each only once. */
function toPlace(place: FilePlace, earlier: ReadonlyMap<string, Place>): Place {
  const { code, nameZh, nameEn } = place
  const level = place.level as RegionLevel
  if (place.parent === undefined) {
    if (place.timeZone === undefined) throw new Error(`Region ${code} in zhejiang.json needs a parent or a timeZone.`)
    return { code, level, nameZh, nameEn, parentCode: null, timeZone: place.timeZone, countryCode: code }
  }
  const parent = earlier.get(place.parent)
  if (!parent) throw new Error(`Region ${code} in zhejiang.json comes before its parent ${place.parent}: swap them.`)
  const { timeZone, countryCode } = parent
  return { code, level, nameZh, nameEn, parentCode: parent.code, timeZone, countryCode }
}
