import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/adapters/database/open.ts'
import { startMailserver } from '../hulp/post/mailserver.ts'
import { startDienst } from '../hulp/proces.ts'
import { sendFormulier, sendIn } from '../hulp/wereld.ts'

const LANG = 120_000

it(
  'een bevestiging gaat niet verloren als de dienst met SIGKILL stopt terwijl zij wordt bezorgd',
  async () => {
    const map = mkdtempSync(join(tmpdir(), 'visietoets-berichten-'))
    const server = await startMailserver()
    onTestFinished(async () => {
      await server.close()
      rmSync(map, { recursive: true, force: true })
    })
    const env = {
      DATA_DIR: map,
      WERKERS: '0',
      LOG_LEVEL: 'debug',
      SMTP_URL: server.url,
      MAIL_VAN: 'visietoets@voorbeeld.nl',
    }
    server.setGedrag({ blijfHangen: true })
    const eerste = await startDienst(env)
    const bezoeker = { url: eerste.url, koekje: '' }
    const zelftoets = await sendFormulier(bezoeker, '/voorbeelden/dakopbouw-lariks', {})
    const status = await sendIn(bezoeker, zelftoets)
    await server.awaitAantal(1)
    await eerste.stop('SIGKILL')
    expect(eerste.uit.stderr).not.toMatch(/Jansen|j\.jansen|status\/[\w-]{22}/)

    const [kenmerk = ''] =
      /(?<=Message-ID: <)[\da-f-]{36}/.exec(server.ontvangen[0]?.inhoud ?? '') ?? []
    // Two minutes later: then nobody holds it any more.
    const database = await openDatabase({ dataDir: map })
    expect((await database.berichten.readStand()).aantal).toBe(1)
    await database.berichten.retry(kenmerk, new Date(0).toISOString())
    await database.close()
    server.setGedrag({})
    const tweede = await startDienst(env)
    onTestFinished(async () => {
      await tweede.stop('SIGKILL')
    })
    await server.awaitAantal(2)
    const opnieuw = server.ontvangen[1]
    expect(opnieuw?.inhoud).toContain(`Message-ID: <${kenmerk}@voorbeeld.nl>`)
    expect(opnieuw?.aan).toContain('<j.jansen@voorbeeld.nl>')
    expect(opnieuw?.inhoud.replaceAll('=\n', '')).toContain(status)
    await tweede.stop()
    const na = await openDatabase({ dataDir: map })
    expect((await na.berichten.readStand()).aantal).toBe(0)
    await na.close()
  },
  LANG,
)
