/** Forms for him and for her, of which the writer was to choose one; a star or a colon is a form for everybody. */
const bothForms = [
  'liebe(?:/-?r|\\(r\\))|lieber ?/ ?liebe|liebe ?/ ?lieber|(?:sehr )?geehrte(?:/-?r|\\(r\\))|(?:sehr )?geehrter ?/ ?geehrte',
  'herrn? ?/ ?frau|frau ?/ ?herrn?|mr\\.? ?/ ?mr?s\\.?|mr?s\\.? ?/ ?mr\\.?|sir ?/ ?madam',
  'ch(?:er|ère) ?/ ?ch(?:er|ère)|ch[eè]r\\(e\\)|monsieur ?/ ?madame|madame ?/ ?monsieur|m\\. ?/ ?mme',
  '(?:estimad|querid|prezad|car)(?:[oa]/-?[oa]|o\\(a\\))|sr\\.? ?/ ?sra\\.?|sr\\(a\\)\\.?|sig\\.? ?/ ?sig\\.?ra|signora? ?/ ?signora?|heer ?/ ?mevrouw|dhr\\.? ?/ ?mevr\\.?',
].join('|');
/** A greeting, or a title, of which one form was to be chosen. */
export const bothGreeting = new RegExp(String.raw`(?<=^[ \t]*(?:[\p{L}.]+[ \t]+){0,3})(?:${bothForms})(?=[\s,!.:]|$)`, 'gimu');

/** A greeting with a hole where the name was to stand; French leaves a space before its exclamation mark. */
export const emptyGreeting =
  /^[ \t]*(?:(?:hi|hello|hey|hiya|hallo|moin|servus|grüezi|hola|ciao|olá|oi|hoi|salve)[ \t]+(?:[,!.;]|:(?!\w))|(?:bonjour|salut|liebe[rs]?|sehr geehrter?|ch(?:er|ère)|estimad[oa]|querid[oa]|prezad[oa]|car[oa]|gentile|beste|geachte)[ \t]+[,.]|dear[ \t]*[,!.:;]|(?:hi|hello|hallo|dear|guten tag|liebe[rs]?|sehr geehrter?)[ \t]+(?:mr|mrs|ms|dr|prof|herr|frau)\.?(?:[ \t]+(?:dr|prof)\.?)*[ \t]*[,!:;])/gimu;

const nameWord = String.raw`(?:(?:first|last|full|your|ihr|dein)[ \t]?)?name|vorname|nachname|firma|firmenname|prénom|nom|nombre|apellidos?|nome|cognome|sobrenome|voornaam|achternaam|naam|recipient|customer|client|kund(?:e|in)|empfänger(?:in)?|n\/a|n\.a\.|none|unknown|unbekannt|tbd|\?+|-+`;
const nameless = String.raw`(?:${nameWord})(?:[ \t]+(?:nachname|lastname|last name|apellidos?|nom|cognome|sobrenome|achternaam))?`;
/** A greeting of the word for a name, or of what data says where there is none. */
export const namelessGreeting = new RegExp(
  String.raw`^[ \t]*(?:hi|hello|hey|dear|hallo|moin|servus|guten tag|liebe[rs]?|sehr geehrter?|bonjour|ch(?:er|ère)|hola|estimad[oa]|ciao|car[oa]|gentile|olá|prezad[oa]|hoi|beste)[ \t]+(?:(?:mr|mrs|ms|dr|prof|herr|frau|madame|monsieur)\.?[ \t]+)*(?:${nameless})(?=[ \t]*(?:[,!.:;]|$))`,
  'gimu',
);
