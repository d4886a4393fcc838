import type { WordLists } from './wordLists.ts';

/** Word lists of the checks, in German. */

const commonWords: ReadonlySet<string> = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber denn weil dass ob wenn als wie wo wer was wir ich du er sie es ihr mich mir dich dir uns euch ihn ihm ihnen ihre ihren ihrem ihrer ihres ' +
    'mein meine meinen meinem meiner dein deine deinen deinem deiner unser unsere unseren unserem unserer euer eure ist sind war waren bin bist sein hat haben habe hatte hatten hattest wird werden wurde wurden wurde konnen kann konnte konnten ' +
    'mochte mochten wurden mag magst mogen soll sollen will wollen wollte wollten darf durfen nicht auch noch nur schon sehr so zu zum zur mit bei beim von vom vor nach aus auf an am im in fur uber unter um durch gegen ohne bis seit ' +
    'hier da dort dann jetzt heute mehr viel viele vielen alle alles etwas dieser diese dieses diesen diesem sich man gern gerne danke dank schon schonen guten gute hallo liebe lieber sehr geehrte geehrter gruss grusse ja nein doch mal daher beide'
  ).split(' '),
);

/** Whether a folded word is one of the commonest in German. */
export function isCommonGermanWord(folded: string): boolean {
  return commonWords.has(folded);
}

/** A word, or a number, with a comma or without, and the space behind it. */
const oneMore = String.raw`(?:[\p{L}\p{M}\p{N}’'-]+,?\s+)`;
const letter = String.raw`[\p{L}\p{M}\p{N}]`;

/** How a pattern is written here: `~3` for up to three more words, and an umlaut for all the ways it is typed. */
function source(pattern: string): string {
  const typed = pattern
    .replace(/~(\d)/g, `${oneMore}{0,$1}?`)
    .replace(/ /g, String.raw`,?\s+`)
    .replace(/ä/g, '(?:ä|a\u0308|ae)')
    .replace(/ö/g, '(?:ö|o\u0308|oe)')
    .replace(/ü/g, '(?:ü|u\u0308|ue)')
    .replace(/ß/g, '(?:ß|ss)');
  return `(?<!${letter})(?:${typed})(?!${letter})`;
}

const pointing = (...patterns: readonly string[]): readonly RegExp[] => patterns.map((pattern) => new RegExp(source(pattern), 'giu'));
const telling = (...patterns: readonly string[]): readonly RegExp[] => patterns.map((pattern) => new RegExp(source(pattern), 'iu'));

const your = '(?:Ihr|dein|euer|eur)(?:e[nmrs]?)?';
const a = '(?:eine[nrms]? |ein )';
const talk = '(?:Call|Anruf|Telefonat|Telefontermin|Termin|Videocall|Video-Call|Zoom|Zoom-Call|Meeting|Kennenlerngespräch|Beratungsgespräch|Erstgespräch|Demo|Live-Demo|Produktdemo)';
const minutes = '(?:\\d+|zehn|fünfzehn|zwanzig|dreißig|ein paar|einige|wenige) Minuten';
const job = '(?:Stelle|Stellen|Job|Jobs|Position|Praktikum|Praktikumsplatz|Ausbildungsplatz|Anstellung|Werkstudentenstelle|Festanstellung|berufliche[nr]? Herausforderung|neue[nr]? Herausforderung)';

