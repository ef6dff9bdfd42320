import { describe, expect, it } from 'vitest'
import { gazetteer, type RegionLevel, regionLevels } from './gazetteer.ts'

const places = gazetteer()
const byCode = new Map(places.map((place) => [place.code, place]))
const inZhejiang = (level: RegionLevel) =>
  places.filter((place) => place.level === level && place.code.startsWith('33'))

// Every place that the facts of early 2020 name, by its code or in words (Deqing, Huzhou, Hubei, Xianning).
const namedByTheFacts: [code: string, level: RegionLevel, nameZh: string, nameEn: string][] = [
  ['330000', 'PROVINCE', '浙江省', 'Zhejiang'],
  ['330200', 'CITY', '宁波市', 'Ningbo'],
  ['330203', 'COUNTY', '海曙区', 'Haishu District'],
  ['330206', 'COUNTY', '北仑区', 'Beilun District'],
  ['330300', 'CITY', '温州市', 'Wenzhou'],
  ['330400', 'CITY', '嘉兴市', 'Jiaxing'],
  ['330500', 'CITY', '湖州市', 'Huzhou'],
  ['330521', 'COUNTY', '德清县', 'Deqing County'],
  ['330523', 'COUNTY', '安吉县', 'Anji County'],
  ['330624', 'COUNTY', '新昌县', 'Xinchang County'],
  ['330681', 'COUNTY', '诸暨市', 'Zhuji City'],
  ['330800', 'CITY', '衢州市', 'Quzhou'],
  ['330881', 'COUNTY', '江山市', 'Jiangshan City'],
  ['331081', 'COUNTY', '温岭市', 'Wenling City'],
  ['331100', 'CITY', '丽水市', 'Lishui'],
  ['420000', 'PROVINCE', '湖北省', 'Hubei'],
  ['420100', 'CITY', '武汉市', 'Wuhan'],
  ['421200', 'CITY', '咸宁市', 'Xianning'],
  ['CN', 'COUNTRY', '中国', 'China'],
  ['ES', 'COUNTRY', '西班牙', 'Spain'],
  ['ID', 'COUNTRY', '印度尼西亚', 'Indonesia'],
  ['IT', 'COUNTRY', '意大利', 'Italy'],
  ['RU', 'COUNTRY', '俄罗斯', 'Russia'],
]

describe('the gazetteer', () => {
  it('has the 11 cities and the 90 districts, counties and county-level cities that Zhejiang had', () => {
    expect(inZhejiang('PROVINCE')).toHaveLength(1)
    expect(inZhejiang('CITY')).toHaveLength(11)
    expect(inZhejiang('COUNTY')).toHaveLength(90)
    const countKind = (kind: RegExp) => inZhejiang('COUNTY').filter((place) => kind.test(place.nameZh)).length
    expect({ districts: countKind(/区$/u), cities: countKind(/市$/u), counties: countKind(/县$/u) }).toEqual({
      districts: 37,
      cities: 20,
      counties: 33,
    })
  })

  it.each(namedByTheFacts)('knows %s, which the facts name, as %s %s', (code, level, nameZh, nameEn) => {
    expect(byCode.get(code)).toMatchObject({ level, nameZh, nameEn })
  })

  it('shows early 2020: after Longgang became a city, before the districts of Hangzhou were redrawn in 2021', () => {
    expect(byCode.get('330383')).toMatchObject({ nameZh: '龙港市', parentCode: '330300' })
    expect(byCode.get('331083')).toMatchObject({ nameZh: '玉环市', parentCode: '331000' })
    const hangzhou = places.filter((place) => place.parentCode === '330100').map((place) => place.nameZh)
    expect(hangzhou).toEqual(expect.arrayContaining(['下城区', '江干区', '余杭区']))
    expect(hangzhou).not.toContain('临平区')
    expect(hangzhou).not.toContain('钱塘区')
  })

  it('names no code twice', () => {
    expect(byCode.size).toBe(places.length)
    expect(places).toHaveLength(110)
  })

  it('puts every region after its parent, which is one level wider', () => {
    const earlier = new Map<string, RegionLevel>()
    for (const { code, level, parentCode } of places) {
      if (parentCode === null) expect(level, code).toBe('COUNTRY')
      else expect(earlier.get(parentCode), code).toBe(regionLevels[regionLevels.indexOf(level) - 1])
      earlier.set(code, level)
    }
  })

  it('lists the countries before every other region', () => {
    const countries = places.filter((place) => place.level === 'COUNTRY')
    expect(countries.map((place) => place.code)).toEqual(['CN', 'ES', 'ID', 'IT', 'RU'])
    expect(places.slice(0, countries.length)).toEqual(countries)
  })

  it('places the codes of a province under the code that they begin with', () => {
    for (const { code, level, parentCode } of places) {
      if (level === 'CITY') expect(parentCode, code).toBe(`${code.slice(0, 2)}0000`)
      if (level === 'COUNTY') expect(parentCode, code).toBe(`${code.slice(0, 4)}00`)
    }
  })

  it('names every region in Chinese and in plain English letters', () => {
    for (const { code, nameZh, nameEn } of places) {
      expect(nameZh, code).toMatch(/^\p{Script=Han}+$/u)
      expect(nameEn, code).toMatch(/^[A-Z][A-Za-z' ]+$/)
    }
  })

  it('gives county-level regions of one city different English names', () => {
    const names = places.map((place) => `${place.parentCode} ${place.nameEn}`)
    expect(new Set(names).size).toBe(places.length)
  })

  it('says the country and the time zone of every region', () => {
    for (const { code, level, countryCode, timeZone } of places) {
      if (level === 'COUNTRY') expect(countryCode).toBe(code)
      else expect({ countryCode, timeZone }, code).toEqual({ countryCode: 'CN', timeZone: 'Asia/Shanghai' })
    }
    const zones = ['CN', 'ES', 'ID', 'IT', 'RU'].map((code) => byCode.get(code)?.timeZone)
    expect(zones).toEqual(['Asia/Shanghai', 'Europe/Madrid', 'Asia/Jakarta', 'Europe/Rome', 'Europe/Moscow'])
  })

  it('hands out a new list each time, so that a caller may change it', () => {
    gazetteer().pop()
    expect(gazetteer()).toEqual(places)
  })
})
