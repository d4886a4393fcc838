import { fold } from '../../fold.ts';

const nicknameGroups =
  'robert bob rob bobby bert|william will bill billy liam|richard rick dick rich ricky|james jim jimmy jamie|john jack johnny jon|' +
  'michael mike mick mickey|thomas tom tommy|charles charlie chuck|david dave davy|daniel dan danny|matthew matt|joseph joe joey|' +
  'anthony tony|andrew andy drew|edward ed eddie ted ned|steven stephen steve|christopher chris|nicholas nick nicolas|' +
  'alexander alex sasha sandy|alexandra alex sandra sasha|benjamin ben benny|samuel sam sammy|samantha sam|patrick pat paddy|patricia pat patty tricia|' +
  'peter pete|gregory greg|jeffrey jeff geoffrey geoff|timothy tim|kenneth ken kenny|ronald ron|donald don|douglas doug|philip phil phillip|' +
  'frederick fred freddie friedrich|lawrence larry laurence|raymond ray|gerald gerry jerry|leonard len leo lenny|vincent vince|walter walt|' +
  'elizabeth liz beth lizzie betty eliza elisabeth|katherine kate katie kathy catherine cathy kat katharina|margaret maggie meg peggy|jennifer jen jenny|' +
  'jessica jess|rebecca becky becca|susan sue susie|deborah deb debbie|victoria vicky tori|christine chris tina christina|barbara barb|' +
  'theresa terry tess|abigail abby|isabella isabel bella izzy|natalie nat|eleanor ellie nora|caroline carrie|francis frank|francesco franco|' +
  'ignacio nacho|jose pepe|francisco paco|dolores lola|giuseppe beppe|johannes hannes hans|sebastian seb basti|maximilian max|' +
  'aleksandra ola|katarzyna kasia|malgorzata gosia|tomasz tomek|jakub kuba|mohammed mohamed muhammad mo|josephine jo josie|joanna jo asia';

const nicknames = new Map<string, Set<string>>();
for (const group of nicknameGroups.split('|')) {
  const names = group.split(' ');
  for (const name of names) nicknames.set(name, new Set([...(nicknames.get(name) ?? []), ...names]));
}

/** Whether two folded first names can be one person's: the same, or one short for the other. */
export function sameFirstName(a: string, b: string): boolean {
  return a === b || (nicknames.get(a)?.has(b) ?? false);
}

/**
 * Words that are names of people or companies and plain words as well, folded. In a note they count as a name only where
 * nothing else is meant: after a greeting, with the rest of the name, or with a capital inside of a sentence.
 */
const plainWords: ReadonlySet<string> = new Set(
  (
    'will mark rose grace may june april august art bill bob rob jack hope faith joy dawn drew pat sue chase frank grant miles max ' +
    'summer autumn ivy lily olive ruby amber crystal pearl jade iris violet daisy hazel ginger heather holly melody harmony carol ' +
    'victor earnest dean earl duke king prince pope bishop page penny gene guy ray don ron jay rich chance ace buck cliff dale glen ' +
    'forest reed rusty sandy sky star sunny storm wade lance pierce skip tab van wren robin jean kit lane lee lark marina mercy may ' +
    'nova opal paige patience peace prudence rain sage savannah scarlet sierra trinity unity verity vera viola constance charity ' +
    'apple target orange shell gap visa amazon oracle meta next square stripe slack zoom dash box notion linear signal asana monday ' +
    'unity intel ford dell sage xero discover chase progress delta united american general national first international global ' +
    'block snap indeed match compass nest ring wave bolt uber lift cameo medium buffer segment amplitude figma twitch steam epic valve ' +
    'word office excel teams access point focus vision impact bridge anchor harbor summit horizon spark ember flow scale shift lever ' +
    'element atlas mercury saturn sun moon star polar north south east west real new good great best smart clear bright open data ' +
    'cloud code design digital network systems solutions group partners consulting media studio works labs energy health care trust ' +
    'capital finance bank market trade shop store food water light power home house garden park field river lake sea mountain rock'
  ).split(' '),
);

/** True for a name that is a plain word too, such as Will, Rose or Target. */
export function isPlainWord(folded: string): boolean {
  return plainWords.has(folded);
}

const legalForms =
  'gmbh mbh ag kg ohg gbr ug se ev ltd limited llc llp lp inc incorporated corp corporation co company plc sa sas sarl srl spa sl slu bv nv ab as asa aps oy oyj ' +
  'kft zrt doo sro as spzoo pty pte kk gk eurl sccl lda cia';
const legalWords: ReadonlySet<string> = new Set(legalForms.split(' '));

/** A company's name without its legal form and the signs around it: "Becker Print Works Ltd." → "Becker Print Works". */
export function cleanCompany(company: string): string {
  const parts = company.trim().split(/\s+/);
  const isLegal = (part: string): boolean => legalWords.has(fold(part).replace(/[^a-z]/g, ''));
  while (parts.length > 1 && isForm(parts.at(-1) ?? '', isLegal)) parts.pop();
  return parts.join(' ').replace(/[\s,&+]+$/, '');
}

/** "&" stands between two legal words ("GmbH & Co. KG"), never at the end of a name. */
function isForm(part: string, isLegal: (part: string) => boolean): boolean {
  return part === '&' || part === '+' || isLegal(part);
}

/** The folded words of a company's clean name. */
export function companyWords(company: string): string[] {
  return fold(cleanCompany(company)).match(/[\p{L}\p{N}]+(?:['&-][\p{L}\p{N}]+)*/gu) ?? [];
}
