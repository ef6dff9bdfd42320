/**
 * Those who are there now, in no order. No `Set`, which V8 copies after so many have come and gone, and links the copy to
 * the one before: once one copy is old, all later ones live until the slow collection, with all who were in them.
 */
export class Crowd<Member> {
  private readonly seats: { member: Member; index: number }[] = []

  get size(): number {
    return this.seats.length
  }

  get members(): Member[] {
    return this.seats.map(({ member }) => member)
  }

  /** Lets one in; what comes back lets it out again, once. */
  enter(member: Member): () => void {
    const seat = { member, index: this.seats.length }
    this.seats.push(seat)
    return () => {
      if (this.seats[seat.index] !== seat) return
      const last = this.seats.pop()
      if (!last || last === seat) return
      last.index = seat.index
      this.seats[seat.index] = last
    }
  }
}
