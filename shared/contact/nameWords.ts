/** A word as it is looked up in the lists below: small letters without accents, dots, hyphens and apostrophes. */
export function wordKey(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/gi, 'l')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A written name without pictures, direction marks, doubled spaces and stray commas. */
export function tidyName(text: string): string {
  if (/^[A-Za-z0-9-]+(?: [A-Za-z0-9-]+)*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\p{Extended_Pictographic}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufe0f]/gu, ' ')
    .replace(/\b(Dr|Prof|Mrs|Mr|Ms)\.(?=\p{L}{2})/giu, '$1. ')
    .replace(/[\s\u0000-\u001f]+/gu, ' ')
    .replace(/^[\s,;|]+|[\s,;|]+$/g, '');
}

/** The words of a name; brackets and quotes stay one word, so that "(she/her)" and a nickname can be told from the name. */
export function wordsOf(part: string): readonly string[] {
  return part.match(/\([^)]*\)|"[^"]*"|“[^”]*”|„[^“”]*[“”]|[^\s]+/g) ?? [];
}

/** A nickname or remark in quotes or brackets. */
export const isAside = (word: string): boolean => /^[("“„'‘]/.test(word) && word.length > 1 && /[)"”“'’]$/.test(word);
/** "(she/her)" and the like. */
export const isPronouns = (word: string): boolean => /^\(?(she|he|they|sie|er|elle|il)\s*\/\s*[a-z/]+\)?$/i.test(word);
/** "B.", "B" or "J.R.". */
export const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word) || /^(\p{L}\.){2,}$/u.test(word);
/** Two capitals or more and no small letter. */
export const isCapitals = (word: string): boolean => word === word.toUpperCase() && (word.match(/\p{Lu}/gu) ?? []).length >= 2;
/** Written short, as "Ph.D." is. */
export const hasDot = (word: string): boolean => word.includes('.');

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Stand before a name and are never a name. */
export const honorifics = listed(`
  dr dres prof professor mr mrs ms mx miss mister herr herrn frau mme mlle monsieur madame mademoiselle
  dra sra srta dna dott dottssa dottore dottoressa dring drsc judr mudr mvdr phdr rndr paeddr thdr pharmdr
  univprof privdoz drs mgr avv sigra signora dhr mevr mevrouw meneer drhc drmed drphil drjur driur drrernat
  profdr diplkfm dkfm diplkffr profa`);

/** Stand before a name, but are names too: they count only when written with a dot. */
export const dottedHonorifics = listed(`
  mag mmag ing eng engr arch geom rag lic mec inz adw doc bc pr hon rev sr sig hr fr capt col gen lt maj sgt cdr
  ir kfm dipl abg mtro pd mw pfc dna`);

/** Stand before a name, but are names too: they count only when two more words follow. */
export const honorificsBeforeFullName = listed('me maitre sir dame lord lady rabbi captain reverend honorable sr sra');

/** Belong to a degree that was named just before: "Dr. rer. nat.", "Dipl.-Ing. (FH)". */
export const degreeFields = listed(`
  med univ rer nat phil jur iur habil hab hc mult dent vet oec pol sc scient tech techn theol ing inz agr publ soc math phys
  psych paed pad disc dipl mag kfm wirt inf eh fh tu ba mont comm cult sportwiss sociol forest trop medic human biol pharm et`);

/** Stand behind a name and are never a name. */
export const credentials = listed(`
  jr jun junior ii iii iv phd dphil mba emba msc bsc meng beng mtech btech llm llb mphil mfa mph mpa mpp edd psyd dba dds dmd dvm
  pharmd jd esq esquire cpa cfa cfp acca fcca acma fcma aca aia faia riba pmp cissp cisa cism csm cspo csp crisc bsn msn ceng
  frcs facs facp frs obe mbe cbe kbe csc dsc candsc bcom mcom bba bfa bed leed leedap shrmcp shrmscp sphr phr cips mcips itil
  prince2 dipling diplkfm diplinf diplbetriebsw mag bakk drhc ms msed mscit cfre lcsw lmft ncarb mrics frics ret mieee gphr cphr
  fcipd mcipd fca cmc mciob mice istruct md fh ceo cto cfo coo cmo cio cpo 様 さん 殿 氏 先生 女士 小姐`);

/** Stand behind a name, but are names or plain words too: they count behind a comma, with dots, or as the only capitals. */
export const ambiguousCredentials = listed('ma ba bs ms do ra ca pa pe be me med rn np cp ed sr dc mag jun junior ret csc eng');

/** Begin a family name in whatever case they are written. */
export const particles = listed(`
  von van der den de del della dello dei degli di da dos das do du des la le ter ten te tot thoe zu zur zum vom vander vanden
  st saint san santa af av op het`);

/** Begin a family name only when written small: capitalised they are given names. */
export const smallParticles = listed('al el ben bin ibn bint abu lo las los in am an auf und e y i');

/** Begin an Italian family name, "Lo Cascio", where others are called so. */
export const italianParticles = listed('lo li');

/** Join two family names: "Ortega y Gasset". */
export const joiners = listed('y e i');

const iberianNames = listed(`
  garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz moreno munoz alvarez
  romero alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco molina morales suarez ortega delgado
  castro ortiz rubio marin sanz nunez iglesias medina garrido cortes castillo santos lozano guerrero cano prieto mendez cruz
  calvo gallego herrera marquez leon vidal pena flores cabrera campos vega fuentes carrasco diez reyes caballero nieto aguilar
  pascual santana herrero montero lorenzo hidalgo gimenez ibanez ferrer duran santiago vicente benitez mora arias vargas carmona
  crespo roman pastor soto saez velasco moya soler parra esteban bravo gallardo rojas salazar espinosa valdez contreras guzman
  sandoval estrada ortega chavez mendoza aguirre acosta figueroa ochoa cardenas maldonado avila mejia villarreal barrera quintero
  rios zamora cervantes salinas cepeda madera feliciano preciado barragan perea heredia ceballos rosales trevino zuniga`);

/** True for a word that is a common Spanish family name. */
export function isSpanishFamilyName(word: string): boolean {
  const key = wordKey(word);
  return iberianNames.has(key) || /^\p{L}{3,}ez$/u.test(key);
}

const portugueseNames = listed(`
  silva ferreira pereira oliveira costa rodrigues martins sousa souza fernandes goncalves gomes lopes marques alves almeida ribeiro
  pinto carvalho teixeira moreira correia correa mendes nunes soares vieira monteiro cardoso rocha neves coelho pires simoes antunes
  matos fonseca machado araujo barbosa tavares figueiredo azevedo freitas domingues peixoto leitao nogueira barros guimaraes moura
  borges andrade amaral brandao pinheiro macedo magalhaes sampaio cavalcanti queiroz rezende siqueira`);

/** True for a word that is a common Spanish or Portuguese family name, so that a third word makes two family names. */
export const isIberianFamilyName = (word: string): boolean => isSpanishFamilyName(word) || portugueseNames.has(wordKey(word));

/** Second halves of Spanish and Portuguese given names: "María José", "João Pedro"; hardly anybody's family name. */
export const secondGivenNames = listed(`
  jose maria luis jesus angel carlos antonio manuel pilar carmen isabel javier ignacio miguel alberto dolores teresa rosa
  joao pedro paulo paula luiz eduardo henrique filipe`);

/** Countries where people carry two family names, the father's first. */
export const twoFamilyNameCountries = listed('ES MX AR CO CL PE VE EC BO PY UY CR PA GT HN SV NI DO CU PR');