/** Things that are asked for; what was, such as "danke für das kurze Gespräch", is nothing of the kind. */
const asking = pointing(
  '(?:könnten|können|wollen|sollen|sollten|würden|dürften) wir ~6(?:telefonieren|sprechen|treffen|zusammensetzen|callen|zoomen|austauschen)',
  '(?:lassen Sie|lass|lasst) uns ~6(?:telefonieren|sprechen|treffen|zusammensetzen|callen|zoomen|austauschen)',
  `(?:${a}|den )?~1${talk} (?:vereinbaren|ausmachen|abmachen|abstimmen|buchen|ansetzen|einrichten|planen)`,
  `(?:hätten|hättest|hättet|haben|hast|finden|fänden|findest|nehmen|wären|hätte) (?:Sie|du|ihr|sich) (?:~6Zeit|~4${minutes}(?: Zeit)?)`,
  `(?:hätten|hättest|haben|hast) (?:Sie|du|ihr) ~3(?:Lust|Interesse) (?:auf|an) ${a}?~2(?:${talk}|Gespräch|Treffen|Kaffee)`,
  '(?:Sie|du|ihr) ~4(?:Zeit|Lust) (?:hätten|hättest|hättet|haben|hast|habt) für (?:eine[nm]? |ein )?~2(?:Gespräch|Call|Telefonat|Treffen|Termin|Demo)',
  `~1${minutes} (?:Ihrer|deiner|eurer) Zeit`,
  '(?:\\d+|zehn|fünfzehn|zwanzig|dreißig)-?minütige[nsr]? (?:Gespräch|Telefonat|Call|Termin|Demo)',
  '(?:ein kurzes|einen kurzen|ein schnelles|einen schnellen|ein unverbindliches|einen unverbindlichen|in einer kurzen|eine kurze) (?:Call|Telefonat|Termin|Meeting|Videocall|Demo|Anruf) (?:mit |für |zum |über )?(?:Ihnen|dir|nächste Woche|diese Woche|einrichten|anbieten)?',
  'in einer (?:kurzen |schnellen |unverbindlichen |persönlichen )?(?:Demo|Live-Demo|Produktdemo|Präsentation)',
  '(?:rufen Sie|ruf|ruft) mich ~4an',
  '(?:darf|dürfte|kann|könnte) ich (?:Sie|dich|euch) ~4anrufen',
  '(?:bitte|bitten|bäte) ~2um (?:eine[nm]? |Ihre[n]? |deine[n]? )?~1(?:Rückruf|Rückmeldung|Termin|Antwort)',
  'wann (?:passt|passte|würde) (?:es |das )?(?:Ihnen|dir|euch)',
  'wann (?:hätten|hättest|haben|hast) (?:Sie|du|ihr) ~2Zeit',
  'mit (?:ein paar |einigen |meinen )?Fragen löchern',
  '(?:Sie|dich|euch) ~3ausfragen',
  '(?:mein|unser|dies|folgend)(?:e[nmrs]?)? (?:Kalender|Buchungs|Termin|Terminbuchungs)-?link',
  '(?:in|über) (?:meinem|meinen|unserem|unseren) Kalender',
  `ich (?:suche|interessiere mich für|bewerbe mich (?:auf|für|um)) ~4${job}`,
  `(?:bin|bin ich|bin derzeit|bin gerade|bin aktuell) ~2auf (?:der )?(?:Suche|Jobsuche)(?: nach ~4${job})?`,
  `(?:haben|hätten|hast|hättest|gibt|suchen|sucht|suchst) (?:Sie|du|ihr|es) (?:bei Ihnen |bei euch |bei dir )?~2(?:offene|freie)[nrs]? (?:Stellen?|Positionen|Jobs|Praktika)`,
  'mein(?:en?)? (?:Lebenslauf|CV|Bewerbung|Bewerbungsunterlagen)',
  '(?:könnten|können|würden|könntest|kannst|würdest|magst|mögen) (?:Sie|du) (?:mich|uns) ~6(?:vorstellen|vernetzen|empfehlen|weiterempfehlen|verbinden|einführen|bekannt ?machen|in Kontakt bringen)',
  `(?:einen |den )?Kontakt (?:zu ${your}~3 |zu Ihrem |zur )~4(?:herstellen|vermitteln|geben)`,
  '(?:kaufen|bestellen|abonnieren|testen|buchen|sichern) Sie ~2(?:jetzt|noch heute|gleich|unser\\p{L}*|mein\\p{L}*|sich)',
  'jetzt (?:kaufen|bestellen|anmelden|abonnieren|testen|buchen|zugreifen|sichern)',
  '(?:kostenlose|gratis|kostenfreie|unverbindliche)[nsrm]? ~1(?:Testversion|Testphase|Testmonat|Probeabo|Probemonat|Erstgespräch|Beratung|Beratungsgespräch|Demo|Erstberatung|Webinar|Angebot)',
);

/** A friendship that is claimed; "ein guter Freund von mir" and "freundlich" are not. */
const friendship = pointing(
  '(?<=(?:^|[\\n.!?])[ \\t]*)(?:mein(?:e)? )?(?:lieber|liebe|alter|alte|guter|gute|bester|beste) (?:Freund|Freundin)(?=\\s*(?:[,!.;:\\n]|$))(?!\\s*,\\s*(?:der|die|den|dem|deren|dessen|mit|ein|eine))',
  '(?:hallo|hi|hey|moin|servus|danke|nicht wahr|dir|dich) (?:mein(?:e)? )?(?:lieber |liebe |alter |alte )?(?:Freund|Freundin)(?=\\s*(?:[,!.;:?\\n]|$))',
  'wie (?:alte|gute|beste) (?:Freunde|Freundinnen)',
  'wir sind (?:jetzt |nun |ja |schon |doch )?(?:gute |alte |beste )?(?:Freunde|Freundinnen)(?! (?:der|des|von|guter|alter))',
  '(?:Freunde|Freundinnen) (?:geworden|bleiben|werden|sind wir)',
  'unser(?:e|er|en) (?:junge |junger |alte |alter |neue |neuer |lange |langen )?Freundschaft',
  'als (?:dein|deine|Ihr|Ihre|euer) (?:alter |alte |guter |gute |neuer |neue )?(?:Freund|Freundin)',
  '(?<=(?:^|\\n)[ \\t]*)(?:dein|deine|Ihr|Ihre|euer) (?:alter |alte |guter |gute |neuer |neue )?(?:Freund|Freundin)(?=\\s*[,.]?\\s*(?:\\n|$))',
  '(?:alter Kumpel|Kumpel|altes Haus|Buddy|BFF|Digga|Digger)(?=\\s*[,!.?]|$)',
);

