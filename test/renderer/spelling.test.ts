import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLazySpelling } from '../../renderer/state/spelling.ts';
import type { Verdicts } from '../../renderer/state/spelling.ts';

describe('a spelling whose dictionary is in a thread', () => {
  let asked: (readonly string[])[];
  let started: number;
  let answer: (verdicts: Verdicts) => void;

  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    started = 0;
  });
  afterEach(() => vi.useRealTimers());

  const open = () =>
    createLazySpelling(() => {
      started += 1;
      return {
        postMessage: (words) => asked.push(words),
        addEventListener: (_type, listener) => {
          answer = (data) => listener({ data });
        },
      };
    });

  it('starts no thread until a word is looked up and typing pauses', () => {
    const spelling = open();
    vi.runAllTimers();
    expect(started).toBe(0);
    expect(spelling.get()('teh')).toBeNull();
    expect(started).toBe(0);
    vi.runAllTimers();
    expect([started, asked]).toEqual([1, [['teh']]]);
  });

  it('asks each word once, those of one pause together, in one thread', () => {
    const { get } = open();
    for (const word of ['te', 'teh', 'teh']) get()(word);
    vi.runAllTimers();
    answer([['te', null], ['teh', ['the']]]);
    for (const word of ['te', 'teh', 'paper']) get()(word);
    vi.runAllTimers();
    expect([started, asked]).toEqual([1, [['te', 'teh'], ['paper']]]);
  });

  it('tells of an answer that changes something, by another spelling', () => {
    const { get, subscribe } = open();
    const heard = vi.fn();
    const stop = subscribe(heard);
    const before = get();
    before('good');
    vi.runAllTimers();
    answer([['good', null]]);
    expect([heard.mock.calls.length, get() === before]).toEqual([0, true]);
    answer([['teh', ['the']]]);
    expect([heard.mock.calls.length, get() === before, get()('teh')]).toEqual([1, false, ['the']]);
    stop();
    answer([['wich', ['which']]]);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
