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
  'aleksandra ola|katarzyna kasia|malgorzata gosia|tomasz tomek|jakub kuba|mohammed mohamed muhammad mo|josephine jo josie|joanna jo asia|' +
  'ulrich uli ulli|josef sepp|friedrich fritz|heinrich heinz|wolfgang wolf|guillermo memo|enrique quique|eduardo edu lalo|alessandro sandro|' +
  'antonio toni tony tono|manuel manolo|dmitri dmitry dima|mikhail misha|vladimir vova|aleksey alexey alexei lyosha|' +
  'rosemarie rosi|andreas andi|matthias matze|stefan steffen stephan|florian flo|michaela michi|gabriele gabi|susanne susi|angelika geli';

const nicknames = new Map<string, Set<string>>();
for (const group of nicknameGroups.split('|')) {
  const names = group.split(' ');
  for (const name of names) nicknames.set(name, new Set([...(nicknames.get(name) ?? []), ...names]));
}

/** Whether two folded first names can be one person's: the same, or one short for the other. */
export function sameFirstName(a: string, b: string): boolean {
  return a === b || (nicknames.get(a)?.has(b) ?? false);
}

/** All short and long forms of a folded first name, itself among them. */
export function firstNameForms(name: string): readonly string[] {
  return [...(nicknames.get(name) ?? [name])];
}

const spellingGroups =
  'stefan steffen stephan|philip phillip|steven stephen|jeffrey geoffrey|katherine catherine katharina|elizabeth elisabeth|christine christina|nicholas nicolas|' +
  'lawrence laurence|dmitri dmitry|aleksey alexey alexei|mohammed mohamed muhammad|isabella isabel|frederick friedrich|kathy cathy';

const spellings = new Map(spellingGroups.split('|').flatMap((group, at) => group.split(' ').map((name) => [name, at] as const)));

/** Whether two folded first names are one name in two spellings, of which each bearer has one: Stefan and Stephan. */
export function isOtherSpelling(a: string, b: string): boolean {
  return a !== b && spellings.has(a) && spellings.get(a) === spellings.get(b);
}
