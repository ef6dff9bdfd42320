/** How servers tell each other how far the log goes. It only makes news travel faster: each also looks for itself. */
export interface FanOut {
  /** Tells all servers, this one too. */
  tell(position: bigint): Promise<void>
  /** Whether it hears others now. */
  readonly isConnected: boolean
  close(): Promise<void>
}

/** Hears a position. */
export type Hear = (position: bigint) => void

/** The name under which it is told. */
export const channel = 'tongzhou_events'

/** A position as it is told; null for anything else. */
export function readPosition(text: string | undefined): bigint | null {
  return /^\d{1,18}$/.test(text ?? '') ? BigInt(text as string) : null
}
