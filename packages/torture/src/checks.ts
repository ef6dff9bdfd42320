import { checkAccess } from './check-access.ts'
import { checkAnswers } from './check-answers.ts'
import { checkEvents } from './check-events.ts'
import { checkFigures } from './check-figures.ts'
import { checkRows } from './check-rows.ts'
import type { Evidence } from './evidence.ts'

/** Finds what is not as it was promised; each finding is a sentence. */
export type Check = (evidence: Evidence) => Promise<string[]>

/** Every promise, by its name. What is checked shares no code with what the server reckons: SQL of its own, and the public API. */
export const checks = { ...checkAnswers, ...checkRows, ...checkFigures, ...checkEvents, ...checkAccess }

export type CheckName = keyof typeof checks
