/** The part before the `@` of addresses that everybody in a house has, in the languages of Europe. */
const functions: ReadonlySet<string> = new Set(
  `
  info office contact kontakt contatto contacto contato sales hello mail email post team service support admin welcome enquiries
  inquiries vertrieb verkauf bureau accueil hallo hola ciao ola praxis kanzlei studio shop bestellung biuro sekretariat recepcia
  obchod presse press marketing hr jobs reception buero zentrale secretaria administracion comercial ventas ventes vendite
  commerciale segreteria geral vendas atendimento verkoop sprzedaz direktion direction direccion direzione geschaeftsfuehrung
  empfang einkauf buchhaltung rechnung rechnungen invoice invoices billing accounts accounting finance verwaltung secretariat
  secretary frontdesk desk help helpdesk booking bookings reservations events event newsletter news noreply no-reply donotreply
  webmaster postmaster hostmaster abuse privacy datenschutz legal careers career karriere bewerbung recruiting people talent media
  pr partners partner ask hey hi bonjour ahoj moin inquiry enquiry general customer customerservice kundenservice kundendienst
  orders order shipping it tech dev web commercial correo correio amministrazione ufficio redaktion editor editorial feedback club
  verein vorstand board
`
    .trim()
    .split(/\s+/),
);

/** Hosts that give everybody an address, so that they say nothing about a company. */
const providers =
  /^(gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|icloud|me|mac|aol|gmx|web|t-?online|freenet|arcor|mail|posteo|mailbox|protonmail|proton|pm|orange|wanadoo|free|laposte|sfr|bbox|libero|virgilio|alice|tin|tiscali|telefonica|terra|movistar|uol|bol|ig|sapo|telenet|skynet|ziggo|kpn|kpnmail|xs4all|planet|home|hetnet|bluewin|hispeed|sunrise|wp|o2|onet|interia|op|seznam|centrum|email|volny|telia|bredband|comcast|verizon|att|sbcglobal|bellsouth|cox|btinternet|btconnect|sky|virginmedia|talktalk|ntlworld|163|126|qq|sina|linkedin|facebook|instagram|twitter|xing)$/;

/** True for the part before the `@` of an address that is nobody's own: "info", "sales", "kontakt". */
export function isSharedLocal(local: string): boolean {
  return functions.has(local.toLowerCase());
}

/** Words that make an address everybody's whatever stands behind them: "info.berlin@…". */
const plainFunctions: ReadonlySet<string> = new Set('info office contact kontakt sales support team vertrieb noreply service'.split(' '));

/** True for an address that everybody in a house reads, so that it tells nobody from another: "info@…", "sales-de@…", "office2@…". */
export function isSharedMailbox(email: string): boolean {
  const local = localOf(email);
  if (isSharedLocal(local)) return true;
  const [first = '', ...rest] = local.split(/[._+-]|(?=\d)/);
  return plainFunctions.has(first) || (isSharedLocal(first) && rest.every((word) => word.length < 4 || isSharedLocal(word)));
}

/** True for the owner of hosts (see `ownerOf`) that gives everybody an address: "gmail", "gmx". */
export function isProvider(owner: string): boolean {
  return providers.test(owner);
}

/** What stands before the `@`, in small letters. */
export function localOf(email: string): string {
  return email.slice(0, Math.max(email.lastIndexOf('@'), 0)).toLowerCase();
}

/** The host of a website as it is written, without scheme, "www" and path. */
export function hostOf(website: string): string {
  return website.replace(/^[a-z]+:\/\//i, '').replace(/^www\d?\./i, '').replace(/[/?#:].*$/, '');
}

/** The part of a host that its owner chose: "hexaora" of "mail.hexaora.co.uk". */
export function ownerOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const short = labels.length > 2 && /^(co|com|org|net|ac|gov|edu|or|gob|nom)$/.test(labels.at(-2) ?? '');
  return labels.at(short ? -3 : -2) ?? '';
}
