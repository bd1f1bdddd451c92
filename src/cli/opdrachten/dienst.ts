import { AFLOOP } from '../shared/afloop.ts'
import type { Opdracht } from '../shared/opdracht.ts'
import { parseOpties } from '../shared/opties.ts'
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
  hulp: `Gebruik: visietoets migreer

  Werkt de database van DATABASE_URL bij, of anders de ingebouwde in DATA_DIR. Starten doet dit ook;
  twee processen tegelijk wachten op elkaar.
`,
  run: async (args, { migrate, print }) => {
    parseOpties(args, {})
    const database = await withVoortgang('Database bijwerken', migrate)
    print(`De database is bijgewerkt: ${database}.`)
    return AFLOOP.goed
  },
}
