import { describe, expect, it } from 'vitest';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { meaningOfHeader } from '../../../shared/import/headers.ts';
import { readList } from '../../../shared/import/list.ts';

const fields = ['name', 'firstName', 'lastName', 'company', 'title', 'emails', 'phones', 'notes', 'websites', 'address'] as const;

/** By language, the headers for `fields` in that order; several are parted by `|`. */
const languages: readonly (readonly [language: string, ...headers: readonly string[]])[] = [
  ['Russian', 'ФИО|Фамилия Имя Отчество|Полное имя|Участник', 'Имя (обязательно)|Ваше имя', 'Фамилия', 'Компания|Организация|Название компании|Место работы', 'Должность|Позиция', 'Электронная почта|E-mail|Эл. почта|Почта|Адрес электронной почты|Имейл', 'Телефон|Мобильный телефон|Номер телефона|Моб. тел.|Рабочий телефон', 'Комментарий|Примечание|Заметки', 'Сайт|Веб-сайт', 'Адрес'],
  ['Ukrainian', 'ПІБ|Прізвище та імʼя|Учасник', 'Ім’я (обовʼязково)', 'Прізвище', 'Компанія|Організація|Місце роботи', 'Посада', 'Електронна пошта|Ел. пошта|Пошта', 'Телефон|Мобільний телефон|Номер телефону', 'Коментар|Примітки|Нотатки', 'Сайт|Вебсайт', 'Адреса'],
  ['Japanese', '氏名|お名前|ご氏名|氏名（漢字）|参加者名|ご担当者名|フルネーム', '名|ファーストネーム', '姓|苗字|ラストネーム', '会社名|会社|企業名|勤務先|貴社名|会社名（必須）|所属|組織名', '役職|役職名|肩書|職種', 'メールアドレス|メール|Eメール|E-mailアドレス|電子メール|メールアドレス2', '電話番号|電話|携帯電話|携帯番号|TEL|会社電話|FAX番号', '備考|メモ|備考欄', 'ウェブサイト|ホームページ|Webサイト', '住所|会社住所|所在地'],
  ['simplified Chinese', '姓名|您的姓名|联系人|参会人|全名', '名', '姓|姓氏', '公司|公司名称|单位|工作单位|单位名称|企业名称|机构', '职位|职务|职称|岗位', '邮箱|电子邮箱|电子邮件|邮箱地址|邮件|E-mail地址|工作邮箱', '电话|手机|手机号|手机号码|联系电话|电话号码|办公电话|电话1', '备注|说明|留言', '网站|网址|主页', '地址|公司地址|联系地址'],
  ['traditional Chinese', '姓名|您的姓名|聯絡人|全名', '名', '姓|姓氏', '公司|公司名稱|單位|服務單位|任職公司', '職稱|職位|職務', '電子郵件|電郵|電子信箱|信箱|電郵地址|Email信箱', '電話|手機|手機號碼|聯絡電話|行動電話|電話號碼', '備註|留言', '網站|網址', '地址|公司地址|聯絡地址'],
  ['Korean', '성명|성함|참가자명|담당자', '이름 (필수)', '성', '회사|회사명|소속|기업명|기관명|직장', '직책|직위|직함|직급', '이메일|이메일 주소|메일|전자우편|메일주소', '전화|전화번호|휴대폰|휴대전화|연락처|핸드폰번호', '비고|메모|참고', '웹사이트|홈페이지', '주소|회사주소'],
  ['Greek', 'Ονοματεπώνυμο|Ονομα και επώνυμο|Συμμετέχων', 'Όνομα (υποχρεωτικό)|ΟΝΟΜΑ', 'Επώνυμο|Επίθετο', 'Εταιρεία|Εταιρία|Επωνυμία|Οργανισμός|Φορέας', 'Θέση|Θέση εργασίας|Ιδιότητα', 'Ηλεκτρονικό ταχυδρομείο|Διεύθυνση email|Ηλ. ταχυδρομείο', 'Τηλέφωνο|Κινητό|Κινητό τηλέφωνο|Σταθερό τηλέφωνο', 'Σημειώσεις|Σχόλια|Παρατηρήσεις', 'Ιστοσελίδα|Ιστότοπος', 'Διεύθυνση'],
  ['Arabic', 'الاسم الكامل|الإسم الكامل|اسم المشارك', 'الاسم الأول', 'اسم العائلة|اللقب|الاسم الأخير', 'الشركة|اسم الشركة|المؤسسة|جهة العمل', 'المسمى الوظيفي|الوظيفة|المنصب', 'البريد الإلكتروني|البريد الالكتروني|الإيميل|عنوان البريد الإلكتروني', 'الهاتف|رقم الهاتف|الجوال|رقم الجوال|الموبايل', 'ملاحظات|الملاحظات', 'الموقع الإلكتروني|موقع الويب', 'العنوان'],
  ['Hebrew', 'שם מלא|שם המשתתף', 'שם פרטי', 'שם משפחה', 'חברה|שם החברה|ארגון|מקום עבודה', 'תפקיד|משרה', 'דוא"ל|דוא״ל|אימייל|מייל|דואר אלקטרוני|כתובת מייל', 'טלפון|נייד|טלפון נייד|מספר טלפון', 'הערות|הערה', 'אתר|אתר אינטרנט', 'כתובת'],
  ['Polish', 'Imię i nazwisko|Nazwisko i imię|Uczestnik', 'Imię', 'Nazwisko', 'Firma|Nazwa firmy|Organizacja|Pracodawca', 'Stanowisko|Funkcja', 'Adres e-mail|E-mail|Poczta elektroniczna', 'Telefon|Numer telefonu|Telefon komórkowy|Komórka', 'Uwagi|Notatki|Komentarz', 'Strona internetowa|Strona www', 'Adres'],
  ['Czech', 'Jméno a příjmení|Celé jméno|Účastník', 'Křestní jméno', 'Příjmení', 'Společnost|Firma|Organizace|Název firmy', 'Pozice|Funkce|Pracovní pozice', 'E-mail|E-mailová adresa', 'Telefon|Mobil|Telefonní číslo', 'Poznámka|Poznámky', 'Web|Webové stránky', 'Adresa'],
  ['Turkish', 'Ad Soyad|Adı Soyadı|İsim Soyisim|Katılımcı', 'Adınız', 'Soyad|Soyadı|Soyisim', 'Şirket|Firma|Şirket Adı|Kurum|Kuruluş', 'Unvan|Ünvan|Görev|Pozisyon', 'E-posta|E-posta Adresi|Eposta', 'Telefon|Cep Telefonu|Telefon Numarası|GSM', 'Not|Notlar|Açıklama', 'Web Sitesi|İnternet sitesi', 'Adres'],
  ['Dutch', 'Naam deelnemer|Volledige naam', 'Voornaam', 'Achternaam', 'Bedrijf|Bedrijfsnaam', 'Functie', 'E-mailadres', 'Telefoonnummer|Mobiel', 'Opmerkingen', 'Website', 'Adres'],
  ['Swedish', 'Namn|För- och efternamn|Deltagare', 'Förnamn', 'Efternamn', 'Företag|Företagsnamn|Organisation|Arbetsgivare', 'Befattning|Titel|Roll|Yrke', 'E-post|E-postadress|Mejl|Mejladress', 'Telefon|Mobil|Mobilnummer|Telefonnummer', 'Anteckningar|Kommentar|Övrigt', 'Webbplats|Hemsida', 'Adress'],
  ['Danish', 'Navn|Fulde navn|Deltager', 'Fornavn', 'Efternavn', 'Virksomhed|Firma|Virksomhedsnavn|Arbejdsplads', 'Stilling|Stillingsbetegnelse', 'E-mail|E-mailadresse', 'Telefon|Mobil|Telefonnummer|Mobiltelefon', 'Bemærkninger|Noter|Kommentarer', 'Hjemmeside', 'Adresse'],
  ['Norwegian', 'Navn|Fullt navn|Deltaker', 'Fornavn', 'Etternavn', 'Firma|Bedrift|Selskap|Firmanavn|Arbeidsgiver', 'Stilling|Stillingstittel', 'E-post|E-postadresse', 'Telefon|Mobil|Mobilnummer', 'Merknad|Merknader|Notater', 'Nettside|Nettsted', 'Adresse'],
  ['Finnish', 'Nimi|Koko nimi|Osallistuja', 'Etunimi', 'Sukunimi', 'Yritys|Yrityksen nimi|Organisaatio|Työnantaja', 'Titteli|Tehtävänimike|Asema|Ammatti', 'Sähköposti|Sähköpostiosoite', 'Puhelin|Puhelinnumero|Matkapuhelin', 'Huomautukset|Muistiinpanot|Lisätiedot', 'Verkkosivu|Kotisivu|Verkkosivusto', 'Osoite'],
  ['Hungarian', 'Név|Teljes név|Résztvevő', 'Keresztnév|Utónév', 'Vezetéknév|Családnév', 'Cég|Cégnév|Szervezet|Munkahely|Vállalat', 'Beosztás|Pozíció|Munkakör', 'E-mail cím|Email|E-mail', 'Telefon|Telefonszám|Mobil|Mobiltelefon', 'Megjegyzés|Megjegyzések', 'Weboldal|Honlap', 'Cím|Lakcím'],
  ['Portuguese', 'Nome completo', 'Nome próprio|Primeiro nome', 'Sobrenome|Apelido', 'Empresa', 'Cargo', 'E-mail|Correio eletrónico', 'Telefone|Telemóvel|Celular', 'Observações', 'Site', 'Endereço|Morada'],
  ['Italian', 'Nome e cognome|Nominativo', 'Nome di battesimo', 'Cognome', 'Azienda', 'Ruolo', 'Posta elettronica', 'Telefono|Cellulare', 'Note', 'Sito web', 'Indirizzo'],
  ['Spanish', 'Nombre completo|Nombre y apellidos', 'Primer nombre', 'Apellidos', 'Empresa', 'Cargo', 'Correo electrónico', 'Teléfono|Móvil', 'Observaciones', 'Sitio web', 'Dirección'],
  ['French', 'Nom complet|Nom et prénom', 'Prénom', 'Nom de famille', 'Société|Entreprise', 'Poste|Fonction', 'Courriel|Adresse e-mail', 'Téléphone|Portable', 'Remarques', 'Site web', 'Adresse'],
];

