import { isCommonWord } from './english.ts';
import { isCommonGermanWord } from './german.ts';

export { cleanCompany } from '../../contact/company.ts';
export { isOtherSpelling, sameFirstName } from '../../contact/nicknames.ts';

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
    'capital finance bank market trade shop store food water light power home house garden park field river lake sea mountain rock ' +
    'hall hill stone young little wood woods black white green brown grey gray king bell price street fox wolf bird day friday sunday long cross church ' +
    // German nouns are written with a capital wherever they stand.
    'keller winter herbst koch bauer richter schafer kaufmann zimmermann stein berg bach wald busch baum vogel fuchs hahn kaiser konig koenig herzog graf ritter ' +
    'engel sonntag freitag montag kraft sturm schatz reich brand kern kunst horn haupt hammer nagel riegel zimmer stern hof markt mann blume linde fink hecht ' +
    'fischer gartner jager forster lehrer schreiber drucker maurer schneider metzger meister sommer lang klein kurz jung neu alt schwarz braun grun frei stark ernst heide ' +
    'hase pfeffer hirsch adler falk kessel ziegel kranz krug thema vater bruder voll'
  ).split(' '),
);

/** True for a name that is a plain word too, such as Will, Rose or Target. */
export function isPlainWord(folded: string): boolean {
  return plainWords.has(folded) || isCommonAnywhere(folded);
}

/** True for one of the commonest words of a language. */
export function isCommonAnywhere(folded: string): boolean {
  return isCommonWord(folded) || isCommonGermanWord(folded);
}

const abbreviations: ReadonlySet<string> = new Set('AI IT PR HR UX UI VC ML AR VR QA EU UK US LA CEO CTO CFO COO IP AG TV PS OK'.split(' '));

/** True for a short word in capitals that is not how this name is written, such as AI where somebody is called Ai. */
export function isAbbreviation(written: string, shown: string): boolean {
  if (!/^\p{Lu}{2,3}$/u.test(written)) return false;
  return abbreviations.has(written) || !shown.split(/[\s-]+/).includes(written);
}
