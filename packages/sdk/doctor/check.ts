/** How it stands with one thing that the doctor looked at. */
export interface Check {
  name: string
  /** A warning lets the program go on; an error does not. */
  status: 'ok' | 'warning' | 'error'
  message: string
  /** What to do about it. */
  advice?: string
  findings?: Finding[]
}

/** One place where something is wrong, or will be. */
export interface Finding {
  /** A file, or the method of the SDK. */
  place: string
  line?: number
  column?: number
  message: string
  /** When it is gone, where the server says so: `2027-03-01`. */
  removal?: string
}
