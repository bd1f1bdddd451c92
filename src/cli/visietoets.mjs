#!/usr/bin/env node
import { bootstrap } from './bootstrap.mjs'

// `npm run` moves to the project folder; file arguments are relative to where the caller stood.
const viaNpmRun = process.env.npm_lifecycle_event === 'visietoets'
const cwd = viaNpmRun ? process.env.INIT_CWD : undefined

bootstrap('src/cli/visietoets.ts', process.argv.slice(2), cwd)