const profile = '(?:Profil|LinkedIn-Profil|Werdegang|Lebenslauf|Karriere|Laufbahn|Vita|Hintergrund|Expertise)';
const great = '(?:beeindruckend|spannend|interessant|inspirierend|großartig|toll|fantastisch|bemerkenswert|außergewöhnlich|eindrucksvoll|herausragend|super)(?:e[nmrs]?)?';

/** Phrases of form letters, and the flattery that fits everybody. */
const sales = pointing(
  'hoffe (?:sehr )?(?:dass )?(?:es geht (?:Ihnen|dir|euch)(?: allen)?(?: so)? gut|es (?:Ihnen|dir|euch) gut geht|(?:Ihnen|dir|euch) geht es gut|Sie sind wohlauf|du bist wohlauf|Sie wohlauf sind|diese (?:Nachricht|Zeilen|E-Mail|Mail) (?:erreicht|erreichen|findet|finden) (?:Sie|dich|euch))',
  'Synergie(?:n|effekte?n?|potenziale?n?|potentiale?n?)?',
  '(?:echten|klaren|großen|messbaren|nachhaltigen|einen|hohen) Mehrwert(?: bieten| schaffen| liefern)?|Mehrwert (?:bieten|schaffen|liefern|generieren)',
  'Win-?[- ]?win(?:-Situation)?',
  '(?:maßgeschneiderte|ganzheitliche|innovative|zukunftsweisende|schlüsselfertige|skalierbare|individuelle)[nrs]? (?:Komplett)?Lösung(?:en)?|Komplettlösung(?:en)?|Lösungsanbieter|alles aus einer Hand',
  '(?:weltweit |international |europaweit )?führende[rn]? (?:Anbieter|Hersteller|Dienstleister|Partner)(?:in)?|wir sind ~2Marktführer|als Marktführer',
  '(?:Quantensprung|Gamechanger|Game-Changer|Thought Leader|Pain ?Points?|Low Hanging Fruits?|Value Proposition|State of the Art|Quick Wins?|One-Stop-Shop|Rundum-sorglos-Paket)',
  '(?:auf (?:das nächste Level|die nächste Stufe|ein neues Level)|am Puls der Zeit|über den Tellerrand (?:hinaus)?(?:schauen|blicken|zu schauen|zu blicken)?|Potenziale? (?:heben|ausschöpfen|entfalten))',
  '(?:Ihren|deinen|euren) Umsatz ~2(?:steigern|verdoppeln|erhöhen)|(?:Ihre|deine|eure) Kosten ~2senken|Umsatzsteigerung',
  '(?:Entscheider|Entscheiderin|Entscheidungsträger|Entscheidungsträgerin)',
  '(?:der |die |den )?richtige[n]? Ansprechpartner(?:in)?',
  '(?:bahnbrechend|revolutionär|disruptiv|einzigartig|marktführend)(?:e[nmrs]?)? (?:Lösung|Lösungen|Produkt|Technologie|Gelegenheit|Angebot|Chance|Plattform|Software|Ansatz)',
  `(?:auf|über) ${your} ~2${profile} (?:gestoßen|gestolpert|aufmerksam geworden|aufmerksam gemacht)`,
  `${your} ${great} ${profile}`,
  `${your} ${profile} (?:hat|finde ich|ist|klingt|wirkt) (?:mich |mir )?(?:sehr |wirklich |total |ausgesprochen |echt |so )*(?:beeindruckt|gefallen|inspiriert|begeistert|${great})`,
  `(?:beeindruckt|begeistert|inspiriert) von ${your} ${profile}|(?:großer|größter) (?:Fan|Bewunderer) von (?:Ihnen|dir|${your})`,
  '(?:mein|unser) (?:berufliches |professionelles )?Netzwerk (?:zu )?(?:erweitern|auszubauen|ausbauen|vergrößern)',
  'mit (?:Gleichgesinnten|interessanten Menschen|interessanten Persönlichkeiten|spannenden Menschen|spannenden Persönlichkeiten)(?: zu)? (?:vernetzen|verbinden|austauschen|auszutauschen)?',
  '(?:sehr geehrte|liebe|guten tag) Damen und Herren|wen es (?:angeht|betrifft)|an die zuständige Person',
  '(?:bezugnehmend auf|Bezug nehmend auf|hiermit möchte ich|hiermit erlaube ich mir|ich erlaube mir)',
  '(?:für (?:Rückfragen|weitere Fragen|Fragen) )?(?:stehe ich|stehen wir) (?:Ihnen|dir|euch) (?:jederzeit |selbstverständlich |natürlich )?(?:gerne? |jederzeit )?zur Verfügung',
  '(?:zögern Sie nicht|zögere nicht|scheuen Sie sich nicht)',
  '(?:wollte |möchte )?(?:nur )?(?:kurz |noch einmal |nochmal )+nach(?:haken|fassen|fragen)',
  '(?:exklusive|einmalige|unschlagbare|attraktive)[nsr]? (?:Angebot|Angebote|Gelegenheit|Konditionen|Chance)|Sonderangebot|nur für kurze Zeit|zeitlich begrenzt',
  'Zusammenarbeit auf Augenhöhe|zum beiderseitigen (?:Vorteil|Nutzen)|beiderseitigem Nutzen',
);

