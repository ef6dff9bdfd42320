import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Dice } from './dice.ts'

/** How often what comes of a piece that is sent, from 0 to 1. */
export interface Odds {
  /** It comes later. */
  delay: number
  /** It arrives, and the connection is cut before the answer: it is done, and nobody is told. */
  cutAnswer: number
  /** The connection is reset, and it does not arrive. */
  reset: number
  /** Nothing arrives any more on either side, and nobody hears that. */
  halfOpen: number
}

/** What happened to pieces so far. */
export type Troubles = Record<keyof Odds, number>

interface Link {
  client: Socket
  server: Socket
  cutsAnswer: boolean
  silent: boolean
}

/** A TCP proxy at a port that stays, before something that may go and come back elsewhere. */
export class Wire {
  readonly port: number
  readonly troubles: Troubles = { delay: 0, cutAnswer: 0, reset: 0, halfOpen: 0 }
  /** Whether it makes trouble now. */
  troubled = false
  private readonly server: Server
  private readonly odds: Odds
  private readonly dice: Dice
  private readonly links = new Set<Link>()
  private target: number | null = null

  private constructor(server: Server, odds: Odds, dice: Dice) {
    this.server = server
    this.port = (server.address() as AddressInfo).port
    this.odds = odds
    this.dice = dice
    server.on('connection', (client) => this.open(client))
  }

  static async listen(odds: Odds, dice: Dice): Promise<Wire> {
    const server = createServer({ noDelay: true }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Wire(server, odds, dice)
  }

  /** From now on it leads to a port, or nowhere. */
  leadTo(port: number | null): void {
    this.target = port
  }

  async close(): Promise<void> {
    for (const link of this.links) cut(link)
    this.server.close()
    await once(this.server, 'close')
  }

  private open(client: Socket): void {
    client.on('error', () => {})
    if (this.target === null) return void client.resetAndDestroy()
    const server = connect({ port: this.target, host: '127.0.0.1', noDelay: true })
    server.on('error', () => client.resetAndDestroy())
    const link = { client, server, cutsAnswer: false, silent: false }
    this.links.add(link)
    const closed = () => {
      cut(link)
      this.links.delete(link)
    }
    client.on('close', closed)
    server.on('close', closed)
    void this.carry(link, client, server)
    void this.carry(link, server, client)
  }

  private async carry(link: Link, from: Socket, to: Socket): Promise<void> {
    try {
      for await (const piece of from) {
        if (link.silent) continue
        if (from === link.server && link.cutsAnswer) return cut(link)
        const trouble = this.troubled && from === link.client ? this.trouble() : null
        if (trouble === 'delay') await wait(this.dice.between(5, 200))
        if (trouble === 'reset') return cut(link)
        if (trouble === 'cutAnswer') link.cutsAnswer = true
        if (trouble === 'halfOpen') link.silent = true
        else if (!to.write(piece)) await Promise.race([once(to, 'drain'), once(to, 'close')])
      }
      to.end()
    } catch {
      cut(link)
    }
  }

  private trouble(): keyof Odds | null {
    let roll = this.dice.roll()
    for (const [name, odds] of Object.entries(this.odds) as [keyof Odds, number][]) {
      if (roll < odds) {
        this.troubles[name]++
        return name
      }
      roll -= odds
    }
    return null
  }
}

function cut({ client, server }: Link): void {
  client.resetAndDestroy()
  server.destroy()
}
