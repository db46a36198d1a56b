import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CalendarEntry, writeCalendar } from './index.ts';

/** A reader of its own, from the text of RFC 5545: unfolding (3.1), properties, and texts (3.3.11). */
function readCalendar(file: string): Record<string, string>[] {
  assert.ok(file.endsWith('\r\n'));
  const lines = file.split('\r\n').slice(0, -1);
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
    assert.doesNotMatch(line, /[\r\n]/);
    assert.equal(Buffer.from(line).toString(), line, 'cut inside a character');
  }
  const whole = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  assert.deepEqual([whole[0], whole.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  for (const needed of ['VERSION:2.0', 'PRODID:']) assert.ok(whole.some((line) => line.startsWith(needed)));
  const events: Record<string, string>[] = [];
  for (const line of whole) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/s.exec(line) ?? assert.fail(line);
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (name !== 'END')
      Object.assign(events.at(-1) ?? {}, {
        [name]: value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign)),
      });
  }
  return events;
}

const entry: CalendarEntry = {
  uid: 'a1@example.org',
  day: '2026-12-31',
  title: 'Train panels; all, of them',
  text: 'First line\nC:\\temp',
  url: 'https://example.org/plans/1',
};
const now = new Date('2026-11-22T09:30:15.123Z');

test('an entry is a whole day that ends with the next', () => {
  assert.deepEqual(readCalendar(writeCalendar('Plan', [entry], now)), [
    {
      UID: 'a1@example.org',
      DTSTAMP: '20261122T093015Z',
      'DTSTART;VALUE=DATE': '20261231',
      'DTEND;VALUE=DATE': '20270101',
      SUMMARY: 'Train panels; all, of them',
      DESCRIPTION: 'First line\nC:\\temp',
      URL: 'https://example.org/plans/1',
      TRANSP: 'TRANSPARENT',
    },
  ]);
});

test('a long title in any script is folded at 75 octets and comes back whole', () => {
  const title = 'Ymgynghori â phobl fyddar ýg Nghymru 👩🏽‍🦽 '.repeat(12).trim();
  assert.equal(readCalendar(writeCalendar('Plan', [{ ...entry, title }], now))[0]?.SUMMARY, title);
});

test('whatever stands in a title comes back, but for signs that no calendar may hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const [event] = readCalendar(writeCalendar('Plan', [{ ...entry, title }], now));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      const kept = title.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
      assert.equal(event?.SUMMARY, kept);
    }),
  );
});
