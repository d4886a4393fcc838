import dictionary from 'dictionary-en';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkNote } from '../../../shared/note/checks/checkNote.ts';
import { withOwnWords } from '../../../shared/note/spelling/ownSpelling.ts';
import { createSpelling } from '../../../shared/note/spelling/speller.ts';
import type { Spelling } from '../../../shared/note/spelling/speller.ts';
import { settingsPatchSchema } from '../../../shared/contract/schemas.ts';
import { settingsSchema } from '../../../shared/workspace/schemas.ts';
import { firstSettings } from '../../../shared/workspace/state.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { noteTo } from './noteTo.ts';
import type { Setting } from './noteTo.ts';

let spelling: Spelling;
beforeAll(() => {
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  spelling = createSpelling({ aff: text(dictionary.aff), dic: text(dictionary.dic) });
});

const known =
  'onboarding fintech startup startups roadmap webinar webinars kubernetes stakeholders workflows datasets blockchain podcast newsletter freelancers sustainability keynote meetups hackathon hackathons upskilling scalable scaleups cybersecurity backend frontend devops email e-mail online offline website apps usability accessibility analytics blog blogger wifi coworking co-founder cofounders walkthrough onsite signups login rollout runtime serverless middleware firmware microservices async codebase refactoring repo changelog metadata hyperlocal geospatial lidar ecommerce omnichannel telehealth chatbots workspace timeframe headcount touchpoints benchmarking interoperability lifecycle lightweight prototyping wireframes mindset toolkit toolchain outsourcing nearshoring whitepaper takeaways shortlist debrief kickoff barista selfie hashtag crowdfunding organise organised organisation organisations colour colours favourite centre centres programme programmes learnt spelt dreamt amongst whilst towards catalogue dialogue licence defence practise practising enrol enrolment fulfil fulfilled skilful ageing acknowledgement judgement manoeuvre tyre grey cheque travelling travellers cancelled modelling labelled analyse analysed behaviour neighbour honour harbour rumour theatre litre metre apologise realise recognise specialise optimise digitalisation wellbeing learnings mum maths queueing storey plough jewellery sceptical I’m don’t you’d we’ve hasn’t won’t can’t let’s company’s team’s rethink re-use pre-seed well-known follow-up low-code hands-on'.split(
    ' ',
  );

const slips: readonly (readonly [typed: string, meant: string])[] = [
  ['teh', 'the'], ['recieve', 'receive'], ['definately', 'definitely'], ['seperate', 'separate'], ['occured', 'occurred'], ['wich', 'which'],
  ['becuase', 'because'], ['tommorow', 'tomorrow'], ['meetign', 'meeting'], ['enviroment', 'environment'], ['goverment', 'government'],
  ['thier', 'their'], ['freind', 'friend'], ['intrested', 'interested'], ['experiance', 'experience'], ['oportunity', 'opportunity'],
];

describe('the spelling', () => {
  it.each(known)('knows “%s”', (word) => {
    expect(spelling(word)).toBeNull();
  });

  it.each(slips)('finds “%s”, and offers “%s”', (typed, meant) => {
    expect(spelling(typed)).toContain(meant);
  });
});

const padding = 'It was good to talk with you about that at Web Days.';

