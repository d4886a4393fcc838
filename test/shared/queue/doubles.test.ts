import { describe, expect, it } from 'vitest';
import { eventDoubles, metElsewhere, otherMeetings, runSteps, sentElsewhere } from '../../../shared/queue/doubles.ts';
import { somebody } from '../contact/somebody.ts';
import { eventOf, personWith } from '../workspace/somePeople.ts';

const person = (id: string, line: string, parts: Parameters<typeof personWith>[2] = {}) => personWith(id, somebody(line), parts);

describe('the doubles of an event', () => {
  const people = [person('a', 'Ana Silva | ana@gmail.com'), person('b', 'Ana Silva | ana@gmail.com'), person('c', 'Tom Becker')];

  it('are proposed until the two are set apart, whichever stands first', () => {
    expect(runSteps(eventDoubles(eventOf(people))).map(({ a, b }) => [a, b])).toEqual([['a', 'b']]);
    expect(runSteps(eventDoubles(eventOf(people, { apart: [['b', 'a']] })))).toEqual([]);
  });

  it('are looked for in steps, so that others come to their turn', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => person(`p${n}`, `Ana Last${n} | a${n}@gmail.com`));
    const steps = eventDoubles(eventOf(many));
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(10);
  });
});

describe('other meetings', () => {
  const may = eventOf(
    [
      person('x', 'Ana Silva | Orchard | ana@gmail.com', { status: 'sent', statusAt: '2026-05-13T08:00:00.000Z', outgoing: { channel: 'email', subject: '', text: 'Hi Ana, soil!', at: '2026-05-13T08:00:00.000Z' } }),
      person('y', 'T. Becker | Becker Druck', { status: 'sent' }),
    ],
    { id: 'may', details: { name: 'Spring Fair', place: '', start: '2026-05-12', end: null } },
  );
  const june = eventOf([person('z', 'Ana Silva | Orchard', { status: 'answered', statusAt: '2026-06-13T08:00:00.000Z' })], { id: 'june', details: { name: 'June', place: '', start: '2026-06-12', end: null } });
  const now = eventOf([person('a', 'Ana Silva | Orchard | ana@gmail.com'), person('b', 'Tom Becker | Becker Druck')], { id: 'now' });

  it('come with the last note, the latest event first; a name that only may be the same doesn’t count', () => {
    expect(runSteps(otherMeetings(now, [may, now, june]))).toMatchObject([
      { personId: 'a', eventName: 'June', day: '2026-06-12', otherId: 'z', lastNote: null },
      { personId: 'a', eventName: 'Spring Fair', otherId: 'x', lastNote: { text: 'Hi Ana, soil!', channel: 'email' } },
    ]);
  });

  it('tell where somebody was written to last', () => {
    const sent = sentElsewhere(runSteps(otherMeetings(now, [may, june])));
    expect([sent({ id: 'a' }), sent({ id: 'b' })]).toEqual([{ event: 'June', at: '2026-06-13T08:00:00.000Z' }, null]);
  });

  it('tell when the note was sent, not when it was answered', () => {
    const times = { sent: '2026-06-01T08:00:00.000Z', answered: '2026-06-13T08:00:00.000Z' };
    const answered = eventOf([person('z', 'Ana Silva | Orchard', { status: 'answered', statusAt: times.answered, times })], { id: 'june', details: june.details });
    expect(sentElsewhere(runSteps(otherMeetings(now, [answered])))({ id: 'a' })).toEqual({ event: 'June', at: times.sent });
  });

  it('tell every place where somebody was met, with what they got there', () => {
    const met = metElsewhere(runSteps(otherMeetings(now, [may, june])));
    expect(met({ id: 'a' }).map(({ event, day }) => [event, day])).toEqual(runSteps(otherMeetings(now, [may, june])).filter(({ personId }) => personId === 'a').map(({ eventName, day }) => [eventName, day]));
    expect(met({ id: 'a' }).length).toBeGreaterThan(0);
    expect(met({ id: 'nobody' })).toEqual([]);
  });

  it('are none where there is no other event', () => {
    expect(runSteps(otherMeetings(now, [now]))).toEqual([]);
  });
});
