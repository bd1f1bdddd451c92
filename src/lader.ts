import { answerEenmalig } from './adapters/werkers/eenmalig.ts'
import { loadUsable } from './regelboeken.ts'

// A thread that reads and checks the rulebooks while the one that started it opens the database.
answerEenmalig(loadUsable)