const rows = languages.flatMap(([language, ...headers]) => headers.flatMap((list, at) => list.split('|').map((header) => [language, header, fields[at]] as const)));

describe('headers of every language', () => {
  it.each(rows)('%s: “%s” is %s', (_language, header, field) => {
    // Some words need their neighbours to be told.
    const either: Readonly<Partial<Record<string, readonly string[]>>> = { firstName: ['firstName', 'nombre'], title: ['title', 'titleOrPrefix'] };
    expect(either[field ?? ''] ?? [field]).toContain(meaningOfHeader(header)?.field);
  });

  it.each([
    ['LinkedIn プロフィール', 'linkedin'], ['领英', 'linkedin'], ['領英', 'linkedin'], ['링크드인', 'linkedin'], ['Профиль LinkedIn', 'linkedin'], ['رابط لينكدإن', 'linkedin'], ['לינקדאין', 'linkedin'],
    ['部署', 'department'], ['部门', 'department'], ['부서', 'department'], ['Отдел', 'department'], ['Τμήμα', 'department'],
    ['Отчество', 'middleName'], ['郵便番号', 'postcode'], ['Почтовый индекс', 'postcode'], ['邮编', 'postcode'], ['우편번호', 'postcode'], ['Город', 'city'], ['市区町村', 'city'], ['城市', 'city'], ['도시', 'city'], ['Πόλη', 'city'], ['المدينة', 'city'], ['עיר', 'city'],
    ['Страна', 'country'], ['国', 'country'], ['国家', 'country'], ['國家', 'country'], ['국가', 'country'], ['Χώρα', 'country'], ['الدولة', 'country'], ['ארץ', 'country'], ['Miasto', 'city'], ['Kaupunki', 'city'], ['Város', 'city'], ['Şehir', 'city'],
    ['Name / 氏名', 'name'], ['姓名 Name', 'name'], ['Company 公司', 'company'], ['メール (Email)', 'emails'], ['이름(Name)', 'nombre'], ['Имя / First name', 'firstName'],
  ] as const)('“%s” is %s', (header, field) => {
    expect(meaningOfHeader(header)?.field ?? null).toBe(field);
  });

  it.each(['氏名（フリガナ）', '氏名(カナ)', 'フリガナ', 'ふりがな', 'セイ', '性别', '年龄', '生日', 'Дата регистрации', 'Пол', '성별', '생년월일', 'عدد', 'תאריך', '報名時間', '票种', 'チケット種別', '領収書の宛名', '참가 동기', 'Дата рождения'])('“%s” fills nothing', (header) => {
    expect(meaningOfHeader(header)).toBeNull();
  });
});

