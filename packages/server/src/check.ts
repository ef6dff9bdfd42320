import { type FieldError, ValidationError } from './errors.ts'
import { earliest, parseDate, parseDateTime } from './time/point-in-time.ts'

// Control characters, and those that turn the direction of what follows: they make a text read as what it is not.
const forbidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const forbiddenInProse = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** Collects what is wrong with an input, field by field, and throws it all at once. */
export class Check {
  readonly fieldErrors: FieldError[] = []

  fail(path: string[], code: string, message: string): void {
    this.fieldErrors.push({ path, code, message })
  }

  /** Text in NFC without outer blanks; `max` counts characters, `prose` allows line breaks. */
  text(path: string[], value: string, rule: { max: number; min?: number; prose?: boolean }): string {
    // Not even a character is looked at of a text that is far too long.
    if (value.length > rule.max * 8) {
      this.fail(path, 'TOO_LONG', `At most ${rule.max} characters. Shorten it.`)
      return ''
    }
    const text = value.normalize('NFC').trim()
    const length = [...text].length
    if (length > rule.max) this.fail(path, 'TOO_LONG', `${length} characters, at most ${rule.max}. Shorten it.`)
    else if (length < (rule.min ?? 1))
      this.fail(path, 'TOO_SHORT', `At least ${rule.min ?? 1} characters. Fill it in or leave it out.`)
    else if (!text.isWellFormed() || (rule.prose ? forbiddenInProse : forbidden).test(text)) {
      this.fail(path, 'BAD_CHARACTER', 'Control or direction-override characters are not allowed. Remove them.')
    }
    return text
  }

  /** The same for a text that may be left out. */
  optionalText(
    path: string[],
    value: string | null | undefined,
    rule: { max: number; prose?: boolean },
  ): string | null {
    return value === null || value === undefined ? null : this.text(path, value, rule)
  }

  /** A day of the calendar since 1970 that is not in the future (up to the one that has begun somewhere). */
  date(path: string[], value: string): string {
    const day = parseDate(value)
    if (!day || Date.parse(day) < earliest || Date.parse(day) > Date.now() + 86_400_000) {
      this.fail(path, 'BAD_DATE', 'Not a day from 1970 to today. Write it as "2020-02-12".')
      return '1970-01-01'
    }
    return day
  }

  /** When something happened: not before 1970, and not in the future beyond what clocks differ (5 minutes). */
  occurred(path: string[], value: string | Date | null | undefined): Date {
    const at = value === null || value === undefined ? new Date() : value instanceof Date ? value : parseDateTime(value)
    if (!at || Number.isNaN(at.getTime()) || at.getTime() < earliest) {
      this.fail(path, 'BAD_TIME', 'Not a time since 1970. Write it with offset: "2020-02-12T15:42:00+08:00".')
      return new Date(0)
    }
    if (at.getTime() > Date.now() + 300_000) {
      this.fail(
        path,
        'IN_FUTURE',
        'That is in the future. Record it when it has happened; what is promised is a pledge.',
      )
      return new Date(0)
    }
    return at
  }

  /** When something is planned: it may lie ahead, but not before 1970. */
  planned(path: string[], value: Date | null | undefined): Date | null {
    if (value && value.getTime() < earliest)
      this.fail(path, 'BAD_TIME', 'Not a time since 1970. Write it with offset: "2020-02-12T15:42:00+08:00".')
    return value ?? null
  }

  /** A place on earth, as texts that the database takes for numbers; null where none is given. */
  position(
    path: string[],
    value: { latitude: string; longitude: string } | null | undefined,
  ): { latitude: string; longitude: string } | null {
    if (!value) return null
    for (const [name, most] of [
      ['latitude', 90],
      ['longitude', 180],
    ] as const) {
      if (!/^-?\d{1,3}(\.\d{1,6})?$/.test(value[name]) || Math.abs(Number(value[name])) > most) {
        const message = `Degrees from -${most} to ${most} with at most six decimals, such as "30.263700".`
        this.fail([...path, name], 'BAD_POSITION', message)
      }
    }
    return value
  }

  /** A whole number between two others. */
  whole(path: string[], value: number, rule: { min: number; max: number }): number {
    if (Number.isInteger(value) && value >= rule.min && value <= rule.max) return value
    this.fail(path, 'OUT_OF_RANGE', `From ${rule.min} to ${rule.max}.`)
    return rule.min
  }

  /** Throws a ValidationError when anything failed. */
  done(): void {
    if (this.fieldErrors.length) throw new ValidationError(this.fieldErrors)
  }
}
