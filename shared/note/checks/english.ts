import type { WordLists } from './wordLists.ts';

/** Word lists of the checks, in English. A language without a file of this kind skips the checks on words. */

/** Words that show a text is English; a text with few of them is taken for another language. */
const commonWords: ReadonlySet<string> = new Set(
  'the a an and or but to of in on at for with from you your i me my we our us it is are was were be been have has had do did would could should can will not this that so as if about good great nice meet met thanks thank hi hello hey dear best looking forward let soon what who how when where there here very much more some any all just how if then than them they he she his her by up out also again am cannot'.split(
    ' ',
  ),
);

/** Whether a folded word is one of the commonest. */
export function isCommonWord(folded: string): boolean {
  return commonWords.has(folded);
}

/** Things that are asked for in a first note; each pattern matches the words to point at. */
const askingPatterns: readonly RegExp[] = [
  /\b(?:hop|jump|get|be|go)\s+on\s+(?:a|the)\s+(?:\w+\s+)?(?:call|demo|zoom)\b/gi,
  /\b(?:schedule|book|set\s+up|arrange|organi[sz]e|have|do|plan|find\s+time\s+for|time\s+for|up\s+for|open\s+to|free\s+for|available\s+for|join(?:\s+\w+)?\s+for|(?:give|show)\s+you)\s+(?:a|an|the|our)\s+(?:\w+\s+){0,2}(?:call|demo|meeting|zoom|appointment)\b(?!\s+of\s+minds)/gi,
  /(?<!\b(?:the|our|your|that|this)\s+)\b(?:quick|short|brief|intro(?:ductory)?|discovery|sales|phone|video|(?:\d+|ten|fifteen|twenty|thirty)[\s-]*min(?:ute)?)[\s-]+(?:call|chat|coffee|demo|meeting|intro)\b/gi,
  /\b(?:can|could|may)\s+(?:we|i)\s+(?:have\s+a\s+)?(?:call|demo|meet)\b(?!\s+(?:it|this|that))/gi,
  /(?<=\b(?:have|spare|got|find|give\s+me|lend\s+me|grab|steal|borrow|free\s+for|up\s+for|time\s+for)\s+(?:me\s+)?)(?:\d+|ten|fifteen|twenty|thirty|five|a\s+few|a\s+couple\s+of)[\s-]*(?:minutes?|mins?)\b(?:\s+of\s+your\s+time)?/gi,
  /\b(?:\d+|ten|fifteen|twenty|thirty|five|a\s+few|a\s+couple\s+of|some)\s+(?:(?:minutes?|mins?)\s+)?of\s+your\s+time\b/gi,
  /\bpick\s+your\s+brain\b/gi,
  /\b(?:up|free|open|time)\s+for\s+(?:a\s+|some\s+)?(?:quick\s+|short\s+)?(?:coffee|lunch|dinner|drink|beer)\b(?=[^.!]*\?|\s+(?:next|this|on|some)\b)/gi,
  /(?<=\b(?:do|would|might|if)\s+you\s+)(?:have|find|got)\s+(?:some\s+|a\s+bit\s+of\s+)?time\s+for\s+(?:a\s+)?(?:quick\s+|short\s+)?(?:chat|call|coffee|talk|lunch|meeting)\b/gi,
  /\b(?:could|can|would|will)\s+you\s+(?:please\s+|kindly\s+|maybe\s+|perhaps\s+)?(?:send|share|forward|give)\s+(?:me|us|your)\b/gi,
  /\bput\s+in\s+a\s+(?:good\s+)?word\s+for\s+me\b/gi,
  /\b(?:my|this|our|the)\s+(?:calendar|booking|scheduling)\s+link\b/gi,
  /\b(?:looking\s+for|searching\s+for|seeking|in\s+search\s+of|interested\s+in|apply(?:ing)?\s+for|considered\s+for|consider\s+me\s+for)\s+(?:a\s+|an\s+|any\s+|the\s+|my\s+)?(?:new\s+|open\s+|next\s+)?(?:job|jobs|position|positions|role|roles|opening|openings|vacanc(?:y|ies)|internship)\b/gi,
  /\b(?:do\s+you|are\s+you|is\s+your\s+\w+)\s+(?:have\s+any\s+(?:open(?:ings?)?|jobs?|positions?|roles?|vacanc(?:y|ies))|hiring)\b/gi,
  /\b(?:have\s+a\s+look\s+at|look\s+at|review|pass\s+on|forward)\s+my\s+(?:cv|resume|résumé)\b/gi,
  /\b(?:could|can|would|will)\s+you\s+(?:please\s+|kindly\s+|maybe\s+|perhaps\s+|possibly\s+)?(?:introduce|intro|refer|recommend|put)\s+me\b/gi,
  /\b(?:an?\s+)?(?:intro|introduction|referral)\s+to\s+(?:your|someone|somebody|anyone|the\s+(?:right|team|head|person))\b/gi,
  /\b(?:buy|purchase|subscribe\s+to|sign\s+up\s+(?:for|to)|order|try)\s+(?:our|my\s+(?:app|book|course|product|tool|newsletter))\b|\b(?:sign\s+up|subscribe|buy|order)\s+(?:now|today|here)\b|\bfree\s+trial\b/gi,
];

