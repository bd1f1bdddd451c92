import { AFLOOP, GebruikFout } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties, TEKST } from '../shared/opties.ts'
import { withVoortgang } from '../shared/voortgang.ts'

export const serveer: Opdracht = {
  kort: 'start de API, zoals npm start',
  hulp: `Gebruik: visietoets serveer

  Instellingen uit de omgeving: HOST (127.0.0.1), PORT (3000; 0 neemt een vrije), DATA_DIR (.data),
  DATABASE_URL (postgres://…; zonder is de database ingebouwd), RULES_DIR, LOG_LEVEL (info),
  CONTACT_EMAIL. Stop met Ctrl+C.
`,
  run: async (args, { serve }) => {
    parseOpties(args, {})
    await serve()
    return AFLOOP.goed
  },
}

export const migreer: Opdracht = {
  kort: 'werk de database bij',
  hulp: `Gebruik: visietoets migreer [--rol ROL]

  Werkt de database van DATABASE_URL bij, of anders de ingebouwde in DATA_DIR. Starten doet dit ook;
  twee processen tegelijk wachten op elkaar.

  --rol ROL   geeft deze PostgreSQL-rol wat de draaiende dienst nodig heeft, en niet meer: wat is bewaard, kan zij
              lezen en aanvullen, maar niet wijzigen of verwijderen. Maak de rol eerst (create role … login), draai
              dit als eigenaar van de database, en laat de dienst met die rol verbinden.
`,
  run: async (args, { migrate, hasPostgres, print }) => {
    const { rol } = parseOpties(args, { rol: TEKST }).values
    if (rol !== undefined && !hasPostgres()) {
      throw new GebruikFout('--rol geldt voor PostgreSQL: geef DATABASE_URL van de eigenaar.')
    }
    const database = await withVoortgang('Database bijwerken', () => migrate(rol))
    print(`De database is bijgewerkt: ${database}.`)
    if (rol !== undefined) print(`De rol ${rol} kan lezen en aanvullen wat is bewaard.`)
    return AFLOOP.goed
  },
}
