import { describe, expect, it } from 'vitest';
import {
  claimDigest,
  dueDigest,
  ended,
  firstDigest,
  hasFailed,
  hasHad,
  interrupted,
  type JobRun,
  type JobRuns,
  lastDigestDay,
  progressed,
} from '../../../src/core/jobs/jobs.ts';
import { lastRunText } from '../../../src/core/jobs/last-run.ts';

// 16 May 2022 is a Monday.
it.each([
  ['2022-05-16T06:59', '2022-05-09'],
  ['2022-05-16T07:00', '2022-05-16'],
  ['2022-05-22T23:59', '2022-05-16'],
  ['2022-05-23T08:00', '2022-05-23'],
  ['2023-01-01T12:00', '2022-12-26'],
])('the digest before %s was due on %s', (now, day) => {
  expect(lastDigestDay(now)).toBe(day);
});

describe('the digest', () => {
  const maria = 'maria@city.org';
  const claim = (runs: JobRuns, at: string): JobRuns => ({
    digest: claimDigest(runs, '2022-05-16', maria, at),
  });
  const runOf = ({ digest }: JobRuns): JobRun => {
    if (digest === undefined) throw new Error('no run');
    return digest;
  };
  const claimed = claim({}, '2022-05-16T07:10');
  const done = { digest: ended(runOf(claimed)) };

  it('is due once a week, and a missed one is made up once', () => {
    expect(dueDigest({}, '2022-05-18T10:00')).toBe('2022-05-16');
    expect(dueDigest(done, '2022-05-22T23:00')).toBeUndefined();
    expect(dueDigest(done, '2022-06-15T10:00')).toBe('2022-06-13');
  });

  it('is left to whoever claimed it, until that run must have been stopped', () => {
    expect(dueDigest(claimed, '2022-05-16T07:59')).toBeUndefined();
    expect(dueDigest(claimed, '2022-05-16T08:00')).toBe('2022-05-16');
  });

  it('is given up after three tries', () => {
    let runs = claimed;
    for (const hour of ['09', '11']) {
      const now = `2022-05-16T${hour}:00`;
      expect(dueDigest(runs, now)).toBe('2022-05-16');
      runs = claim(runs, now);
    }
    expect(dueDigest(runs, '2022-05-17T09:00')).toBeUndefined();
    expect(hasFailed(runs, '2022-05-16T11:30')).toBe(false);
    expect(hasFailed(runs, '2022-05-16T11:50')).toBe(true);
    expect(hasFailed({ digest: ended(runOf(runs), true) }, '2022-05-17T09:00')).toBe(false);
    expect(lastRunText({ digest: ended(runOf(runs), true) }, 'en')).toContain('given up');
    expect(dueDigest(runs, '2022-05-23T09:00')).toBe('2022-05-23');
  });

  it('goes on where it was cut off, as long as it gets on', () => {
    const leads = ['a@city.org', 'b@city.org'];
    const half = { digest: progressed(runOf(claimed), { mailed: leads, refused: ['c@city'] }) };
    expect(dueDigest(half, '2022-05-16T08:10')).toBe('2022-05-16');
    const again = runOf(claim(half, '2022-05-16T08:10'));
    expect(again).toMatchObject({ tries: 1, mailed: 2, refused: ['c@city'] });
    expect([...leads, 'c@city', 'd@city.org'].map((lead) => hasHad(again, lead))).toEqual([
      ...[true, true, true, false],
    ]);
    expect(ended(again).sent).toBeUndefined();
  });

  it('that has used up the mails of the day goes on the next day', () => {
    const waiting = { digest: interrupted(runOf(claimed), 12, '2022-05-16T07:20') };
    expect(dueDigest(waiting, '2022-05-16T23:59')).toBeUndefined();
    expect(dueDigest(waiting, '2022-05-17T07:20')).toBe('2022-05-16');
    expect(runOf(claim(waiting, '2022-05-17T07:20')).waiting).toBeUndefined();
    expect(lastRunText(waiting, 'en')).toContain('12 mails wait for tomorrow');
  });

  it('is told in the language of the workbook', () => {
    expect(lastRunText({}, 'en')).toBe('');
    expect(lastRunText(firstDigest(maria, '2022-05-17T09:00'), 'en')).toMatch(/none sent yet/);
    const run = progressed(runOf(claimed), { mailed: ['a@city.org'], refused: ['c@city'] });
    const texts = (['en', 'fr', 'es'] as const).map((lang) =>
      lastRunText({ digest: ended(run) }, lang),
    );
    expect(texts).toEqual([
      'Weekly digest: last sent 2022-05-16 07:10 by maria@city.org, 1 mail. Refused by Google: c@city.',
      'Rappel hebdomadaire : dernier envoi 2022-05-16 07:10 par maria@city.org, 1 e-mail. Refusés par Google : c@city.',
      'Recordatorio semanal: último envío 2022-05-16 07:10 por maria@city.org, 1 correo. Rechazados por Google: c@city.',
    ]);
  });
});
