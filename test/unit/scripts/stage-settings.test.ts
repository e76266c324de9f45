import { describe, expect, test } from '@jest/globals';
import { endsKeeping, nextSettings, tellChanges } from '../../../scripts/lib/stage-settings.ts';
import { errorOf } from '../../support/builders.ts';

const kept = { sender: 'from@service.example', retain: 'true', alarmTopicArn: 'arn:aws:sns:x' };

describe('the settings of a stage', () => {
  test('stay as they are where they are not named', () => {
    expect(nextSettings(kept, { sender: 'new@service.example' })).toEqual({ ...kept, sender: 'new@service.example' });
    expect(nextSettings(kept, {})).toEqual(kept);
    expect(nextSettings({}, { sender: 'a@b.example' })).toEqual({ sender: 'a@b.example' });
  });

  test('go back to their default only by name', () => {
    expect(nextSettings(kept, {}, ['alarmTopicArn'])).toEqual({ sender: kept.sender, retain: 'true' });
    expect(nextSettings(kept, { alarmTopicArn: 'arn:y' }, ['alarmTopicArn'])).toMatchObject({ alarmTopicArn: 'arn:y' });
    expect(String(errorOf(() => nextSettings(kept, {}, ['alarmTopic'])))).toContain('Not set: alarmTopic');
  });

  test('are told with what changes', () => {
    expect(tellChanges(kept, nextSettings(kept, { retain: 'false', domain: 'x.example' }, ['alarmTopicArn']))).toEqual([
      '  - alarmTopicArn: arn:aws:sns:x (back to its default)',
      '  + domain: x.example',
      '  ~ retain: true → false',
      '    sender: from@service.example',
    ]);
    expect(tellChanges(undefined, { sender: 'a@b.example' })).toEqual(['  + sender: a@b.example']);
  });

  test.each([
    [undefined, { retain: 'false' }, false],
    [{ retain: 'true' }, { retain: 'false' }, true],
    [{}, { retain: 'false' }, true],
    [{ retain: 'false' }, { retain: 'false' }, false],
    [{ retain: 'true' }, { retain: 'true' }, false],
  ])('%p, then %p: data that were kept are discarded: %p', (before, after, is) => {
    expect(endsKeeping(before, after)).toBe(is);
  });
});
