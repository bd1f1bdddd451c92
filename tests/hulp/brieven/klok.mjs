// Loaded before a service (NODE_OPTIONS=--import): its clock stands still at VASTE_KLOK (ISO 8601 instant, UTC), so
// that it makes the same papers on any day.
const op = Date.parse(process.env.VASTE_KLOK ?? '')
if (Number.isNaN(op)) throw new Error('VASTE_KLOK is no instant')
const Echt = Date
globalThis.Date = class extends Echt {
  constructor(...delen) {
    if (delen.length === 0) super(op)
    else super(...delen)
  }
  static now() {
    return op
  }
}
