import type { Check } from '../check.ts'
import { ValidationError } from '../errors.ts'
import { newId } from '../identifiers.ts'
import { earliest } from '../time/point-in-time.ts'
import { readWeeklyTimes, type WeeklyTime } from '../time/weekly-times.ts'

export interface SkillInput {
  skill: string
  level: 'BASIC' | 'TRAINED' | 'EXPERT'
  certificate?: string | null
  validUntil?: string | null
}

export interface VolunteerInput {
  name: string
  phone?: string | null
  email?: string | null
  address?: string | null
  healthNote?: string | null
  region: string
  position?: { latitude: string; longitude: string } | null
  languages?: string[] | null
  availability?: WeeklyTime[] | null
  skills?: SkillInput[] | null
  reference?: string | null
  consent: string
  consentedAt?: Date | null
}

/** A name of a skill as it is compared: small letters, single blanks. */
export function readSkillName(check: Check, path: string[], text: string): string {
  return check.text(path, text.toLowerCase().replace(/\s+/g, ' '), { max: 60 })
}

/** A skill, checked. A certificate that has expired already says nothing. */
export function readSkill(check: Check, path: string[], input: SkillInput) {
  const skill = readSkillName(check, [...path, 'skill'], input.skill)
  const certificate = check.optionalText([...path, 'certificate'], input.certificate, { max: 100 })
  // Days are compared as the last place on earth has them, so that none is refused that still lasts somewhere.
  const today = new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10)
  if (input.validUntil && input.validUntil < today) {
    const message = `The certificate expired on ${input.validUntil}. Record the new one.`
    check.fail([...path, 'validUntil'], 'EXPIRED', message)
  }
  return { id: newId(), skill, level: input.level, certificate, validUntil: input.validUntil ?? null }
}

/** Languages as BCP 47 tags. */
export function readLanguages(check: Check, path: string[], tags: readonly string[] | null | undefined): string[] {
  if ((tags?.length ?? 0) > 20) check.fail(path, 'TOO_MANY', 'At most 20 languages.')
  return [...new Set(tags ?? [])].slice(0, 20).map((tag, index) => {
    if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag))
      check.fail([...path, String(index)], 'BAD_LANGUAGE', 'Not a language tag. Write it as "zh", "en" or "zh-yue".')
    return tag
  })
}

/** A volunteer, checked, as the columns that it has. */
export function readVolunteer(check: Check, path: string[], input: VolunteerInput) {
  const at = (name: string) => [...path, name]
  const skills = (input.skills ?? [])
    .slice(0, 50)
    .map((skill, index) => readSkill(check, [...at('skills'), String(index)], skill))
  if ((input.skills?.length ?? 0) > 50) check.fail(at('skills'), 'TOO_MANY', 'At most 50 skills.')
  if (new Set(skills.map(({ skill }) => skill)).size < skills.length)
    check.fail(at('skills'), 'TWICE', 'A skill is named twice. Name it once, with its highest level.')
  const consentedAt = check.occurred(at('consentedAt'), input.consentedAt)
  if (consentedAt.getTime() < earliest) check.fail(at('consentedAt'), 'BAD_TIME', 'Not a time since 1970.')
  const position = check.position(at('position'), input.position)
  return {
    name: check.text(at('name'), input.name, { max: 100 }),
    phone: readPhone(check, at('phone'), input.phone),
    email: readEmail(check, at('email'), input.email),
    address: check.optionalText(at('address'), input.address, { max: 300 }),
    healthNote: check.optionalText(at('healthNote'), input.healthNote, { max: 1000, prose: true }),
    region: check.text(at('region'), input.region, { max: 20 }),
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    languages: readLanguages(check, at('languages'), input.languages),
    availability: readWeeklyTimes(check, at('availability'), input.availability),
    reference: check.optionalText(at('reference'), input.reference, { max: 100 }),
    consent: check.text(at('consent'), input.consent, { max: 1000, prose: true }),
    consentedAt,
    skills,
  }
}

export function readPhone(check: Check, path: string[], value: string | null | undefined): string | null {
  const phone = check.optionalText(path, value, { max: 40 })
  if (phone && !/^\+?[\d ()-]{5,40}$/.test(phone))
    check.fail(path, 'BAD_PHONE', 'Digits, blanks, brackets and hyphens, such as "+86 571 8888 6666".')
  return phone
}

export function readEmail(check: Check, path: string[], value: string | null | undefined): string | null {
  const email = check.optionalText(path, value, { max: 200 })
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) check.fail(path, 'BAD_EMAIL', 'Not a mail address.')
  return email
}

/** The error for a region that is not there. */
export function noRegion(path: string[]): ValidationError {
  const message = 'No such region. Use a code that query "regions" lists, such as "330100".'
  return new ValidationError([{ path, code: 'REGION_NOT_FOUND', message }])
}
