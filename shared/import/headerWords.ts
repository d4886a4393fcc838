import { familyFirstWords, wordsElsewhere } from './headerWordsElsewhere.ts';

/**
 * What a column may fill. `particle` is what Dutch lists keep apart ("van der"), `titleOrPrefix` is a "Title" that is a job in one
 * list and a "Dr." in another, `url` is a profile or a website as its cells say, `status` says whether the person came at all.
 */
export type HeaderField =
  | 'name'
  | 'nom'
  | 'nombre'
  | 'firstName'
  | 'middleName'
  | 'particle'
  | 'lastName'
  | 'prefix'
  | 'suffix'
  | 'title'
  | 'titleOrPrefix'
  | 'company'
  | 'department'
  | 'emails'
  | 'phones'
  | 'websites'
  | 'url'
  | 'linkedin'
  | 'address'
  | 'street'
  | 'city'
  | 'region'
  | 'postcode'
  | 'country'
  | 'notes'
  | 'status';

/**
 * Header words by field in English, German, French, Spanish, Italian, Portuguese and Dutch, written as `headerKey` makes them.
 * `nom` is the family name where a given name stands beside it, else the whole name; `nombre` and `nome` are the given name
 * where a family name stands beside them, else the whole name.
 */
const words: Readonly<Record<HeaderField, string>> = {
  name: `name fullname who contact contactname person personname displayname attendee attendeename participant participantname guest
    guestname visitor visitorname delegate delegatename member membername speaker speakername clientname customername leadname
    vollername vollstandigername kontakt kontaktname ansprechpartner ansprechpartnerin teilnehmer teilnehmerin teilnehmername gast
    namevorname vornamename vorundnachname vornameundnachname vornamenachname nachnamevorname
    nomcomplet nometprenom nomprenom prenomnom prenometnom participante contacto nombredecontacto nombredelcontacto nombrecompleto nombreyapellidos nombreyapellido
    apellidosynombre asistente nomecompleto nomecognome nomeecognome cognomenome nominativo contatto partecipante nomeesobrenome
    contato volledigenaam contactpersoon deelnemer fn cn firstandlastname firstnamelastname lastnamefirstname firstlastname lastfirst firstlast
    surnamefirstname`,
  nom: 'nom naam',
  nombre: 'nombre nome',
  firstName: `firstname first fname given givenname givennames forename christianname firstnames preferredname preferredfirstname vorname
    vornamen rufname prenom prenoms nombres nombredepila primernombre nomedado primeironome nomeproprio nomedibattesimo primonome voornaam roepnaam
    voornamen imie imiona fornamn fornavn jmeno etunimi
    namefirst`,
  middleName: `middlename middle additionalname additionalnames middleinitial mi middlenames zweitervorname zweitername deuxiemeprenom
    secondprenom segundonombre segundonome secondonome tweedenaam nomedomeio
    weiterevornamen middelstenaam outrosnomesapelidos`,
  particle: 'tussenvoegsel tussenvoegsels voorvoegsel infix namensvorsatz',
  lastName: `lastname last lname surname family familyname secondname surnames nachname familienname zuname nomdefamille nomfamille
    nomdusage apellido apellidos primerapellido segundoapellido cognome sobrenome apelido apelidos ultimonome nomedefamilia achternaam
    familienaam nazwisko efternamn etternavn efternavn prijmeni sukunimi
    namelast`,
  prefix: `prefix nameprefix honorific honorificprefix salutation courtesytitle nametitle academictitle anrede akademischertitel
    titelakademisch namenstitel mrmrs mrms mrmrsms civilite tratamiento trattamento tratamento pronomedetratamento aanhef`,
  suffix: `suffix namesuffix honorificsuffix credentials postnominals generationalsuffix namenszusatz suffixe sufijo suffisso sufixo
    achtervoegsel
    titolostraniero`,
  title: `jobtitle position role jobrole job occupation profession designation currentposition currenttitle currentjobtitle headline
    persontitle worktitle organizationtitle organisationtitle positiontitle jobposition jobdescription companyrole berufsbezeichnung
    beruf funktion stelle stellenbezeichnung jobbezeichnung rolle tatigkeit berufstitel positionimunternehmen poste fonction
    titredeposte titreduposte titreposte intituledeposte intituleduposte metier cargo puesto puestodetrabajo ocupacion
    profesion rol posizione ruolo qualifica mansione professione posizionelavorativa funcao posicao profissao ocupacao cargofuncao
    functie functietitel functieomschrijving beroep functienaam jobtitel stanowisko befattning pozice stilling
    companytitle jobtitel positioninthecompany positionincompany positionatcompany funktionimunternehmen rolleimunternehmen positionfunktion
    beruflicheposition yourjob jobtitlerole roletitle posteoccupe fonctionoccupee cargoactual puestoactual ruoloaziendale ruoloinazienda functiebinnenbedrijf`,
  titleOrPrefix: 'title titel titre titulo titolo contacttitle',
  company: `company companyname companies organization organisation organizationname organisationname org orgname employer employername
    currentcompany currentemployer account accountname business businessname firm firmname companyororganization
    companyororganisation companyorganization companyorganisation organizationcompany affiliation institution workplace
    companynameforemails associatedcompany primarycompany nameofcompany nameoforganization companyinstitution firma firmenname
    unternehmen unternehmensname nameunternehmen arbeitgeber gesellschaft betrieb institut institutionfirma firmaorganisation
    firmaunternehmen societe nomdelasociete nomsociete entreprise nomdelentreprise nomentreprise organisme raisonsociale employeur
    etablissement empresa nombredelaempresa nombreempresa compania organizacion razonsocial institucion azienda societa nomeazienda
    nomedellazienda ditta ragionesociale organizzazione ente impresa nomedaempresa nomeempresa organizacao companhia instituicao
    razaosocial bedrijf bedrijfsnaam organisatie werkgever organisatienaam naambedrijf employeraffiliation foretag spolecnost yritys virksomhed
    nameofyourcompany nameofyourorganization nameofyourorganisation companyyouworkfor companyyourepresent namedesunternehmens
    namederfirma nameihresunternehmens nameihrerfirma namederorganisation nomdevotreentreprise nomdevotresociete nomdelorganisation
    nombredetuempresa nombredesuempresa nombredelaorganizacion nomedellatuaazienda nomedellasocieta naamvanjebedrijf naamvanuwbedrijf
    naamorganisatie naamvandeorganisatie nomedasuaempresa nomedaorganizacao`,
  department: `department dept departmentname division businessunit abteilung bereich departement service departamento reparto
    dipartimento afdeling organizationdepartment organisationdepartment setor`,
  emails: `email emails mail mailaddress emailid eaddress emailadresse emailadressen mailadresse epost courriel courriels adresseemail
    adressemail adresseelectronique adressecourriel mel correo correoelectronico direcciondecorreo direcciondecorreoelectronico
    correoe direccionemail postaelettronica indirizzoemail indirizzodipostaelettronica indirizzomail indirizzoelettronico
    enderecodeemail enderecoeletronico correioeletronico enderecoemail emailadres emailadressn mailadres emailaddress emailaddresses
    adressedemessagerie adressedecourrier adressedecourrierelectronique direcciondelcorreoelectronico indirizzopostaelettronica
    enderecodocorreioelectronico enderecodecorreioelectronico enderecodecorreioeletronico correioelectronico`,
  phones: `contactnumber contactno contactnr directdial directline directnumber whatsappnumber
    ufficio abitazione`,
  websites: `website web homepage site webpage webseite internetseite internet webadresse internetadresse personalwebpage blog portfolio
    companywebsite companyurl companysite companywebpage businesshomepage siteweb siteinternet sitio sitioweb paginaweb sitoweb sito
    sitointernet websites urlofmemberprofile websiteurl weburl url1value paginadainternet webpagina
    pageweb paginadaweb paginanaweb workwebsite businesswebsite`,
  url: 'url link profileurl profile profilelink publicprofile publicprofileurl memberprofile profil profilurl',
  linkedin: 'li liurl liprofile',
  address: `address addr fulladdress mailingaddress postaladdress businessaddress companyaddress workaddress officeaddress location adresse
    anschrift postanschrift firmenadresse geschaftsadresse adressepostale adressecomplete direccion direccionpostal domicilio indirizzo
    indirizzopostale indirizzocompleto endereco enderecocompleto morada adres postadres bezoekadres
    locatie emplacement luogo localizacao standort`,
  street: `street streetaddress addressline addressline1 addressline2 street1 street2 address1 address2 strasse str strassehausnummer
    strasseundhausnummer strassenr rue voie calle via rua straat straatnaam straatenhuisnummer`,
  city: `city town cityname stadt ort wohnort ville localite commune ciudad localidad poblacion citta comune cidade plaats woonplaats stad
    localidade`,
  region: `state province region county stateprovince stateregion stateorprovince bundesland kanton provincia estado regione provincie
    bundeslandkanton depregion departementregion provinciaoestado distrito`,
  postcode: 'zip zipcode postcode postalcode zippostalcode zippostcode plz postleitzahl codepostal codigopostal cp cap cep',
  country: `country countryname countryregion nation land pays pais paese staat nazione
    landregion paysregion paisoregion paisregiao landregio`,
  notes: `notes note comment comments remark remarks description memo bemerkung bemerkungen notiz notizen kommentar kommentare anmerkung
    anmerkungen beschreibung remarque remarques commentaire commentaires notas comentario comentarios observacion observaciones nota
    commento commenti osservazioni observacao observacoes opmerking opmerkingen notitie notities aantekeningen
    anotacoes`,
  status: `attendeestatus approvalstatus registrationstatus ticketstatus orderstatus rsvp rsvpstatus attending attendance going willattend
    teilnehmerstatus statutduparticipant statutdeparticipation estadodelasistente statodelpartecipante estadodoparticipante`,
};

/** What makes a header and a word of the lists alike: small letters without accents and marks, wide signs as narrow ones. */
export function foldHeader(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}ʼ]/gu, '').replace(/ß/g, 'ss').replace(/ł/gi, 'l').toLowerCase().replace(/ı/g, 'i').trim();
}

const wordsOf = (list: string): readonly string[] => foldHeader(list).split(/\s+/);

const elsewhere: Readonly<Partial<Record<HeaderField, string>>> = wordsElsewhere;

const table: ReadonlyMap<string, HeaderField> = new Map(
  // What a word means in the languages above comes before what it means elsewhere.
  [elsewhere, words].flatMap((one) => Object.entries(one)).flatMap(([field, list]) => wordsOf(list).map((word) => [word, field as HeaderField] as const)),
);

/** The field whose word list has this key, or null. */
export function fieldOfWord(key: string): HeaderField | null {
  return key === '' ? null : (table.get(key) ?? null);
}

const familyFirst: ReadonlySet<string> = new Set(wordsOf(familyFirstWords));

/** True for the key of a header that says of whole names that the family name comes first: "ФИО", "Nachname Vorname", "Név". */
export function putsFamilyFirst(key: string): boolean {
  return familyFirst.has(key);
}
