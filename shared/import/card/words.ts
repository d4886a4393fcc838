import { fold, foldedWords } from '../../fold.ts';

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Say what somebody does: in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Czech. */
const jobWords = listed(`
  accountant actor administrator adviser advisor agent analyst apprentice architect artist assistant associate attorney auditor
  barista barrister broker buyer captain chair chairman chairwoman chef chief clerk coach cofounder conductor consultant controller
  coordinator counsel counselor creative curator dean dentist deputy designer developer dietitian director doctor economist editor
  electrician engineer estimator evangelist executive expert fellow founder freelance freelancer geologist head illustrator
  inspector instructor intern interpreter investigator journalist lawyer lead leader lecturer librarian maker manager managing
  marketer mechanic member midwife minister musician notary nurse nutritionist officer operator optometrist owner paralegal
  partner pastor pharmacist photographer physician physiotherapist pilot planner plumber postdoc president principal producer
  producer professor programmer proprietor psychologist purchaser realtor receptionist recruiter registrar reporter
  representative researcher salesman salesperson scientist scholar secretary senior junior specialist strategist student stylist
  supervisor surgeon surveyor teacher technician technologist therapist trader trainee trainer translator treasurer tutor
  investor locksmith gardener joiner carpenter blogger builder caterer florist handyman ambassador consul
  underwriter vet veterinarian vice volunteer writer ceo cto cfo coo cmo cio cpo cso vp svp evp avp md hr pr ux ui
  geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung geschaftsleitung geschaftsleiter geschaftsleiterin leiter leiterin leitung
  abteilungsleiter abteilungsleiterin bereichsleiter bereichsleiterin bauleiter bauleiterin projektleiter projektleiterin
  vertriebsleiter vertriebsleiterin verkaufsleiter verkaufsleiterin niederlassungsleiter filialleiter teamleiter teamleiterin
  inhaber inhaberin gesellschafter gesellschafterin vorstand vorstandsvorsitzender vorsitzender vorsitzende mitglied prokurist
  prokuristin ingenieur ingenieurin entwicklungsingenieur vertriebsingenieur berater beraterin unternehmensberater steuerberater
  steuerberaterin rechtsanwalt rechtsanwaltin anwalt anwaltin notar notarin arzt arztin facharzt fachkraft kaufmann kauffrau
  meister meisterin tischlermeister referent referentin sachbearbeiter sachbearbeiterin assistenz assistentin sekretarin
  entwickler entwicklerin architektin einkaufer einkauferin verkaufer verkauferin makler maklerin kundenberater
  kundenberaterin aussendienst stellvertretender wissenschaftler wissenschaftlerin redakteur redakteurin fotograf fotografin
  grafiker grafikerin techniker technikerin technischer technische kaufmannischer hausverwalter trainerin dozent dozentin
  geschaeftsfuehrer geschaeftsfuehrerin architekt designerin beauftragter beauftragte
  directeur directrice gerant gerante responsable charge chargee president presidente dirigeant dirigeante fondateur fondatrice
  cofondateur ingenieur ingenieure avocat avocate notaire architecte comptable conseiller conseillere chef cheffe assistante
  secretaire vendeur vendeuse commercial commerciale acheteur acheteuse delegue deleguee consultante redacteur redactrice
  developpeur developpeuse medecin infirmier infirmiere formateur formatrice adjoint adjointe graphiste photographe associe
  associee courtier gestionnaire cadre attache attachee artistique caissier caissiere coordinateur coordinatrice technicien technicienne juriste
  gerente directora jefe jefa encargado encargada asesor asesora abogado abogada ingeniero ingeniera arquitecto arquitecta
  fundador fundadora socio socia consultor consultora tecnico tecnica administrador administradora consejero consejera delegado
  delegada contable economista medico medica enfermera profesor profesora disenador disenadora desarrollador vendedor vendedora
  coordinador coordinadora secretaria analista propietario propietaria comercial
  direttore direttrice responsabile titolare amministratore amministratrice presidente socio consulente avvocato ingegnere
  architetto commercialista ragioniere geometra fondatore fondatrice impiegato addetto addetta agente venditore sviluppatore
  progettista medico dirigente capo tecnico segretaria coordinatore redattore grafico notaio
  diretor diretora gerente socio socia fundador fundadora engenheiro engenheira advogado advogada arquiteto arquiteta
  responsavel gestor gestora solicitador coordenador coordenadora consultor vendedor vendedora assessor assessora corretor corretora contador contadora
  medico desenvolvedor chefe encarregado presidente proprietario administrador tecnico
  directeur directrice manager adviseur adviseuse hoofd eigenaar eigenaresse oprichter medewerker medewerkster verkoopleider
  projectleider verkoper inkoper makelaar advocaat architect ingenieur accountant bestuurder voorzitter vertegenwoordiger
  docent ontwerper ontwikkelaar consulent commercieel technisch bedrijfsleider teamleider vennoot leidinggevende
  verkstallande direktor chef forsaljningschef projektledare saljare konsult ingenjor utvecklare agare grundare radgivare
  rektor advokat arkitekt ekonom saljchef platschef inkopare vd ordforande administratorn handlaggare larare
  direktor salgschef projektleder saelger konsulent udvikler ejer grundlaegger radgiver daglig leder administrerende selger
  radgiver utvikler gronder salgssjef prosjektleder avdelingsleder ingenior
  dyrektor kierownik prezes wiceprezes specjalista specjalistka inzynier doradca wlasciciel wlascicielka zalozyciel radca prawny
  adwokat architekt ksiegowa ksiegowy asystent asystentka przedstawiciel handlowy handlowiec konsultant menedzer koordynator
  projektant programista analityk dyrektorka kierowniczka zarzadu czlonek pelnomocnik
  reditel reditelka jednatel jednatelka vedouci poradce poradkyne manazer manazerka majitel majitelka inzenyr obchodni
  zastupce ucetni advokat advokatka konzultant konzultantka specialista specialistka asistentka predseda zakladatel nakupci
  makler maklerka projektovy financni technicky technik zubni lekar referent`);

