/**
 * Header words by field in Russian, Ukrainian, Japanese, Chinese, Korean, Greek, Arabic, Hebrew, Polish, Czech, Turkish, Swedish, Danish,
 * Norwegian, Finnish and Hungarian, each with its spaces left out. Words that are a given name beside a family name, and the whole name
 * alone, stand under `nombre`.
 */
export const wordsElsewhere = {
  name: `полноеимя имяифамилия имяфамилия фамилияиимя фамилияимя фамилияимяотчество фио участник участница имяучастника фиоучастника контакт
    контактноелицо гость посетитель піб повнеімя імятапрізвище імяпрізвище прізвищетаімя прізвищеімя прізвищеімяпобатькові учасник контактнаособа
    氏名 お名前 ご氏名 御氏名 おなまえ フルネーム 参加者 参加者名 参加者氏名 担当者 担当者名 ご担当者名 担当者氏名 来場者名 氏名漢字 お名前漢字 姓名
    您的姓名 您的名字 全名 联系人 聯絡人 联系人姓名 聯絡人姓名 参会人 参会人姓名 参会者 嘉宾 嘉宾姓名 與會者 參加者 參加者姓名 中文姓名 성명 성함
    참가자 참가자명 참석자 참석자명 담당자 담당자명 고객명 ονοματεπώνυμο όνομακαιεπώνυμο ονομαεπωνυμο επώνυμοκαιόνομα πλήρεςόνομα συμμετέχων
    επισκέπτης الاسمالكامل الاسمبالكامل الاسمواللقب اسمالمشارك اسمالضيف اسمالشخص المشارك שםמלא שםהמשתתף שםמשתתף אישקשר שםאישקשר משתתף imięinazwisko
    nazwiskoiimię nazwiskoimię imięnazwisko uczestnik osobakontaktowa gość jménoapříjmení jménopříjmení příjmeníajméno příjmeníjméno celéjméno
    účastník kontaktníosoba adsoyad adısoyadı adınızsoyadınız adıvesoyadı advesoyad isimsoyisim isimsoyad katılımcı katılımcıadı yetkilikişi namn
    fullständigtnamn deltagare kontaktperson gäst navn fuldenavn fuldtnavn fulltnavn fornavnogefternavn fornavnogetternavn deltager deltaker nimi
    kokonimi osallistuja yhteyshenkilö név teljesnév résztvevő résztvevőneve kapcsolattartó vendég naamdeelnemer förochefternamn`,
  nombre: 'имя вашеимя имена імя вашеімя 名前 名字 이름 όνομα τοόνομάσας الاسم اسم שם השם jméno ad adı adınız isim isminiz',
  firstName: `ファーストネーム 名 名漢字 下の名前 名ローマ字 الاسمالأول الاسمالاول اسمالأول שםפרטי křestníjméno křestní förnamn tilltalsnamn
    kutsumanimi keresztnév utónév imięuczestnika`,
  middleName: `отчество побатькові πατρώνυμο اسمالأب اسمالاب שםאמצעי drugieimię mellannamn mellomnavn mellemnavn ikinciad toinennimi középsőnév
    ミドルネーム 중간이름`,
  lastName: `фамилия вашафамилия прізвище вашепрізвище 姓 苗字 ラストネーム 姓漢字 氏 姓ローマ字 姓氏 성 성씨 επώνυμο επίθετο اسمالعائلة اللقب
    الاسمالأخير الاسمالاخير שםמשפחה soyad soyadı soyadınız soyisim vezetéknév családnév`,
  prefix: 'обращение звернення 敬称 称谓 稱謂 호칭 προσφώνηση תואר tytuł titul titulpředjménem titulus megszólítás',
  suffix: 'titulzajménem',
  title: `должность позиция вашадолжность роль профессия посада вашапосада професія 役職 役職名 肩書 肩書き 職位 職種 職業 職務 役割 ポジション
    お役職 御役職 职位 职务 职称 岗位 职业 職稱 職銜 직책 직위 직함 직급 직업 직무 θέση θέσηεργασίας ιδιότητα επάγγελμα ρόλος المسمىالوظيفي الوظيفة
    المنصب الدور المهنة תפקיד משרה מקצוע funkcja zawód rola funkce pracovnípozice povolání unvan ünvan unvanı görev görevi pozisyon meslek roll yrke
    stillingsbetegnelse stillingstittel rolle titteli tehtävänimike tehtävä asema ammatti beosztás beosztása pozíció munkakör foglalkozás`,
  titleOrPrefix: 'tittel',
  company: `компания названиекомпании организация названиеорганизации местоработы фирма работодатель предприятие вашакомпания компанія назвакомпанії
    організація назваорганізації місцероботи роботодавець підприємство 会社 会社名 企業名 御社名 貴社名 社名 勤務先 勤務先名 所属 所属先 所属会社
    ご所属 組織 組織名 所属組織 団体名 法人名 貴社名団体名 会社名団体名 公司 公司名称 公司名稱 单位 單位 单位名称 單位名稱 工作单位 工作單位
    服務單位 服务单位 任职公司 任職公司 企业 企业名称 企業名稱 机构 機構 机构名称 機構名稱 所在公司 所在单位 회사 회사명 소속 소속기관 소속회사 기업
    기업명 기관 기관명 직장 직장명 단체명 εταιρεία εταιρία επωνυμία επωνυμίαεταιρείας όνομαεταιρείας οργανισμός φορέας εργοδότης επιχείρηση الشركة
    اسمالشركة المؤسسة اسمالمؤسسة المنظمة جهةالعمل الجهة مكانالعمل חברה שםהחברה שםחברה ארגון שםהארגון מקוםעבודה מעסיק nazwafirmy organizacja
    pracodawca przedsiębiorstwo instytucja organizace názevfirmy názevspolečnosti zaměstnavatel instituce şirket şirketadı şirketiniz firmaadı kurum
    kurumadı kuruluş işyeri företagsnamn organisation arbetsgivare bolag virksomhedsnavn arbejdsplads arbejdsgiver firmanavn bedrift bedriftsnavn
    selskap organisasjon arbeidsgiver arbeidssted yrityksennimi organisaatio työnantaja työpaikka cég cégnév cégneve szervezet munkahely vállalat
    munkáltató intézmény`,
  department: `отдел подразделение департамент відділ підрозділ 部署 部署名 所属部署 部門 部課 部课 部门 所在部门 部門名 부서 부서명 τμήμα القسم
    الإدارة מחלקה dział oddělení departman bölüm avdelning avdeling osasto osztály részleg`,
  emails: `электроннаяпочта адресэлектроннойпочты элпочта почта имейл емейл мейл мыло emailадрес адресemail электронныйадрес электроннаяпочтарабочая
    рабочаяпочта електроннапошта адресаелектронноїпошти елпошта пошта імейл емайл електроннаадреса メール メールアドレス eメール eメールアドレス
    電子メール 電子メールアドレス emailアドレス mailアドレス 会社メールアドレス 連絡先メールアドレス メアド 邮箱 电子邮箱 电子邮件 邮箱地址 邮件
    邮件地址 电子邮件地址 email地址 email邮箱 工作邮箱 公司邮箱 联系邮箱 電子郵件 電郵 電子信箱 信箱 電郵地址 電子郵件地址 email信箱 電子郵箱
    聯絡信箱 이메일 이메일주소 메일 메일주소 전자우편 전자메일 e메일 ηλεκτρονικόταχυδρομείο διεύθυνσηemail διεύθυνσηηλεκτρονικούταχυδρομείου
    ηλταχυδρομείο ηλεκτρονικήδιεύθυνση البريدالإلكتروني البريدالالكتروني الإيميل الايميل بريدإلكتروني عنوانالبريدالإلكتروني ايميل البريد דואל אימייל
    מייל דואראלקטרוני כתובתמייל כתובתאימייל כתובתדואל adresemail pocztaelektroniczna poczta emailovaadresa emailováadresa elektronickápošta eposta
    epostaadresi epostası mailadresi epostadress mejl mejladress epostadresse mailadresse sähköposti sähköpostiosoite emailcím emailcíme villámposta`,
  phones: `телефон мобильный мобильныйтелефон номертелефона мобтел мобтелефон рабочийтелефон контактныйтелефон тел сотовый сотовыйтелефон факс
    телефонмобильный домашнийтелефон мобільний мобільнийтелефон номертелефону контактнийтелефон робочийтелефон моб 電話 電話番号 携帯 携帯電話
    携帯番号 携帯電話番号 会社電話 会社電話番号 勤務先電話 勤務先電話番号 連絡先電話番号 直通電話 直通 代表電話 自宅電話 tel番号 ファックス ファクス
    fax番号 お電話番号 电话 电话号码 手机 手机号 手机号码 联系电话 联系方式 办公电话 公司电话 座机 固定电话 传真 移动电话 工作电话 電話號碼 手機
    手機號碼 聯絡電話 行動電話 公司電話 辦公電話 市話 傳真 전화 전화번호 휴대폰 휴대폰번호 휴대전화 휴대전화번호 핸드폰 핸드폰번호 연락처 회사전화
    회사전화번호 직장전화 팩스 팩스번호 유선전화 τηλέφωνο κινητό κινητότηλέφωνο σταθερό σταθερότηλέφωνο αριθμόςτηλεφώνου τηλέφωνοεπικοινωνίας
    τηλέφωνοεργασίας τηλ φαξ الهاتف رقمالهاتف هاتف الجوال رقمالجوال جوال الموبايل رقمالموبايل المحمول هاتفالعمل الهاتفالمحمول التلفون الفاكس טלפון
    נייד טלפוןנייד מספרטלפון מספרנייד טלפוןבעבודה פלאפון סלולרי פקס komórka numertelefonu telkom nrtelefonu cep ceptelefonu ceptel telefonnumarası
    telefonu telno puhelin puhelinnumero matkapuhelin kännykkä gsmnumero telefonszám mobilszám`,
  websites: `сайт вебсайт сайткомпании вебсторінка ウェブサイト ホームページ webサイト サイト 会社url 会社ホームページ 网站 网址 主页 公司网站
    公司网址 網站 網址 公司網站 웹사이트 홈페이지 회사홈페이지 ιστοσελίδα ιστότοπος الموقعالإلكتروني الموقعالالكتروني موقعالويب الموقع אתר
    אתראינטרנט אתרהחברה stronainternetowa stronawww webovéstránky websitesi internetsitesi webplats webbplats hemsida webbsida hjemmeside nettside
    nettsted verkkosivu verkkosivut verkkosivusto kotisivu kotisivut weboldal honlap`,
  linkedin: 'линкедин лінкедін リンクトイン リンクドイン 领英 領英 링크드인 لينكدإن لينكدان حسابلينكدإن رابطلينكدإن לינקדאין פרופיללינקדאין',
  address: `адрес почтовыйадрес адресофиса адреса поштоваадреса 住所 会社住所 勤務先住所 所在地 ご住所 地址 公司地址 联系地址 通讯地址 聯絡地址
    通訊地址 주소 회사주소 직장주소 διεύθυνση ταχυδρομικήδιεύθυνση العنوان عنوان כתובת מיקום adresa adress postadress postadresse osoite postiosoite
    cím lakcím postacím`,
  street: `улица вулиця 番地 町名番地 街道 도로명 οδός οδόςκαιαριθμός الشارع רחוב ulica ulice sokak cadde gatuadress gata gateadresse vej gade
    vejnavn katuosoite utca`,
  city: `город місто 市区町村 市町村 市区 城市 所在城市 縣市 도시 시군구 πόλη المدينة עיר miasto miejscowość město obec şehir postort poststed
    kaupunki postitoimipaikka város település`,
  region: `область регион регіон 都道府県 省 省份 州 地区 시도 지역 νομός περιφέρεια المحافظة المنطقة מחוז województwo okres län fylke maakunta
    megye il`,
  postcode: `индекс почтовыйиндекс індекс поштовийіндекс 郵便番号 邮编 邮政编码 郵遞區號 우편번호 τκ ταχυδρομικόςκώδικας الرمزالبريدي מיקוד
    kodpocztowy psč postakodu postnummer postnr postinumero irányítószám`,
  country: 'страна країна 国 国名 国家 國家 国家地区 국가 나라 χώρα الدولة البلد ארץ מדינה kraj země stát ülke maa ország',
  notes: `комментарий комментарии примечание примечания заметки заметка описание коментар коментарі примітка примітки нотатки 備考 備考欄 メモ
    コメント 特記事項 ノート 备注 说明 留言 備註 附註 비고 메모 참고 참고사항 특이사항 σημειώσεις σχόλια παρατηρήσεις ملاحظات الملاحظات ملاحظة
    تعليقات הערות הערה uwagi notatki notatka komentarz komentarze poznámka poznámky komentář komentáře not notlar açıklama açıklamalar yorum
    anteckning anteckningar kommentar kommentarer anmärkning övrigt bemærkning bemærkninger noter notat notater merknad merknader huomautus
    huomautukset muistiinpano muistiinpanot lisätiedot kommentti kommentit megjegyzés megjegyzések`,
};

/** Headers of one column for the whole name that put the family name first, in any language. */
export const familyFirstWords = `namevorname nachnamevorname nachnamevornamen lastnamefirstname lastfirst surnamefirstname familynamefirstname cognomenome cognomeenome
  фио фиоучастника фамилияимя фамилияиимя фамилияимяотчество піб прізвищетаімя прізвищеімя прізвищеімяпобатькові επώνυμοκαιόνομα nazwiskoimię nazwiskoiimię příjmeníajméno příjmeníjméno
  név teljesnév résztvevőneve`;