const first = (text: string): ContactFields | undefined => readList({ name: 'list.csv', bytes: new TextEncoder().encode(text) }).people[0]?.contact;

describe('lists of every script', () => {
  it.each<[string, string, object]>([
    ['Japanese, family name first', '姓,名,会社名,役職,メールアドレス,携帯電話\n山田,太郎,みかん製作所,部長,taro@mikan.example,090-1234-5678', { name: '山田 太郎', firstName: '太郎', lastName: '山田', company: 'みかん製作所', title: '部長', emails: ['taro@mikan.example'], phones: [{ kind: 'mobile' }] }],
    ['Japanese with one name column', '氏名,フリガナ,会社名\n山田 太郎,ヤマダ タロウ,みかん製作所', { name: '山田 太郎', firstName: '太郎', lastName: '山田', notes: '' }],
    ['Japanese with a wide space and an honorific', 'お名前,会社名\n山田　太郎 様,みかん製作所', { name: '山田 太郎', firstName: '太郎', lastName: '山田' }],
    ['Chinese, family name first', '姓,名,公司,职位,邮箱,手机\n王,小明,橙子科技,经理,wang@orange.example,+86 138 0013 8000', { name: '王小明', firstName: '小明', lastName: '王', company: '橙子科技', title: '经理', emails: ['wang@orange.example'], phones: [{ kind: 'mobile' }] }],
    ['Chinese with one name column', '姓名,單位,電郵\n王小明,橙子科技,wang@orange.example', { name: '王小明', firstName: '小明', lastName: '王' }],
    ['Chinese, 名字 alone', '名字,公司\n王小明,橙子科技', { name: '王小明', firstName: '小明', lastName: '王' }],
    ['Korean', '성,이름,회사명,이메일\n김,민수,오렌지,minsu@orange.example', { name: '김민수', firstName: '민수', lastName: '김', company: '오렌지' }],
    ['Korean with one name column', '이름,소속,휴대폰\n김민수,오렌지,+82 10-1234-5678', { name: '김민수', firstName: '민수', lastName: '김', phones: [{ kind: 'mobile' }] }],
    ['letters of Europe under Japanese names', '姓,名,会社名\nBecker,Tom,Harbour', { name: 'Tom Becker', firstName: 'Tom', lastName: 'Becker' }],
    ['Russian', 'Имя;Фамилия;Отчество;Компания;Должность;Электронная почта\nИван;Петров;Сергеевич;Апельсин;Директор;ivan@apelsin.example', { name: 'Иван Сергеевич Петров', firstName: 'Иван', lastName: 'Петров', company: 'Апельсин', title: 'Директор' }],
    ['Russian with one name column, family name first', 'ФИО;Компания\nПетров Иван Сергеевич;Апельсин', { name: 'Иван Сергеевич Петров', firstName: 'Иван', lastName: 'Петров' }],
    ['Russian with an “Имя” alone', 'Имя;Компания\nИван Петров;Апельсин', { name: 'Иван Петров', firstName: 'Иван', lastName: 'Петров' }],
    ['Ukrainian', 'ПІБ;Компанія\nШевченко Олена Іванівна;Апельсин', { firstName: 'Олена', lastName: 'Шевченко' }],
    ['Hungarian, family name first', 'Név;Cég;E-mail cím\nDr. Nagy Péter;Narancs Kft.;peter@narancs.example', { name: 'Péter Nagy', prefix: 'Dr.', firstName: 'Péter', lastName: 'Nagy', company: 'Narancs Kft.' }],
    ['Hungarian in two columns', 'Vezetéknév;Keresztnév;Beosztás\nNagy;Péter;Igazgató', { name: 'Péter Nagy', firstName: 'Péter', lastName: 'Nagy', title: 'Igazgató' }],
    ['a family name first as the header says', 'Nazwisko i imię;Firma\nKowalski Jan;Pomarańcza', { name: 'Jan Kowalski', firstName: 'Jan', lastName: 'Kowalski' }],
    ['with a particle', 'Surname First Name;Company\nvan der Berg Jan;Orchard', { name: 'Jan van der Berg', firstName: 'Jan', lastName: 'van der Berg' }],
    ['a name that is one word', 'ФИО;Компания\nПетров;Апельсин', { name: 'Петров' }],
    ['Greek', 'Όνομα;Επώνυμο;Εταιρεία;Κινητό\nΜαρία;Παπαδοπούλου;Πορτοκάλι;+30 691 234 5678', { name: 'Μαρία Παπαδοπούλου', firstName: 'Μαρία', lastName: 'Παπαδοπούλου', company: 'Πορτοκάλι', phones: [{ kind: 'mobile' }] }],
    ['Greek with one name column', 'Ονοματεπώνυμο;Εταιρεία\nΜαρία Παπαδοπούλου;Πορτοκάλι', { firstName: 'Μαρία', lastName: 'Παπαδοπούλου' }],
    ['Arabic', 'الاسم الأول,اسم العائلة,الشركة,البريد الإلكتروني\nليلى,حداد,برتقال,layla@orange.example', { name: 'ليلى حداد', firstName: 'ليلى', lastName: 'حداد', company: 'برتقال', emails: ['layla@orange.example'] }],
    ['Arabic with one name column', 'الاسم,الشركة\nليلى حداد,برتقال', { firstName: 'ليلى', lastName: 'حداد' }],
    ['Hebrew', 'שם פרטי,שם משפחה,חברה,דוא״ל\nנועה,לוי,תפוז,noa@orange.example', { name: 'נועה לוי', firstName: 'נועה', lastName: 'לוי', company: 'תפוז', emails: ['noa@orange.example'] }],
    ['Turkish', 'Ad;Soyad;Şirket;Ünvan;E-posta\nAyşe;Yılmaz;Portakal;Müdür;ayse@portakal.example', { name: 'Ayşe Yılmaz', firstName: 'Ayşe', lastName: 'Yılmaz', company: 'Portakal', title: 'Müdür' }],
    ['Turkish with an “Ad” alone', 'Ad;Şirket\nAyşe Yılmaz;Portakal', { firstName: 'Ayşe', lastName: 'Yılmaz' }],
    ['Czech with a “Jméno” alone', 'Jméno;Firma\nJana Nováková;Pomeranč', { firstName: 'Jana', lastName: 'Nováková' }],
    ['an address in parts', '氏名,会社名,郵便番号,都道府県,市区町村,番地\n山田 太郎,みかん製作所,100-0001,東京都,千代田区,1-1', { address: expect.stringContaining('千代田区') as string }],
  ])('%s', (_why, text, expected) => {
    expect(first(text)).toMatchObject(expected);
  });
});
