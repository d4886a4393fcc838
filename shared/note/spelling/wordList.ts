/** Words of people who meet at events that the dictionary lacks: plain nouns and verbs, without their endings. */
const words =
  'onboard fintech insurtech roadmap kubernetes hackathon saas upskill reskill scalable scaleup cybersecurity cyberattack backend frontend fullstack devops devrel linkedin email inbox learning healthtech edtech proptech greentech cleantech agritech agtech foodtech medtech climatetech martech adtech legaltech biotech vlog vlogger wifi cowork coworking walkthrough signup login logout rollout rollback serverless middleware microservice async sync codebase repo changelog hyperlocal geospatial lidar ecommerce omnichannel telehealth chatbot timeframe touchpoint benchmark lifecycle wireframe toolchain toolkit toolset nearshore offshore whitepaper crowdsource crowdfund startup meetup webinar podcast podcaster newsletter freelancer freelance stakeholder workflow dataset datacenter blockchain logistics keynote usability accessibility analytics blog blogger onsite offsite hashtag emoji selfie takeaway shortlist debrief kickoff workspace headcount mindset prototype refactor serverside clientside localhost hostname filename timestamp spreadsheet dropdown checkbox tooltip plugin addon api sdk cli css html json yaml xml sql nosql postgres linux github gitlab docker terraform typescript javascript python golang rust wasm ux ui qa cto ceo cfo coo cmo cpo vp hr pr seo b2b kpi okr roi mvp poc rfp nda vc llm gpt ai ml iot ar vr crm erp gdpr esg sme smb ngo phd msc postdoc meta tech techie geek nerdy barista espresso cappuccino flatwhite cortado networking unconference fishbowl lightning livestream hybrid standup retro scrum kanban agile sprint backlog burndown swag tote lanyard afterparty pitchdeck elevator cofounder cofound founder preseed solopreneur intrapreneur nonprofit bootstrapped crypto fediverse mastodon bluesky slack zoom figma notion miro canva rethink reuse recap prep demo intro info ok okay vs etc eg ie asap fyi btw ps cc bcc rsvp tbd tbc digitalize digitalization decarbonize decarbonization'.split(
    ' ',
  );

const known: ReadonlySet<string> = new Set(words);

const prefixes = /^(?:micro|hyper|omni|tele|geo|cyber|crowd|multi|bio|eco|anti|semi|super|ultra|neuro|nano|photo|electro|socio|agri|inter|intra|post|pre|non|co)-?(?=[a-z]{4})/;
const endings = [/s$/, /es$/, /ed$/, /d$/, /ing$/, /er$/, /ers$/, /able$/, /ly$/] as const;

/** Whether a word in small letters is one of these, with any of the usual endings. */
export function isBusinessWord(word: string): boolean {
  const stems = endings.flatMap((ending) => (ending.test(word) ? [word.replace(ending, ''), word.replace(ending, 'e')] : []));
  return known.has(word) || stems.some((stem) => known.has(stem));
}

/** The word without a beginning that is put before others at will, such as "micro"; null where there is none. */
export function withoutPrefix(word: string): string | null {
  return prefixes.test(word) ? word.replace(prefixes, '') : null;
}

/** How a word spelt the British way is spelt in America, each as a pattern and what stands there instead. */
const british: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing|ite|able|ful|hood|less|er|ist)/, 'or'],
  [/is(?=e$|es$|ed$|ing$|er$|ers$|ation|able)/, 'iz'],
  [/ys(?=e$|es$|ed$|ing$|er$|ers$)/, 'yz'],
  [/re(?=$|s$|d$)/, 'er'],
  [/ll(?=ed$|ing$|er$|ers$|ery$|or$|ors$|ist$)/, 'l'],
  [/ogue(?=$|s$|d$)/, 'og'],
  [/ogu(?=ing$)/, 'og'],
  [/mme(?=$|s$)/, 'm'],
  [/ence(?=$|s$)/, 'ense'],
  [/ise(?=$|d$|s$)/, 'ice'],
  [/l(?=$|s$|ment|ful)/, 'll'],
  [/l(?=ful)/, 'll'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/eing$/, 'ing'],
  [/gement/, 'gment'],
  [/grey/, 'gray'],
  [/tyre/, 'tire'],
  [/cheque/, 'check'],
  [/plough/, 'plow'],
  [/storey/, 'story'],
  [/kerb/, 'curb'],
  [/jewellery/, 'jewelry'],
  [/manoeuvre(?=$|s$|d$)/, 'maneuver'],
  [/manoeuvr/, 'maneuver'],
  [/aluminium/, 'aluminum'],
  [/sceptic/, 'skeptic'],
  [/mould/, 'mold'],
];

const britishWords: ReadonlySet<string> = new Set(
  'learnt spelt dreamt leant leapt burnt smelt spilt spoilt amongst whilst towards afterwards backwards forwards wellbeing mum mums maths queue queueing fortnight holidaymaker catalogue licence practise practised practising enrol fulfil skilful instalment adviser artefact axe carer anymore cosy draught programme pyjamas sulphur travelled'.split(' '),
);

/** The American spellings a British word may have; empty for others. */
export function americanForms(word: string): readonly string[] {
  return british.flatMap(([pattern, replacement]) => (pattern.test(word) ? [word.replace(pattern, replacement)] : []));
}

/** British words without an American form to be found by rule. */
export function isBritishWord(word: string): boolean {
  return britishWords.has(word);
}