const cases: readonly (readonly [says: string, text: string, found: readonly string[], setting?: Setting])[] = [
  ['a slip in a sentence', `${padding} I will send teh paper.`, ['teh → the']],
  ['two of them', `${padding} I recieve your paper tommorow.`, ['recieve → receive', 'tommorow → tomorrow']],
  ['a slip that opens a sentence, of a common word', `${padding} Thnaks for the paper.`, ['Thnaks → Thanks']],
  ['a slip beside a sign', `${padding} (teh paper), and “recieve one”?`, ['teh → the', 'recieve → receive']],
  ['a slip in a word with a dash', `${padding} It is a well-knwon paper.`, ['well-knwon → *']],
  ['nothing, for a name that opens a sentence', `${padding} Nico and Siobhan said so. Kubernetes is hard. Mara too.`, []],
  ['nothing, for a name inside of one', `${padding} We met Xiaoyu and Þóra of Qontrol.`, []],
  ['nothing, for capitals and mixed case', `${padding} The OKRs of iPhoneX and OpenHarbour, HTTPS and JSONL.`, []],
  ['nothing, for addresses and handles', `${padding} See www.exmaple.org/teh, robin@exmaple.org, @teh_robin, #tehtag and teh.txt.`, []],
  ['nothing, for numbers and units', `${padding} The 2nd one has 15kg and 10x, v2beta.`, []],
  ['nothing, for short forms', `${padding} We'll see, that’d be it, isn't it, e.g. this, i.e. that, etc.`, []],
  ['nothing, for letters of other languages', `${padding} The café, the smörgåsbord and the naïve résumé.`, []],
  ['nothing, for a name of the queue in small letters', `${padding} I told adeyemi and silva so.`, []],
  ['nothing, for the event and its place', `${padding} See you at nordlysfest in kråkstad.`, [], { details: { name: 'Nordlysfest', place: 'Kråkstad', start: null, end: null } }],
  ['nothing, for what a title says', `${padding} As a zymologist you know.`, [], { contact: { title: 'Zymologist' } }],
  ['nothing, for a placeholder', `${padding} It is {{ tehword }}.`, []],
  ['nothing, in German', 'Hallo Ana, schön Sie auf der Messe getroffen zu haben, bleiben wir doch in Verbindung.', []],
  ['nothing, in a few words of German', 'Hallo Ana, schön war es, bis bald!', []],
  ['nothing, in French', 'Bonjour Ana, ravi de vous avoir rencontrée lors de ces journées, restons en contact.', []],
  ['nothing, in Spanish', 'Hola Ana, encantado de conocerte, espero verte pronto por aquí.', []],
  ['nothing, where no dictionary is at hand', `${padding} I will send teh paper.`, [], { spelling: null }],
  ['nothing, for business', `${padding} Our onboarding roadmap for fintech startups, the webinar on Kubernetes, our microservices backend and the hackathon takeaways.`, []],
];

describe('a note that is read for its spelling', () => {
  it.each(cases.map((row) => [row[0], row] as const))('has %s', (_says, [, text, expected, setting]) => {
    const found = checkNote(noteTo('ana', text, { spelling, ...setting })).filter(({ id }) => id === 'typing-slip');
    expect(found.map(({ start, end, fix }) => `${text.slice(start, end)} → ${expected.some((one) => one.endsWith('*')) ? '*' : fix ?? ''}`)).toEqual(expected);
  });
});

describe('words of one’s own', () => {
  it.each([
    ['soilnet', true],
    ['Soilnet', true],
    ['soilnet’s', true],
    ['soilnets', false],
    ['recieve', false],
  ])('with “Soilnet” added, “%s” is known: %s', (word, isKnown) => {
    expect(withOwnWords(spelling, ['Soilnet'])(word) === null).toBe(isKnown);
  });

  it('are no slips of a note any more, and what can be added is told of each other one', () => {
    const text = 'Hi Ana, I liked your work on soilnet and on frugnel at Web Days.';
    const added = (words: readonly string[]) => checkNote(noteTo('ana', text, { spelling: withOwnWords(spelling, words) })).flatMap(({ unknownWord }) => unknownWord ?? []);
    expect(added([])).toEqual(['soilnet', 'frugnel']);
    expect(added(['soilnet'])).toEqual(['frugnel']);
  });

  it('are proposed with the quotation marks of the language they are told in', () => {
    const slips = checkNote(noteTo('ana', 'Hi Ana, I will recieve your work on soil at Web Days.', { spelling })).filter(({ id }) => id === 'typing-slip');
    expect(slips.map((slip) => wordsOf('de').tell(slip))).toEqual([expect.stringMatching(/^„recieve“ .*„receive“/)]);
    expect(slips.map((slip) => wordsOf('en').tell(slip))).toEqual([expect.stringMatching(/^“recieve” .*“receive”/)]);
  });

  it('are none in settings of before, and stay when something else is set', () => {
    const before = Object.fromEntries(Object.entries(firstSettings).filter(([name]) => name !== 'ownWords'));
    expect(settingsSchema.parse(before).ownWords).toEqual([]);
    expect(settingsPatchSchema.parse({ myName: 'Robin' })).toEqual({ myName: 'Robin' });
  });
});