/** Say in what somebody works; alone they are as often a department or a part of a company's name. */
const fieldWords = listed(`
  sales marketing engineering product project operations finance purchasing procurement logistics development research research
  design communications human resources accounts account business customer support service services quality it software hardware
  data legal strategy regional national international global export import key client success event events field application
  vertrieb einkauf verkauf forschung entwicklung buchhaltung personal produktion qualitat
  ventes achats clientele exportation ventas compras acquisti vendite vendas negocios inkoop verkoop forsaljning sprzedazy
  projektu projektow handlowy zakupow prodeje obchodu division department abteilung`);

/** Forms that only a company has in its name; dots and spaces are taken out before looking up. */
const legalForms = listed(`
  inc incorporated corp corporation co company llc llp lp ltd limited plc pllc pc pty gmbh mbh ag kg kgaa ohg gbr ug ev eg eu se
  sarl sas sasu sa eurl sci scop snc srl srls spa sapa sl slu sau scl sll sccl ltda eireli me epp mei bv nv vof cv ab hb kb as asa
  aps ks is oy oyj ry zoo spzoo spj spk spp sc sro spol vos zs kft zrt bt nyrt doo dd ood eood srl sia uab ou
  holding holdings group gruppe groupe grupo gruppo groep associates partners asociados associes associati wspolnicy soci sohne
  sons brothers gebruder gebr fils hijos figli filhos zonen & und`);

/** Say what a company does or is. */
const tradeWords = listed(`
  consulting consultants consultancy solutions technologies technology tech systems software digital media studio studios labs
  laboratories industries enterprises ventures capital partners bank insurance logistics transport robotics biosciences
  pharmaceuticals pharma medical dental health healthcare clinic hospital hotel restaurant cafe bakery foods food catering energy
  solar power electric electronics engineering construction builders architecture architects design interiors realty properties
  property estates law legal advisors advisory agency marketing communications publishing press university college school institute
  academy foundation museum gallery security services service international worldwide global networks network telecom mobile
  automotive motors aviation airlines shipping trading imports exports wines brewing fitness sports games entertainment pictures
  productions events travel tours farms farm garden chemicals plastics metals steel tools machinery instruments optics works
  werbeagentur agentur metallbau maschinenbau messtechnik technik anlagenbau immobilien hausverwaltung versicherung versicherungen
  steuerberatung kanzlei rechtsanwalte praxis apotheke architekten ingenieure ingenieurburo planungsburo bau werke werk
  handel handels vertriebs backerei druck druckerei verlag stadtwerke universitat hochschule institut stiftung verein beratung
  logistik spedition autohaus gartenbau elektro sanitar
  conseil batiment immobilier immobiliere assurances avocats cabinet agence atelier editions societe entreprise etablissements
  alimentari alimentare alimentos inmobiliaria inmobiliarios seguros energia servicios soluciones construcciones abogados consultores
  informatica costruzioni immobiliare assicurazioni ristorante studio officina arredamenti consulenza servizi
  imoveis construtora engenharia advocacia comercio industria servicos solucoes tecnologia sistemas
  techniek logistiek makelaars makelaardij advocaten bouw vastgoed verzekeringen adviesbureau bureau
  fastighetsbyra bygg konsult ubezpieczenia uslugi nieruchomosci budownictwo kancelaria biuro poradenstvi pojisteni stavby
  stavebni reality firma zaklad spolka przedsiebiorstwo`);