/** Addresses at which a meeting is booked, in any language. */
export const calendarPattern = /\b(?:calendly\.com|cal\.com|savvycal\.com|meetings?\.hubspot\.com|chilipiper\.com|zcal\.co|tidycal\.com)\S*/gi;

/** Any address a reader could open. */
export const linkPattern = /\b(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|co|ai|app|dev|eu|de|uk|fr|es|it|nl|me|ly|link)\/\S+/giu;

/** A friendship that is claimed; "a friend told me" and "friendly" are not. */
const friendshipPatterns: readonly RegExp[] = [
  /(?:(?<=^|[,.!?;:\n(–—]\s*|\b(?:hi|hello|hey|thanks|thank\s+you|you)\s+)(?:my\s+)?(?:old|dear|good|great|best|close|new)|\bdear|(?<=^|[,.!?;:\n(–—]\s*|\b(?:hi|hello|hey|thanks|thank\s+you)\s+)my)\s+friends?\b(?=\s*(?:[,.!?;:\n)–—]|$))/gi,
  /\b(?:hi|hello|hey)\s+(?:my\s+)?friend\b/gi,
  /\b(?:as|like)\s+(?:an?\s+)?(?:old\s+)?friends?\b(?!\s+of\b)/gi,
  /\bwe(?:'re|’re| are)\s+(?:such\s+|now\s+|already\s+)?(?:good\s+|old\s+)?friends\b(?!\s+of)/gi,
  /\b(?:became|become|made|stay|remain)\s+(?:good\s+|close\s+)?friends\b(?!\s+of)|\bour\s+(?:\w+\s+)?friendship\b/gi,
  /\bas\s+your\s+(?:old\s+|new\s+|good\s+)?friend\b/gi,
  /(?<=(?:^|\n)[ \t]*)your\s+(?:old\s+|new\s+|good\s+)?friend\b(?=\s*[,.]?\s*(?:\n|$))/gi,
  /[,.!]\s*friend\b\s*[,.!]/gi,
  /\byou(?:'re|’re|\s+are)\s+(?:now\s+)?my\s+(?:new\s+|good\s+)?friend\b/gi,
  /\b(?:buddy|bestie|bff)\b/gi,
];

/** Phrases of form letters. */
const salesPhrases: readonly string[] = [
  'hope this finds you well',
  'hope this email finds you well',
  'hope this message finds you',
  'hope this finds you',
  'hope you are doing well',
  'hope you are well',
  'hope you have been well',
  'impressed by your profile',
  'impressed with your profile',
  'impressed by your background',
  'your impressive profile',
  'your impressive background',
  'your impressive career',
  'your impressive experience',
  'caught my eye',
  'hope all is well',
  'touch base',
  'touching base',
  'circle back',
  'circling back',
  'synergy',
  'synergies',
  'synergize',
  'synergistic',
  'leverage our',
  'low hanging fruit',
  'move the needle',
  'win-win',
  'win win',
  'game changer',
  'game-changer',
  'game-changing',
  'cutting edge solution',
  'cutting-edge',
  'best in class',
  'best-in-class',
  'world-class',
  'world class solution',
  'industry leading',
  'industry-leading',
  'value proposition',
  'value add',
  'value-add',
  'pain points',
  'pain point',
  'take it to the next level',
  'to the next level',
  'mutually beneficial',
  'explore synergies',
  'i came across your profile',
  'came across your profile',
  'stumbled upon your profile',
  'expand my network',
  'expand my professional network',
  'grow my network',
  'growing my network',
  'like-minded professionals',
  'like minded professionals',
  'reaching out because',
  'reaching out to see',
  'just following up',
  'just checking in',
  'per my last',
  'limited time offer',
  'act now',
  'special offer',
  'no obligation',
  'no-obligation',
  'exclusive offer',
  'double your revenue',
  'increase your revenue',
  'increase your sales',
  'boost your sales',
  'boost your business',
  'boost your revenue',
  'boost your productivity',
  'boost your growth',
  'skyrocket',
  'unlock the power',
  'unlock your potential',
  '10x your',
  'quick question for you',
  'decision maker',
  'decision-maker',
  'the right person to talk to',
  'solutions provider',
  'one-stop shop',
  'thought leader',
  'think outside the box',
  'at your earliest convenience',
  'to whom it may concern',
  'dear sir or madam',
  'revolutionary',
  'disruptive solution',
];

/** Words that give a reason: something shared, discussed, heard or learnt. */
const reasonPatterns: readonly RegExp[] = [
  /\b(?:talk(?:ed|ing)?|chat(?:ted|ting)?|spoke|discuss(?:ed|ing|ion)|conversation|story|told|mention(?:ed)?|said|asked|explain(?:ed)?|show(?:ed)?\s+me|compar(?:ed|ing)|swapp?(?:ed|ing))\b/i,
  /\byour\s+(?:\w+\s+){0,3}(?:talk|session|panel|keynote|work|workshop|paper|poster|question|idea|ideas|point|points|view|views|advice|demo|stand|booth|team|research|project|book|post|article|slides|take|thoughts|approach|experience|presentation)\b/i,
  /\b(?:because|since\s+we|we\s+both|both\s+(?:of\s+us\s+)?(?:work|are|use|care|love|build|in)|in\s+common|same\s+(?:group|field|city|school|problem|team|track|table|interest)|share(?:d)?\s+(?:an?|the|your|interest)|interested\s+in|interest\s+in|curious\s+(?:about|how)|keen\s+to|learn(?:ed|t)?\s+(?:more|about|from|a\s+lot|how)|stayed\s+with\s+me|stuck\s+with\s+me|made\s+me\s+think|inspir(?:ed|ing)|(?:so|very|really)\s+kind|kindness|promised|remember(?:ed)?|recommend(?:ed)?|introduc(?:ed|tion))\b/i,
  /\b(?:enjoyed|loved|liked)\s+(?:your|our|the|how|\w+ing)\b/i,
  /\b(?:hear(?:ing)?\s+(?:about|of|that)|thanks\s+to\s+(?:you|your)\b|you\s+(?:(?:were|are)\s+(?:looking|right|asking|working)|wanted|wondered|needed|taught|gave|showed|let|helped|found|wrote|announced|explained))\b/i,
  /\byour\s+(?:[\w-]+\s+){1,8}(?:meant|helped|saved|changed)\b/i,
  /\b(?:thank\s+you|thanks)\s+for\b(?!\s+(?:your\s+time|connecting|reading|accepting))/i,
  /\byour\s+(?:[\w-]+\s+){1,8}(?:was|were|is|are|came|made|hit|kept|has|had|showed)\b/i,
  /\b(?:based\s+on\s+your|follow(?:ing)?\s+up\s+on\s+(?:our|your)|as\s+(?:promised|discussed|mentioned|agreed))\b/i,
];

/** Words that offer something. */
const offerPatterns: readonly RegExp[] = [
  /\b(?:would\s+(?:love|like)\s+to\s+(?:introduce|share|send|show|lend|bring)|if\s+(?:it|they|that|those|these)\s+(?:helps?|would\s+help|can\s+help)|if\s+you(?:'re|’re|\s+are)?\s+(?:ever\s+)?(?:need|want|would\s+like|come)|here\s+(?:it|they)\s+(?:comes?|is|are)|can\s+(?:scan|give|bring)|i\s+owe\s+you)\b/i,
  /\b(?:happy|glad|pleased|delighted)\s+to\s+(?:\w+\s+)?(?:help|share|send|show|introduce|connect|answer|lend|give|pass|put|review|read|test|swap|compare|talk|support|forward|bring|host)\b/i,
  /\b(?:let\s+me\s+know\s+if|if\s+(?:i|we)\s+can\s+(?:ever\s+)?(?:help|be\s+of|support|share|do)|can\s+(?:help|share|send|introduce|offer|lend|show|support|put)|could\s+(?:share|send|introduce|lend|show\s+you)|(?:i|we)\s*(?:'ll|’ll|\s+will|\s+would|\s+could|\s+can|'d|’d)\s+(?:gladly\s+|be\s+(?:happy|glad)\s+to\s+)?(?:send|share|introduce|forward|put\s+you|show\s+you|lend|pass|bring|like\s+to\s+(?:share|send|offer)))\b/i,
  /\b(?:yours\s+(?:to|if)|(?:is|are)\s+yours\b|use\s+(?:them|it)\s+(?:as|freely)|gladly|it\s+would\s+be\s+my\s+(?:pleasure|turn))/i,
  /\b(?:here(?:'s|’s|\s+is|\s+are)\s+the|attached|as\s+promised|my\s+offer|offer(?:ed|ing)?\s+(?:stands|to|you)|at\s+your\s+disposal|count\s+on\s+me|anything\s+i\s+can\s+(?:help|do)|of\s+(?:any\s+)?help)\b/i,
];

/** Words that own up to a delay. */
const delayPattern =
  /\b(?:sorry\s+(?:for|about)\s+(?:the|my|this|being|not|writing|such|how)|sorry\s+(?:it|this|that)(?:['’]s|\s+(?:is|has|took|comes))|sorry\s+to\s+(?:be|write|have|come)|(?:comes?|am|is|bit|little|so|rather)\s+late\b|apolog(?:y|ies|ise|ize)|late(?:r)?\s+(?:note|reply|message|than)|belated(?:ly)?|(?:a\s+while|some\s+time|weeks?|months?|a\s+few\s+weeks)\s+(?:ago|back|since|after)|it(?:'s|’s|\s+has)\s+been\s+(?:a\s+while|some\s+time|weeks|a\s+few|\w+\s+(?:weeks|months|days))|took\s+me\s+(?:a\s+while|some\s+time|so\s+long)|overdue|finally\s+(?:getting|writing|found))\b/i;

const salesPatterns: readonly RegExp[] = salesPhrases.map((phrase) => {
  const words = phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\byou (are|have)\b/g, (_you, verb: string) => String.raw`you(?:\s+${verb}|['’]${verb.slice(-2)})`).replace(/ |-/g, String.raw`[\s-]+`);
  return new RegExp(String.raw`\b${words}\b`, 'gi');
});

export const englishLists: WordLists = {
  asking: askingPatterns,
  friendship: friendshipPatterns,
  friend: /\bfriend(?:s|ship)?\b/i,
  delay: delayPattern,
  firstMeeting: [
    /\b(?:good|great|nice|lovely|wonderful|fun|glad|pleased|happy|delighted|(?:pleasure|joy|honou?r))\s+(?:to\s+(?:finally\s+)?(?:have\s+)?(?:meet|met)|meeting)\s+you\b/gi,
    /\b(?:make|making|made)\s+your\s+acquaintance\b/gi,
  ],
  again: /\b(?:again|once\s+more|second\s+time|last\s+time|in\s+person|catch(?:ing)?\s+up|see(?:ing)?\s+you)\b/i,
  sales: salesPatterns,
  reasons: reasonPatterns,
  offers: offerPatterns,
  me: new Set(["i'm", "i've", "i'd", "i'll", 'i', 'me', 'my', 'mine', 'myself']),
  you: new Set(["you're", "you've", "you'd", "you'll", 'you', 'your', 'yours', 'yourself']),
  pronouns: { i: 'I', my: 'my', you: 'you', your: 'your' },
};
