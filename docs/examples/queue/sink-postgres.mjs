// node sink-postgres.mjs [--until-empty]: writes results to the table "policies" of the database that PGHOST, PGDATABASE … name.
// An id that is there already is written over, so that any number of these may run, and be killed.
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { drain } from './drain.mjs'

const client = new pg.Client()
await client.connect()
await client.query(`
  create table if not exists policies (id text primary key, url text, result jsonb not null);
  create temporary table arriving (id text, url text, result jsonb);
`)

/** A field of CSV; nothing is null. */
const field = value => (value === undefined ? '' : `"${value.replaceAll('"', '""')}"`)
/** PostgreSQL's texts hold no NUL, and no half of a pair of surrogates. */
const storable = text => text?.replaceAll('\0', '\ufffd').toWellFormed()
const json = result =>
  JSON.stringify(result, (_, value) => (typeof value === 'string' ? storable(value) : value))

await drain(async results => {
  await client.query('begin')
  await pipeline(
    results.map(
      result => `${[storable(result.id), storable(result.url), json(result)].map(field).join()}\n`,
    ),
    client.query(copyFrom('copy arriving from stdin with (format csv)')),
  )
  await client.query(`
    insert into policies select distinct on (id) * from arriving
      on conflict (id) do update set url = excluded.url, result = excluded.result;
    truncate arriving;
    commit;
  `)
}, process.argv.includes('--until-empty'))
await client.end()
