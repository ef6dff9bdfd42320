import type { WebSocket } from 'ws'

/** A message with its socket. */
interface Ready {
  socket: WebSocket
  message: Buffer
  onSent?: (() => void) | undefined
}

let ready: Ready[] = []

/**
 * Sends a message when all who are being told the same have theirs ready: one write after the other, with nothing in
 * between, costs a tenth less. What else goes out on the socket, and must not overtake it, calls `sendNow` first.
 */
export function sendSoon(socket: WebSocket, message: Buffer): void {
  if (ready.push({ socket, message }) === 1) process.nextTick(sendNow)
}

/** Resolves when the last message of a socket that waits here has left this process. */
export function whenSent(socket: WebSocket): Promise<void> {
  const last = ready.findLast((one) => one.socket === socket)
  return new Promise((resolve) => {
    if (last) last.onSent = resolve
    else resolve()
  })
}

/** Sends what waits. */
export function sendNow(): void {
  const all = ready
  ready = []
  for (const { socket, message, onSent } of all) socket.send(message, asText, onSent)
}

const asText = { binary: false }
