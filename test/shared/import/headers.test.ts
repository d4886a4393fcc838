import { describe, expect, it } from 'vitest';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { meaningOfHeader } from '../../../shared/import/headers.ts';
import { readList } from '../../../shared/import/list.ts';

/** Where headers are from | what they fill | the headers. */
const known: readonly (readonly [from: string, field: string, headers: readonly string[]])[] = [
  ['German Outlook', 'street', ['Straße geschäftlich', 'Straße privat 2', 'Weitere Straße']],
  ['German Outlook', 'city', ['Ort geschäftlich', 'Ort privat', 'Weiterer Ort']],
  ['German Outlook', 'region', ['Region geschäftlich', 'Bundesland/Kanton privat', 'Weiteres/r Bundesland/Kanton']],
  ['German Outlook', 'postcode', ['Postleitzahl geschäftlich', 'Weitere Postleitzahl']],
  ['German Outlook', 'country', ['Land/Region geschäftlich', 'Weiteres/e Land/Region']],
  ['German Outlook', 'emails', ['E-Mail-Adresse', 'E-Mail 2: Adresse', 'E-Mail 3: Adresse']],
  ['German Outlook', 'phones', ['Telefon geschäftlich 2', 'Telefon (privat)', 'Haupttelefon', 'Fax geschäftlich']],
  ['German Outlook', 'middleName', ['Weitere Vornamen']],
  ['French Outlook', 'street', ['Rue (bureau)', 'Rue (domicile) 2']],
  ['French Outlook', 'emails', ['Adresse de messagerie', 'Adresse de messagerie 2', 'Adresse de courrier 3']],
  ['French Outlook', 'region', ['Dép/Région (bureau)']],
  ['French Outlook', 'country', ['Pays/Région (bureau)']],
  ['French Outlook', 'websites', ['Page Web']],
  ['Spanish Outlook', 'street', ['Calle del trabajo', 'Calle del trabajo 2', 'Otra calle']],
  ['Spanish Outlook', 'region', ['Provincia o estado de trabajo']],
  ['Spanish Outlook', 'country', ['País o región del trabajo']],
  ['Spanish Outlook', 'emails', ['Dirección de correo electrónico 2', 'Dirección del correo electrónico 3']],
  ['Italian Outlook', 'city', ['Città (uff.)', 'Città (ab.)', 'Altra città']],
  ['Italian Outlook', 'phones', ['Ufficio', 'Ufficio 2', 'Abitazione', 'Cellulare', 'Fax (uff.)']],
  ['Italian Outlook', 'emails', ['Indirizzo posta elettronica', 'Indirizzo posta elettronica 2']],
  ['Portuguese Outlook', 'street', ['Rua da empresa', 'Rua do endereço comercial 3']],
  ['Portuguese Outlook', 'city', ['Localidade da empresa', 'Cidade do endereço residencial']],
  ['Portuguese Outlook', 'emails', ['Endereço de email 2', 'Endereço do correio electrónico 2', 'Endereço de correio electrónico']],
  ['Dutch Outlook', 'street', ['Werkadres, straat', 'Werkadres 2, straat', 'Huisadres, straat', 'Ander adres, straat']],
  ['Dutch Outlook', 'country', ['Land/regio (werk)']],
  ['Dutch Outlook', 'emails', ['E-mailadres', 'E-mailadres 2']],
  ['forms', 'title', ['What is your role / title?', 'What is your job title / role?', 'What’s your role?', 'Position in the company', 'Company Title']],
  ['forms', 'title', ['What is your job title? This will appear on your badge.', 'Role (e.g. CTO)', 'Title / Position']],
  ['forms', 'company', ['Where do you work?', 'Company you work for', 'Name of your company', 'Affiliation/Organization', 'Company Name (Legal)']],
  ['German forms', 'title', ['Wie lautet Ihre Position?', 'Was ist Ihre Funktion?', 'Ihre Funktion im Unternehmen']],
  ['German forms', 'company', ['In welcher Firma arbeiten Sie?', 'Name des Unternehmens', 'Für welches Unternehmen arbeiten Sie?']],
  ['French forms', 'title', ['Quel est votre poste ?', 'Quelle est votre fonction ?']],
  ['Spanish forms', 'title', ['¿Cuál es tu cargo?', '¿Cuál es su puesto?']],
  ['Spanish forms', 'company', ['¿En qué empresa trabajas?', 'Nombre de tu empresa']],
  ['Italian forms', 'title', ['Qual è il tuo ruolo?']],
  ['Dutch forms', 'title', ['Wat is je functie?']],
  ['Dutch forms', 'company', ['Voor welk bedrijf werk je?', 'Naam van je bedrijf']],
  ['Portuguese forms', 'title', ['Qual é o seu cargo?']],
  ['forms', 'firstName', ['Name (First)']],
  ['forms', 'lastName', ['Name (Last)']],
  ['remarks', 'phones', ['Phone (incl. country code)', 'Phone Number (Mobile)']],
  ['remarks', 'emails', ['Email (will not be shared with event partners)', 'Email, e.g. ana@example.com', 'Email (name@example.com)']],
  ['remarks', 'websites', ['Website (https://example.com)', 'Work Website']],
  ['remarks', 'linkedin', ['LinkedIn URL (e.g. https://www.linkedin.com/in/yourname)', 'Social - LinkedIn']],
  ['Pipedrive', 'emails', ['Person - Email - Work']],
];

