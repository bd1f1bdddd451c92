import type { Hardheden, Standen, Visie } from '../model/visie.ts'

/** What people read of each stand, and the level of the conclusie that it means. */
const STANDEN: Standen = {
  strijdig: {
    niveau: 'nee_in_deze_vorm',
    woorden: 'in strijd',
    kort: 'Uw plan is in strijd met de wet, met beleid of met de visie.',
    motivering: 'Het plan is in strijd met een eis van de wet, het beleid of de visie.',
  },
  nee_tenzij: {
    niveau: 'afweging_nodig',
    woorden: 'hier niet, tenzij',
    kort: 'De visie wil dit hier niet, tenzij er een goede reden voor is.',
    motivering:
      'De houding van het gebied is nee, tenzij; medewerking vraagt een gemotiveerd zwaarwegend belang.',
  },
  past_niet: {
    niveau: 'afweging_nodig',
    woorden: 'past niet',
    kort: 'Uw plan past hier niet. Een kleine aanpassing is niet genoeg.',
    motivering: 'Aan een eis wordt niet voldaan, en binnen dit plan is dat niet te herstellen.',
  },
  botst: {
    niveau: 'afweging_nodig',
    woorden: 'twee doelen botsen',
    kort: 'Bij uw plan botsen twee doelen. De visie kiest niet welk doel voorgaat.',
    motivering: 'Twee doelen staan in dit plan tegenover elkaar, zonder bevestigde voorrang.',
  },
  open: {
    niveau: 'afweging_nodig',
    woorden: 'hangt af van wat nog moet blijken',
    kort: 'Of uw plan past, hangt af van iets dat nog moet blijken.',
    motivering: 'Een voorbehoud is door omvang of plek beslissend en moet nog blijken.',
  },
  zwijgt: {
    niveau: 'afweging_nodig',
    woorden: 'de visie zegt hier niets over',
    kort: 'De visie zegt niets over dit soort plan op deze plek.',
    motivering: 'Visie en beleid geven voor deze activiteit op deze plek geen richting.',
  },
  aanpassen: {
    niveau: 'ja_mits',
    woorden: 'past na aanpassing',
    kort: 'Uw plan past als u het aanpast.',
    motivering: 'Aan een eis wordt niet voldaan; een aanpassing binnen dit plan herstelt dat.',
  },
  past_mits: {
    niveau: 'ja_mits',
    woorden: 'past onder voorwaarden',
    kort: 'Uw plan past, als aan de voorwaarden is voldaan.',
    motivering: 'Het plan past, onder voorwaarden of voorbehouden.',
  },
  past: {
    niveau: 'ja',
    woorden: 'past',
    kort: 'Uw plan past hier.',
    motivering: 'Het plan past, voor zover hier getoetst.',
  },
  onbekend: {
    woorden: 'nog niet te zeggen',
    kort: 'Of uw plan past, is nog niet te zeggen.',
    motivering: 'De stand staat nog niet vast.',
  },
}

const HARDHEDEN: Hardheden = {
  vast: {
    woorden: 'vaste grond',
    kort: 'Dit staat vast: het volgt uit de wet of uit bevestigd beleid.',
    motivering: 'De grond is vast: wet, of bevestigde visie of bevestigd beleid.',
  },
  te_bevestigen: {
    woorden: 'nog te bevestigen',
    kort: 'De gemeente moet dit nog bevestigen.',
    motivering: 'De grond moet de gemeente nog bevestigen.',
  },
  eigen_uitwerking: {
    woorden: 'onze eigen uitwerking',
    kort: 'Dit is onze eigen uitwerking, geen vastgesteld beleid.',
    motivering: 'De grond is eigen uitwerking, geen vastgesteld beleid.',
  },
}

/** The words of a vision for the standen: its own, or ours. */
export const standenOf = ({ standen }: Visie): Standen => standen ?? STANDEN

export const hardhedenOf = ({ hardheden }: Visie): Hardheden => hardheden ?? HARDHEDEN