/** Small words of whole sentences: a line with them is a slogan, not a name. */
const sentenceWords = listed(`
  your our we you us is are was the that this what where how matters with for from to in into since always more than makes make
  ihr ihre wir unser unsere mit fur aus seit die das der den dem verbindet immer mehr
  votre notre nous vous depuis avec pour dans du au
  tu su nuestra nuestro con para desde por a medida
  il la lo vostro nostro con per dal dalla al fianco
  seu sua nosso nossa com desde
  uw ons onze met voor sinds altijd onderweg
  din vart sedan med for
  twoj nasz razem w od dla z naszych
  vas nas spolu od pro`);

/** How words for jobs end in languages that write them as one; what stands before says of what. */
const jobEndings =
  /\p{L}{3}(?:arzt|leiter|ingenieur|anwalt|berater|manager|referent|assistent|techniker|entwickler|kaufer|betreuer|verwalter|planer|sprecher|therapeut|mitarbeiter|direktor|redakteur|beauftragter|kaufmann|kauffrau|innendienst|aussendienst|chef|ledare|ansvarig|utvecklare|saljare|leider|medewerker|medewerkster|adviseur|beheerder)(?:in)?$/u;

/** A part of a company or a university, by the word that it begins with. */
export function isDepartment(text: string): boolean {
  return /^(?:department|dept|abteilung|abt|fachbereich|geschaftsbereich|fakultat|faculty|facultad|facolta|faculte|departamento|departement|afdeling|avdelningen|avdeling|dzial|oddeleni|ufficio|referat)\b/u.test(fold(text));
}

const count = (text: string, words: ReadonlySet<string>): number => foldedWords(text).filter((word) => words.has(word)).length;

/** How many words of the text name a job. */
export function countJobWords(text: string): number {
  const ends = foldedWords(text).filter((word) => !jobWords.has(word) && jobEndings.test(word)).length;
  return (count(text.replace(/-/g, ' '), jobWords) || count(text, jobWords)) + ends;
}

/** How many words of the text name a field of work. */
export function countFieldWords(text: string): number {
  return count(text, fieldWords);
}

/** How many words of the text say what kind of company it is. */
export function countTradeWords(text: string): number {
  return count(text, tradeWords);
}

/** How many words of the text belong to whole sentences. */
export function countSentenceWords(text: string): number {
  return count(text, sentenceWords);
}

/** True when the text ends in a company's legal form or has one in it ("S.r.l.", "sp. z o.o.", "GmbH & Co. KG"). */
export function hasLegalForm(text: string): boolean {
  const plain = text.replace(/\./g, '').replace(/\bz o ?o\b/i, 'zoo');
  const words = foldedWords(plain);
  const last = words.at(-1) ?? '';
  if (words.length < 2) return false;
  if (legalForms.has(last) || /\b(a s|s r o|s a s|s r l|s p a|v o f|b v|n v|e v|s l|s a|e k)$/.test(words.join(' '))) return true;
  return words.slice(1).some((word) => strongForms.has(word));
}

const strongForms = listed('gmbh ltd llc llp inc corp plc sarl srl spa bv nv ohg kgaa kg ltda sro spzoo limited incorporated mbh');

/** True when the words are joined by "&" or "and", as partners are: "Vogt und Siebert", but not "Tradition und mehr". */
export function hasAmpersand(text: string): boolean {
  return /\S\s*[&+]\s*\S/.test(text) || /\s(?:und|and|et|y|e|en|och|og|i|a|UND|AND|ET|Y|E|EN|OCH|OG|I|A)\s\p{Lu}/u.test(text);
}