const nothing = ['Telefon Assistent', "Assistant's Phone", 'Telefono assistente', 'Telefone do assistente', 'E-Mail 2: Typ', 'E-Mail 2: Angezeigter Name', 'Tipo de correo electrónico 2', 'Privat', 'Bureau', 'Ticket number', 'Event name', 'Order #', 'Company Domain Name', 'Buyer Email', 'Geburtstag', 'What would you like to learn?', 'Do you need a company invoice?'];

describe('meaningOfHeader', () => {
  it.each(known.flatMap(([from, field, headers]) => headers.map((header) => [from, header, field] as const)))('%s: “%s” is %s', (_from, header, field) => {
    expect(meaningOfHeader(header)?.field).toBe(field);
  });

  it.each(nothing)('“%s” fills nothing', (header) => {
    expect(meaningOfHeader(header)).toBeNull();
  });
});

const first = (text: string): ContactFields | undefined => readList({ name: 'list.csv', bytes: new TextEncoder().encode(text) }).people[0]?.contact;
const ana = { firstName: 'Ana', lastName: 'Silva', emails: ['ana@orchard.example'] };

describe('lists as programs write them', () => {
  it.each<[string, string, object]>([
    ['an example in a header is no data', 'Name,Email,Website (https://example.com)\nAna Silva,ana@orchard.example,orchard.example', { ...ana, websites: ['orchard.example'] }],
    ['an example e-mail in a header is no data', 'First name,Last name,Email (name@example.com)\nAna,Silva,ana@orchard.example', ana],
    ['a profile in a header is no data', 'Name,Email,LinkedIn (https://www.linkedin.com/in/you)\nAna Silva,ana@orchard.example,ana-silva', { ...ana, linkedin: 'https://www.linkedin.com/in/ana-silva/' }],
    [
      'German Outlook',
      '"Anrede","Vorname","Weitere Vornamen","Nachname","Firma","Position","Straße geschäftlich","Ort geschäftlich","Postleitzahl geschäftlich","Land/Region geschäftlich","Ort privat","Telefon Assistent","Mobiltelefon","E-Mail-Adresse","E-Mail 2: Adresse"\n"Frau","Ana","","Silva","Orchard","CTO","Ring 5","Leipzig","04155","Deutschland","Halle","+49 30 901821","+49 172 6554858","ana@orchard.example","a@home.example"',
      { ...ana, emails: ['ana@orchard.example', 'a@home.example'], address: 'Ring 5, 04155 Leipzig, Deutschland', phones: [{ value: '+49 172 6554858', kind: 'mobile', e164: '+491726554858' }] },
    ],
    [
      'French Outlook, where “Titre” stands twice',
      '"Titre","Prénom","Nom","Société","Titre","Rue (bureau)","Ville (bureau)","Adresse de messagerie"\n"Dr","Ana","Silva","Orchard","Directrice","5 rue Basse","Lyon","ana@orchard.example"',
      { ...ana, prefix: 'Dr', title: 'Directrice', company: 'Orchard', address: '5 rue Basse, Lyon' },
    ],
    ['Italian Outlook', '"Titolo","Nome","Cognome","Società","Posizione","Via (uff.)","Città (uff.)","Ufficio","Indirizzo posta elettronica"\n"","Ana","Silva","Orchard","CTO","Via Roma 5","Torino","+39 011 4432222","ana@orchard.example"', { ...ana, title: 'CTO', address: 'Via Roma 5, Torino', phones: [{ value: '+39 011 4432222', kind: 'work', e164: '+390114432222' }] }],
    ['Excel with sep=; and a mark of UTF-8', '\ufeffsep=;\r\nVorname;Nachname;E-Mail\r\nAna;Silva;ana@orchard.example\r\n', ana],
    ['tabs out of a spreadsheet', 'First Name\tLast Name\tE-mail\r\nAna\tSilva\tana@orchard.example\r\n', ana],
    ['Hopin', 'First name,Last name,Email,Headline,Registered at,Ticket\nAna,Silva,ana@orchard.example,CTO at Orchard,2026-11-20,Regular', { ...ana, title: 'CTO at Orchard' }],
    ['Whova', 'First Name,Last Name,Title/Position,Affiliation/Organization,Email,City,State\nAna,Silva,CTO,Orchard,ana@orchard.example,Austin,TX', { ...ana, title: 'CTO', company: 'Orchard', address: 'Austin, TX' }],
    ['Brella', 'First name,Last name,Email,Company name,Company title\nAna,Silva,ana@orchard.example,Orchard,CTO', { ...ana, title: 'CTO', company: 'Orchard' }],
  ])('%s', (_why, text, expected) => {
    expect(first(text)).toMatchObject(expected);
  });
});
