import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { DomainEvent } from '../../functions/platform/changes/event.ts';
import { detailOf } from '../../functions/platform/outbox/bus-event.ts';
import { allEvents } from '../../functions/webhooks/all-events.ts';
import { scan, tables } from '../support/tables.ts';

afterAll(() => tables.db.destroy());

const ajv = new Ajv2020({ strict: true, allErrors: true });
const schemaOf = (type: string) => JSON.parse(readFileSync(`docs/events/${type}.v1.json`, 'utf8'));

describe('R35: every event that the tests before have caused', () => {
  test('is of a type that has a schema, and fits it', async () => {
    const events = (await scan(tables.main))
      .filter(({ sk }) => String(sk).startsWith('event#'))
      .map(({ event }) => event as DomainEvent);
    const wrong = events.flatMap((event) => {
      const validate = ajv.getSchema(event.type) ?? ajv.compile({ $id: event.type, ...schemaOf(event.type) });
      return validate(detailOf(event)) ? [] : [{ type: event.type, errors: validate.errors }];
    });
    expect(wrong).toEqual([]);
    const seen = [...new Set(events.map(({ type }) => type))];
    expect(seen).toContain('RelationshipEstablished');
    // `npm test` finds there what no deployment has caused.
    writeFileSync(`${dirname(process.env.TEST_TARGET ?? '')}/event-types.json`, JSON.stringify(seen));
  });

  test('each type has its schema, and there is none beside', () => {
    const files = readdirSync('docs/events').map((file) => file.replace('.v1.json', ''));
    expect(files.sort()).toEqual(Object.keys(allEvents).sort());
  });
});
