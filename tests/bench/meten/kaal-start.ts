// The least that any service on the embedded database must do to start: open it, listen, and answer a page that is
// ready. What it is asked to store it does not look at.
import { Hono } from 'hono'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { listen } from '../../../src/http/listen.ts'

const { DATA_DIR } = process.env
if (!DATA_DIR) throw new Error('DATA_DIR is needed')
const PAGINA = `<!doctype html>${'<p>Een alinea van een pagina die klaar ligt.</p>'.repeat(600)}`

await openDatabase({ dataDir: DATA_DIR })
const app = new Hono()
app.get('/', (c) => c.html(PAGINA))
app.post('/v1/beoordelingen', async (c) => c.json(await c.req.json(), 201))
const { url } = await listen(app, { host: '127.0.0.1', port: 0 })
process.stdout.write(`Kale app luistert op ${url}\n`)
process.once('SIGTERM', () => process.exit(0))