const said = '(?:sagten?|sagtest|gesagt|meinten|meintest|fragten|fragtest|gefragt|erzählt(?:en|est)?|erwähnt(?:en|est)?|erklärt(?:en|est)?|gezeigt|zeigten|zeigtest|berichtet(?:en|est)?|geschildert|beschrieben|beschriebst|vorgeführt|empfohlen|empfahlst|empfahlen|versprochen|vorgeschlagen|schlugst|verglichen|gesprochen|unterhalten|geplaudert|ausgetauscht|diskutiert|gelacht|gestritten|gestaunt|gesucht|suchten|gelernt|wissen wollten)';
const things = '(?:Vortr(?:a|ä)g|Session|Panel|Keynote|Arbeit|Workshop|Aufsatz|Poster|Frage|Idee|Punkt|Gedanke|Ansicht|Rat|Hinweis|Tipp|Demo|Stand|Messestand|Team|Forschung|Projekt|Buch|Beitrag|Artikel|Folie|Ansatz|Erfahrung|Präsentation|Geschichte|Beispiel|Lösung|Modell|Prototyp|Bild|Foto|Vorführung|Einwand|Antwort|Satz|Bemerkung|Karte|Idee|Meinung|Führung|Geduld|Blau|Experiment|Versuch|Plan|Pläne|Werkstatt|Maschine)';

/** Words that give a reason. */
const reasons = telling(
  said,
  `(?:Gespräch|Unterhaltung|Austausch|Diskussion)(?:s|en|e)? (?:über|zu|zum|zur|mit)|unser (?:\\p{L}+ )?Gespräch|(?:das|fürs|nette|gute|schöne|spannende|kurze|lange|tolle) Gespräch`,
  `(?:${your}|(?:von|bei|mit) (?:Ihnen|dir|euch)) ~3${things}\\p{L}*`,
  '(?:weil|da wir|wir ~3beide|beide|gemeinsam(?:e[nmrs]?)?|verbindet uns|derselbe[n]?|dieselbe[n]?|interessier(?:e|en|t|te)|Interesse|neugierig|nachgedacht|zum Nachdenken|inspiriert|angeregt|begeistert|beeindruckt|überzeugt|geholfen|genossen|gerettet|erinner(?:e|n|t|te)|beschäftigt|angetan|gefiel|gefallen|hängen ?geblieben|in Erinnerung|im Kopf|aus dem Kopf|nicht mehr los|keine Ruhe)',
  '(?:danke|dank|bedanken|bedanke) ~2für(?! ~1(?:Zeit|Vernetzung|Kontaktanfrage|Kontaktaufnahme|Annahme|Aufmerksamkeit|Interesse))',
  '(?:Sie|du|ihr) (?:hatten|hattest|hattet|wollten|wolltest|wolltet|brauchten|brauchtest|suchtest)|(?:hatten|wollten|brauchten|suchten) Sie|(?:hattest|wolltest|brauchtest|suchtest|hast) du',
  'wie (?:besprochen|versprochen|vereinbart|angekündigt|erwähnt|gewünscht|abgemacht)|versprochene[nmrs]?',
);

const give = '(?:schick|send|mail|zeig|teil|helf|leih|geb|bring|stell|les|schau|prüf|beantwort|unterstütz|erzähl|erklär|nenn|leit|überlass|schenk|vermittl|verbind|test|trag|biet|steuer|empfehl)';

/** Words that offer something. */
const offers = telling(
  `(?:ich|wir|er|sie) ~2${give}(?:e|en|t|et)? ~3(?:Ihnen|dir|euch|Sie|dich|es|ihn|sie|gerne?|das|den|die)`,
  `${give}(?:e|en) (?:ich|wir)`,
  `gerne? ~5${give}(?:e|en|t|et)`,
  `${give}(?:e|et|t)? ~4(?:Ihnen|dir|euch|sie|es|das|ihn|deinen|Ihren|deine|Ihre|dein|Ihr) ~2gerne?|${give}en (?:gerne? )?für (?:Sie|dich|euch)`,
  `(?:kann|könnte|können|könnten|würde|würden|werde|darf|dürfen) (?:ich|wir) ~8${give}e?n`,
  `(?:ich|wir) (?:kann|könnte|können|könnten|würde|würden|werde) ~8(?:${give}e?n|vorstellen|herstellen|bekannt ?machen)|könnten (?:Ihnen|dir|euch)`,
  '(?:wenn|falls|sollten|solltest) (?:ich|wir|Sie|du|ihr) ~8(?:helfen|unterstützen|beitragen|brauchen|brauchst|braucht|möchten|möchtest|mögen|magst|mögt|wollen|willst|benötigen|benötigst|suchen|suchst|kommen|kommst|Lust haben|Lust hast)',
  '(?:sagen Sie|sag|sagt) (?:mir |uns )?(?:einfach |gerne? )?Bescheid|(?:melden Sie sich|melde dich|meldet euch) ~2(?:gerne?|einfach|jederzeit|wenn|falls)|(?:lassen Sie|lass) (?:es )?(?:mich|uns) wissen|(?:schreiben Sie|schreib) mir (?:gerne?|einfach|wenn|falls)',
  '(?:zur Verfügung|anbei|im Anhang|angehängt|beigefügt|behilflich|wie versprochen|hier (?:ist|sind|kommt|kommen)|kommt mit dieser Nachricht|ich biete|bieten wir|mein Angebot|Angebot (?:steht|gilt)|gehör(?:t|en) (?:Ihnen|dir)|(?:dürfen Sie|darfst du) ~2(?:haben|behalten|nutzen|verwenden)|Kontakt her|bekannt ?machen|bekannt ?mache|vermitteln|für (?:Sie|dich|euch) da|gegenlesen|gegen)',
);

const delay =
  'Entschuldigung|entschuldige|entschuldigen Sie|verzeih|verzeihen Sie|sorry (?:für|dass)|tut mir leid (?:dass|für)|späte[nrs]? (?:Nachricht|Antwort|Gruß|Dank|Rückmeldung)|(?:so|etwas|recht|reichlich|leider) spät|erst jetzt|verspätete?[nmrs]?|mit (?:etwas |einiger |großer )?Verspätung|Verzögerung|(?:eine Weile|einige Zeit|lange|länger|ein paar Wochen|einige Wochen) her|(?:vor|seit) (?:einigen|ein paar|mehreren|zwei|drei|vier|fünf|sechs) (?:Wochen|Monaten)|endlich (?:komme|schreibe|melde|finde)|lange (?:gedauert|nicht gemeldet|gebraucht)|überfällig';

export const germanLists: WordLists = {
  asking,
  friendship,
  friend: new RegExp(source('Freund(?:e|en|es|in|innen|schaft)?'), 'iu'),
  sales,
  reasons,
  offers,
  delay: new RegExp(source(delay), 'iu'),
  firstMeeting: pointing('(?:Sie|dich|euch) ~6(?:kennenzulernen|kennen zu lernen|kennengelernt(?: zu haben)?)', `${your} Bekanntschaft`),
  again: new RegExp(source('wieder|wiederzusehen|wiedersehen|wiedergesehen|erneut|noch einmal|nochmal|nochmals|zweite[ns]? Mal|letzte[ns]? Mal|damals|persönlich'), 'iu'),
  me: new Set('ich mich mir mein meine meinen meinem meiner meines'.split(' ')),
  you: new Set('du dich dir dein deine deinen deinem deiner deines sie ihnen ihr ihre ihren ihrem ihrer ihres euch euer eure euren eurem eurer'.split(' ')),
  pronouns: { i: 'ich', my: 'mein', you: 'Sie', your: 'Ihr' },
};
