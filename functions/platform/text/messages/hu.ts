import type { Messages } from './message-keys.ts';

export const hu: Messages = {
  'invitation.subject':
    '{kind, select, provider {Kérés: megrendelések leadása az Ön nevében} other {Kérés: viszonteladói kapcsolat Önnel}}',
  'invitation.text': `{name, select, none {Tisztelt Ügyfelünk!} other {Tisztelt {name}!}}

{kind, select, provider {Közvetett szolgáltatóként felhőszolgáltatásokat szeretnénk megrendelni az Ön nevében.} other {Szeretnénk az Ön nyilvántartott viszonteladója lenni a felhőszolgáltatások terén, és kezelni az előfizetéseit.}}{joint, select, none {} other { Ezt {kind, select, provider {az Ön leendő viszonteladójával} other {szolgáltatónkkal}} együtt kérjük ({joint}).}}{granular, select, none {} other { Emellett bizonyos szerepköröket is kérünk az Ön címtárában, korlátozott időre.}}

Kérjük, nyissa meg az alábbi személyes hivatkozást. Itt megtekintheti, mit kérünk, és elfogadhatja vagy elutasíthatja a kérést:

{link}

Üdvözlettel:
{partner}`,
  'invitation.expiry':
    'Ez a meghívó {days, plural, one {# napig} other {# napig}} érvényes, eddig: {expiresAt, date, day} {expiresAt, time, clock}. A hivatkozás megnyitása semmit sem változtat meg; csak Ön dönt.',
  'invitation.unexpected': 'Nem ismeri a feladót ({partner}), vagy nem várta ezt az üzenetet? Akkor nincs teendője.',
  'invitation.button': 'Meghívó megtekintése',

  'gdap.subject': 'Kérés: részletes rendszergazdai jogosultságok az Ön fiókjához',
  'gdap.text': `{name, select, none {Tisztelt Ügyfelünk!} other {Tisztelt {name}!}}

Felhőszolgáltatásai kezeléséhez korlátozott időre néhány meghatározott szerepkört szeretnénk kapni az Ön címtárában: részletes delegált rendszergazdai jogosultságokat.

Kérjük, nyissa meg az alábbi személyes hivatkozást. Itt megtekintheti, mely szerepköröket és mennyi időre kérjük, és jóváhagyhatja vagy elutasíthatja a kérést:

{link}

Üdvözlettel:
{partner}`,
  'partnership.subject': 'Kérés: partnerkapcsolat az Ön cégével',
  'partnership.text': `{name, select, none {Tisztelt Partnerünk!} other {Tisztelt {name}!}}

Szeretnénk közvetett szolgáltatójukként együttműködni Önökkel: közösen ügyfeleket felvenni, és megrendelni számukra, amit Önök értékesítenek.

Kérjük, nyissa meg az alábbi hivatkozást. Itt megtekintheti, mit jelent a partnerkapcsolat. Az elfogadáshoz jelentkezzen be cége globális rendszergazdájaként vagy rendszergazdai ügynökeként:

{link}

Üdvözlettel:
{partner}`,

  'reminder.subject': 'Emlékeztető: egy kérés várja a válaszát',
  'reminder.text': `{name, select, none {Tisztelt Ügyfelünk!} other {Tisztelt {name}!}}

Korábban meghívót kapott, amely még a válaszára vár (küldője: {partner}). Az alábbi személyes hivatkozáson megtekintheti, mit kérnek, és elfogadhatja vagy elutasíthatja a kérést:

{link}

Már más módon döntött, vagy nem kíván válaszolni? Akkor nincs teendője: a meghívó magától lejár.`,
  'reminder.expiry':
    'A meghívó eddig érvényes: {expiresAt, date, day} {expiresAt, time, clock}. A hivatkozás megnyitása semmit sem változtat meg; csak Ön dönt.',

  'code.subject': 'Az Ön megerősítő kódja',
  'code.text': `{partner} meghívóját készül elfogadni. Írja be ezt a kódot a meghívó oldalán:

{code}

A kód {minutes, plural, one {# percig} other {# percig}} érvényes.`,
  'code.footer': 'Ezt a kódot soha senki nem kéri Öntől telefonon vagy e-mailben. Nem Ön kérte? Akkor nincs teendője.',

  'outcome.subject':
    '{outcome, select, accepted {Elfogadva} gdap {Elfogadva} partnership {Elfogadva} declined {Elutasítva} cancelled {Visszavonva} notMe {Nem a megfelelő személy} passedOn {Továbbadva} partnershipEnded {Véget ért} expired {Lejárt} other {Nem kézbesíthető}}: az Ön meghívója – {recipient}',
  'outcome.text': `{outcome, select, gdap {{recipient} jóváhagyta az Ön által kért részletes delegált rendszergazdai jogosultságokat. Rendelje hozzá a szerepköröket a csoportjaihoz, hogy a felhasználói használhassák őket.} partnership {{recipient} elfogadta a partnerkapcsolatot. A viszonteladó mostantól szerepel az Ön közvetett viszonteladóinak listáján.} accepted {{recipient} elfogadta az Ön meghívóját. Az ügyfél mostantól szerepel az Ön ügyféllistáján.} declined {{recipient} elutasította az Ön meghívóját. Semmi sem változott.} cancelled {Visszavonták a meghívót, amelynek címzettje: {recipient}. A hivatkozás már nem működik.} notMe {Aki a meghívót ({recipient}) megkapta, azt jelezte, hogy nem neki szól. Semmi sem változott, és a hivatkozás már nem működik. Ellenőrizze a címet, és küldjön új meghívót.} passedOn {Aki a meghívót ({recipient}) megkapta, azt jelezte, hogy ez a megfelelő személy: {person}. Neki semmit sem küldtünk. Ha egyetért, hagyjon jóvá egy új meghívót, amely a mostanit követi; a mostani hivatkozása már nem működik.} partnershipEnded {{recipient} el szerette volna fogadni az Ön meghívóját, de {joint} már nem az Ön aktív partnere. Semmi sem változott. Hozza létre újra a partnerkapcsolatot, vagy küldjön új meghívót.} expired {A meghívó válasz nélkül lejárt: {recipient}. Küldhet új meghívót.} other {A meghívó nem volt kézbesíthető: {recipient}. Ellenőrizze a címet, és küldjön új meghívót.}}{comment, select, none {} other {

Az ügyfél ezt írta: {comment}}}

Meghívó: {invitation}
Hivatkozási szám: {reference, select, none {nincs} other {{reference}}}
Időpont: {at, date, day} {at, time, clock}`,
  'outcome.footer': 'Azért kapja ezt az üzenetet, mert Ön küldte a meghívót.',

  'record.subject': 'Visszaigazolás: amit Ön elfogadott',
  'record.text': `Ön a következőt fogadta el ({at, date, day} {at, time, clock}):

{lines}

Elfogadta: {name}, {company} nevében. Az aláírt igazolást a meghívó hivatkozásán érheti el.

Bármikor megnézheti, ki mit tehet a fiókjában, és ott a jogosultságokat meg is szüntetheti:

{link}`,
  'record.button': 'Jogosultságok megtekintése',
  'record.footer':
    'Azért kapja ezt az üzenetet, mert az Ön címéről elfogadtak egy meghívót. Nem Ön volt? Akkor a fenti hivatkozáson szüntesse meg a jogosultságokat, és értesítse a partnert ({partner}).',

  'renewal.subject': 'Új hivatkozást kértek: {recipient}',
  'renewal.text': `Lejárt a meghívója ({recipient}), és az ügyfél új hivatkozást kért. Elküldtük: ez egy új meghívó, amely ugyanazt kéri. Már nem szeretné? Akkor vonja vissza.

Új meghívó: {invitation}
Előzménye: {previous}
Hivatkozási szám: {reference, select, none {nincs} other {{reference}}}
Lejár: {expiresAt, date, day} {expiresAt, time, clock}`,

  'notice.gdap.ending.subject':
    'Még {daysLeft, plural, other {# nap}}: részletes rendszergazdai jogosultságok járnak le',
  'notice.gdap.ending.text': `{reader, select, customer {A részletes delegált rendszergazdai jogosultságok, amelyeket {partner} kapott Öntől, maguktól lejárnak. Nincs teendője. Ha továbbra is szükség van rájuk, {partner} újra kérni fogja őket Öntől.} other {Az Önök részletes delegált rendszergazdai jogosultságai ({company}) maguktól lejárnak, és felhasználóik elveszítik a szerepköröket. Ha továbbra is szükség van rájuk, kérjenek időben újakat az ügyféltől, vagy kapcsolják be az automatikus hosszabbítást.}}

Szerepkörök: {what}
Lejárat: {at, date, day} {at, time, clock}
Azonosító: {id}`,
  'notice.gdap.ended.subject': 'Részletes rendszergazdai jogosultságok szűntek meg',
  'notice.gdap.ended.text': `{reader, select, customer {{by, select, byCustomer {Ön megszüntette {partner} részletes delegált rendszergazdai jogosultságait.} byPartner {{partner} lemondott a részletes delegált rendszergazdai jogosultságairól.} other {{partner} részletes delegált rendszergazdai jogosultságai lejártak.}} A partner felhasználói már nem rendelkeznek ezekkel a szerepkörökkel az Ön fiókjában.} other {{by, select, byCustomer {{company} saját döntése alapján megszüntette az Önök részletes delegált rendszergazdai jogosultságait.} byPartner {Az Önök cége lemondott a részletes delegált rendszergazdai jogosultságokról ({company}).} other {Az Önök részletes delegált rendszergazdai jogosultságai ({company}) lejártak.}} Az Önök felhasználói már nem rendelkeznek ezekkel a szerepkörökkel.}}

Szerepkörök: {what}
Időpont: {at, date, day} {at, time, clock}
Azonosító: {id}`,
  'notice.subscription.ending.subject': 'Még {daysLeft, plural, other {# nap}}: {what} lejár',
  'notice.subscription.ending.text': `{reader, select, customer {Egyik előfizetése nem újul meg. Ha továbbra is szüksége van rá, kérje {partner} vagy a viszonteladója segítségét a megújításhoz.} other {{company} egyik előfizetése nem újul meg. Ha továbbra is szükség van rá, kapcsolják be a megújítást, vagy ha fel van függesztve, oldják fel a felfüggesztést.}}

Előfizetés: {what}
Lejárat: {at, date, day} {at, time, clock}
Azonosító: {id}`,
  'notice.subscription.ended.subject': 'Megszűnt: {what}',
  'notice.subscription.ended.text': `{reader, select, customer {{by, select, time {Egyik előfizetése lejárt.} other {Egyik előfizetését lemondta az előfizetést kezelő partner.}} A felhasználóknak már nincs hozzá licencük.} other {{by, select, time {{company} egyik előfizetése lejárt.} other {{company} egyik előfizetését lemondták.}} A felhasználóknak már nincs hozzá licencük.}}

Előfizetés: {what}
Időpont: {at, date, day} {at, time, clock}
Azonosító: {id}`,
  'webhook.disabled.subject': 'Kikapcsoltunk egy webhookot',
  'webhook.disabled.text': `{reason, select, gone {A webhook azt válaszolta, hogy végleg megszűnt (410). Kikapcsoltuk.} other {A webhookhoz napok óta nem érkezett meg egyetlen esemény sem. Kikapcsoltuk.}} Az események 30 napig megmaradnak. Ha ismét működik, kapcsolja be, és küldesse el újra a kimaradt időszak eseményeit.

Webhook: {webhook}
Kiszolgáló: {host}`,
  'notice.view': `Bármikor megnézheti, ki mit tehet a fiókjában, és ott a jogosultságokat meg is szüntetheti:

{link}`,
  'notice.footer.customer': 'Azért kapja ezt az üzenetet, mert Ön az ügyfélfiók kapcsolattartója.',
  'notice.footer.partner':
    'A partnerfiókban betöltött szerepköre miatt kapja ezt az üzenetet. Az értesítések beállításainál megadhatja, miről kér levelet.',

  'page.title': '{joint, select, none {Meghívó – {partner}} other {Meghívó – {partner} és {joint}}}',
  'page.language': 'Nyelv',
  'page.imprint': 'Impresszum',
  'page.privacy': 'Adatvédelem',
  'page.intro':
    '{joint, select, none {{partner} meghívja Önt.} other {{partner} és {joint} közösen meghívja Önt.}} Olvassa el, mit kérnek, azután döntsön.',
  'page.who': 'Ki kéri',
  'page.for': 'Címzett: {name}',
  'page.partnerId': 'PartnerID: {ids}, e szolgáltatásnál nyilvántartva',
  'page.check':
    'Nem biztos benne, hogy valódi? Kérdezze meg a partnert ({partner}) egy Ön által ismert telefonszámon vagy címen. Itt semmihez sem kell a jelszava.',
  'page.later':
    'Ezen a webhelyen bármikor megnézheti, ki mit tehet a fiókjában, és a jogosultságokat meg is szüntetheti: {path}.',
  'page.asks': '{joint, select, none {{partner} kérése} other {{partner} és {joint} közös kérése}}',
  'consent.reseller': '{partner} lesz az Ön nyilvántartott viszonteladója.',
  'consent.provider': '{partner} lesz az Ön közvetett szolgáltatója.',
  'consent.delegatedAdmin':
    '{partner} delegált rendszergazdai jogosultságokat kap: kezelheti az Ön fiókját, előfizetéseit (azok szolgáltatásaival együtt), licenceit és felhasználóit.',
  'consent.delegatedAdminNot':
    '{partner} ezzel nem rendelhet az Ön nevében, nem fér hozzá az Ön Azure-fiókjához, és ezeket a jogokat másra nem ruházhatja át.',
  'consent.orders': '{partner} megrendeléseket adhat le az Ön nevében. Rendszergazdai jogosultságot nem kap.',
  'consent.gdap':
    '{partner} részletes delegált rendszergazdai jogosultságokat kap: a következő szerepköröket az Ön címtárában, mást nem. Mindegyikkel megtekintheti az Ön fiókjának adatait, felhasználóit és előfizetéseit is.',
  'consent.gdapTerm':
    'A jogosultságok a jóváhagyástól számítva {days, plural, one {# napig} other {# napig}} érvényesek. Ön a lejáratuk előtt is bármikor megszüntetheti őket.',
  'consent.gdapExtend':
    'Ha sem Ön, sem {partner} nem szünteti meg őket, lejáratuk előtt minden alkalommal automatikusan meghosszabbodnak {extension, plural, one {# nappal} other {# nappal}}.',
  'consent.gdapNoExtend': 'Maguktól nem hosszabbodnak meg.',
  'consent.partnership':
    '{partner} lesz az Önök közvetett szolgáltatója, és felkerül az Önök közvetett szolgáltatóinak listájára; Önök pedig felkerülnek {partner} közvetett viszonteladóinak listájára.',
  'consent.partnershipAllows':
    '{partner} ügyfeleket vehet fel az Önök nevében, megrendeléseket adhat le az őt elfogadó ügyfelek részére, és megjelölheti Önöket ezen ügyfelek előfizetéseinek viszonteladójaként vagy támogatási kapcsolattartójaként.',
  'consent.partnershipKeeps':
    'Pusztán a partnerkapcsolattal sem {partner} nem kapja meg az Önök ügyfeleit, sem Önök nem kapják meg {partner} ügyfeleit. A partnerkapcsolatot bármelyik fél megszüntetheti.',

  'consent.azure': '{partner} kezelheti az Ön Azure-fiókját.',

  'consent.until': 'Elfogadás legkésőbb: {expiresAt, date, day} {expiresAt, time, clock}.',
  'consent.authorised': 'Jogosult vagyok ezt a cégem nevében elfogadni.',
  'role.globalAdministrator': 'Globális rendszergazda: az Ön címtárában és annak szolgáltatásaiban mindent megtehet',
  'role.globalReader': 'Globális olvasó: mindent olvashat, de semmit nem módosíthat',
  'role.directoryReaders': 'Címtárolvasók: olvashatják a címtár alapadatait',
  'role.directoryWriters':
    'Címtárírók: olvashatják és módosíthatják a címtár és az Ön fiókjának alapadatait: cég, kapcsolattartó, cím',
  'role.userAdministrator':
    'Felhasználói rendszergazda: felhasználókat hozhat létre, a rendszergazdai szerepkör nélkülieket letilthatja és engedélyezheti, jelszavukat visszaállíthatja, és minden felhasználóhoz rendelhet licenceket',
  'role.helpdeskAdministrator':
    'Ügyfélszolgálati rendszergazda: visszaállíthatja a rendszergazdai szerepkör nélküli felhasználók jelszavát',
  'role.passwordAdministrator':
    'Jelszó-rendszergazda: visszaállíthatja a rendszergazdai szerepkör nélküli felhasználók jelszavát',
  'role.licenseAdministrator':
    'Licenc-rendszergazda: licenceket rendelhet minden felhasználóhoz, és visszavonhatja őket',
  'role.billingAdministrator':
    'Számlázási rendszergazda: kezelheti az előfizetéseket, azok szolgáltatásait és a fizetést, és módosíthatja a fiók adatait',
  'role.serviceSupportAdministrator': 'Szolgáltatástámogatási rendszergazda: támogatási kéréseket nyithat és olvashat',
  'role.groupsAdministrator': 'Csoport-rendszergazda: csoportokat hozhat létre és módosíthat',
  'role.exchangeAdministrator': 'Exchange-rendszergazda: kezelheti a postaládákat és a levelezést',
  'role.sharePointAdministrator': 'SharePoint-rendszergazda: kezelheti a webhelyeket és fájljaikat',
  'role.teamsAdministrator': 'Teams-rendszergazda: kezelheti a csapatokat, értekezleteket és hívásokat',
  'role.intuneAdministrator': 'Intune-rendszergazda: kezelheti az eszközöket és szabályzataikat',
  'role.securityAdministrator':
    'Biztonsági rendszergazda: kezelheti a biztonsági beállításokat, és olvashatja a biztonsági jelentéseket',
  'role.securityReader': 'Biztonsági olvasó: olvashatja a biztonsági beállításokat és jelentéseket',
  'role.applicationAdministrator': 'Alkalmazás-rendszergazda: alkalmazásokat regisztrálhat és kezelhet',
  'role.authenticationAdministrator':
    'Hitelesítési rendszergazda: kezelheti a rendszergazdai szerepkör nélküli felhasználók bejelentkezési módját, és visszaállíthatja jelszavukat',
  'role.privilegedAuthenticationAdministrator':
    'Kiemelt hitelesítési rendszergazda: kezelheti minden felhasználó bejelentkezési módját, és bárkinek visszaállíthatja a jelszavát, a rendszergazdai szerepkörrel rendelkezőkét is',
  'role.reportsReader': 'Jelentésolvasó: olvashatja a használati jelentéseket',

  'page.nothing': 'Semmi sem változik, amíg meg nem nyom egy gombot.',
  'form.name': 'Az Ön neve',
  'form.company': 'Az Ön cége',
  'form.code': 'Megerősítő kód',
  'form.codeHelp':
    'A hivatkozást maga a partner ({partner}) küldte. Hogy csak Ön fogadhassa el, hatjegyű kódot küldünk a meghívóban megadott címre.',
  'form.sendCode': 'Kód küldése e-mailben',
  'form.codeSent': 'Elküldtük a kódot e-mailben. Tíz percig érvényes.',
  'form.accept': 'Elfogadás',
  'form.decline': 'Elutasítás',
  'form.declineHelp': 'Ha elutasítja, semmi sem változik, és értesítjük a partnert ({partner}).',
  'form.comment': 'Miért? Nem kötelező megadni (legfeljebb 500 karakter, hivatkozás nélkül)',
  'form.newLink': 'Új hivatkozás kérése',
  'again.text':
    'Nem ezt szerette volna, vagy nem Ön válaszolt? Kérjen új hivatkozást: a meghívóban megadott címre küldjük, és értesítjük a partnert ({partner}).',
  'confirm.title': 'Kérjük, erősítse meg',
  'confirm.decline':
    'Az elutasítással a meghívó érvényét veszti, más nem változik, és értesítjük a partnert ({partner}).',
  'confirm.notMe':
    'Azt készül jelezni, hogy ez a meghívó nem Önnek szólt. A meghívó érvényét veszti, más nem változik, és értesítjük a partnert ({partner}).',
  'confirm.passOn':
    'Megfelelő személyként a következő cím tulajdonosát készül megnevezni: {email}. Az Ön hivatkozása megszűnik. Értesítjük a partnert ({partner}); ő dönt arról, hogy meghívja-e.',
  'confirm.newLink':
    'Új hivatkozást készül kérni. A meghívóban megadott címre küldjük, más nem változik, és értesítjük a partnert ({partner}).',
  'confirm.codeHelp':
    'A hivatkozást maga a partner ({partner}) küldte. Írja be a kódot, amelyet a meghívóban megadott címre küldtünk. Nincs kódja? Menjen vissza, és nyomja meg a „Kód küldése e-mailben” gombot.',
  'confirm.yes': 'Igen, megerősítem',
  'confirm.back': 'Vissza, változtatás nélkül',
  'wrong.title': 'Nem Ön a megfelelő személy?',
  'wrong.passOnHelp':
    'Nevezze meg a megfelelő személyt: értesítjük a partnert ({partner}), aki eldönti, hogy meghívja-e; ez a hivatkozás megszűnik.',
  'wrong.email': 'A megfelelő személy e-mail-címe',
  'wrong.name': 'A megfelelő személy neve, ha meg kívánja adni',
  'wrong.passOn': 'Továbbadás',
  'wrong.notMeHelp': 'Nem ismer ilyen személyt, vagy tévedésből kapta? Jelezze, és ez a hivatkozás megszűnik.',
  'wrong.notMe': 'Ez nem nekem szól',

  'accepted.title': 'Ön elfogadta a meghívót',
  'accepted.text':
    '{partner} megkapta, amit kért. Időpont: {at, date, day} {at, time, clock}. Bezárhatja ezt az oldalt.',
  'accepted.next':
    'Értesítjük a partnert ({partner}). E-mailben visszaigazoljuk Önnek, mit fogadott el. Kérdése van? Válaszoljon a meghívó e-mailre: válaszát a partner kapja meg.',
  'declined.title': 'Ön elutasította a meghívót',
  'declined.text': 'Semmi sem változott. Értesítjük a partnert ({partner}). Bezárhatja ezt az oldalt.',
  'expired.title': 'A meghívó ideje lejárt',
  'expired.text':
    'Semmi sem változott. Ha még el szeretné fogadni, kérjen új hivatkozást: a meghívóban megadott címre küldjük, és értesítjük a partnert ({partner}).',
  'renewed.title': 'Úton van az új hivatkozás',
  'renewed.text': 'Elküldtük a meghívóban megadott címre. Értesítjük a partnert ({partner}). Bezárhatja ezt az oldalt.',
  'notMe.title': 'Köszönjük, hogy jelezte',
  'notMe.text':
    'Ez a hivatkozás megszűnt, és jelezzük a partnernek ({partner}), hogy nem Önnek szólt. Semmi sem változott.',
  'passedOn.title': 'Ön továbbadta a meghívót',
  'passedOn.text':
    'Ez a hivatkozás megszűnt. Jelezzük a partnernek ({partner}), hogy kit nevezett meg; ő dönt arról, hogy meghívja-e. Semmi sem változott.',
  'partnershipEnded.title': 'Ez a meghívó már nem fogadható el',
  'partnershipEnded.text':
    '{partner} és {joint} már nem dolgoznak együtt. Semmi sem változott. Értesítjük a partnert ({partner}), aki új meghívót küldhet Önnek.',
  'cancelled.title': 'Ezt a meghívót visszavonták',
  'cancelled.text': '{partner} visszavonta. Semmi sem változott, és nincs teendője.',
  'undeliverable.title': 'Ez a meghívó érvényét vesztette',
  'undeliverable.text': 'Nem volt kézbesíthető. Semmi sem változott. Kérjen új meghívót a partnertől ({partner}).',
  'void.title': 'Van újabb hivatkozás',
  'void.text': 'Ezt a hivatkozást egy újabb váltotta fel. Keresse meg a meghívóról szóló legutóbbi e-mailt.',
  'invalid.title': 'Ez a hivatkozás nem működik',
  'invalid.text': 'Lehet, hogy csonka. Nyissa meg újra az e-mailből, vagy másolja ki az egészet.',
  'trouble.title': 'Hiba történt nálunk',
  'trouble.text': 'Semmi sem változott. Kérjük, próbálja újra egy perc múlva.',

  'problem.incomplete': 'Kérjük, adja meg a nevét és a cégét, és erősítse meg, hogy jogosult.',
  'problem.characters':
    'Az egyik név nem megjeleníthető karaktereket tartalmaz, vagy 100 karakternél hosszabb. Kérjük, írja be újra.',
  'problem.partner':
    'A partner ({partner}) ezt jelenleg nem kaphatja meg, semmi sem változott. Kérdezze meg a partnert, vagy próbálja újra később.',
  'signedOut.title': 'Kijelentkezett',
  'signedOut.text': 'Továbbirányítjuk, hogy a bejelentkezési munkamenet is lezáruljon.',
  'signedOut.link': 'Tovább',
  'problem.form': 'A választ nem sikerült értelmezni, semmi sem változott. Kérjük, az oldal gombjait használja.',
  'problem.changed': 'Az oldal tartalma megváltozott, amióta megnyitotta. Kérjük, olvassa el újra, azután döntsön.',
  'problem.codeMissing':
    'Kérjük, írja be a kódot, amelyet e-mailben küldtünk. Nincs kódja? Nyomja meg a „Kód küldése e-mailben” gombot.',
  'problem.codeWrong': 'Ez a kód hibás vagy túl régi. Ellenőrizze, vagy kérjen újat.',
  'problem.codeTooSoon': 'Az imént küldtünk egy kódot. Kérjük, várjon egy percet, mielőtt újat kér.',
  'problem.codeLimit': 'Ma már elküldtük az egy napra engedélyezett összes kódot. Kérjük, próbálja újra holnap.',
  'problem.related': 'Önnek már van kapcsolata ezzel a partnerrel ({partner}). Nincs mit elfogadni.',
  'problem.comment':
    'A szöveg nem megjeleníthető karaktereket tartalmaz, vagy 500 karakternél hosszabb. Kérjük, írja be újra.',
  'problem.link': 'Kérjük, itt ne adjon meg hivatkozást, domaint vagy e-mail-címet.',
  'problem.address': 'Ez nem tűnik e-mail-címnek. Kérjük, ellenőrizze.',
  'problem.newer': 'Egy újabb meghívó vár Önre. Keresse meg az arról szóló legutóbbi e-mailt.',
  'problem.askPartner': 'Nem tudunk új hivatkozást küldeni. Kérjen új meghívót a partnertől ({partner}).',
  'problem.tooMany': 'Ma már annyi e-mailt kapott erről, amennyit egy nap küldünk. Kérjük, próbálja újra holnap.',

  'customerAgreement.title': 'Ügyfélszerződés',
  'customerAgreement.services':
    'Ön a program partnerein keresztül rendel felhőszolgáltatásokat. Hogy mit, mennyi időre és milyen áron, azt az egyes megrendelések tartalmazzák.',
  'customerAgreement.partners':
    'A viszonteladója gondoskodik Önről és előfizetéseiről. A közvetett szolgáltatója adja le a megrendeléseket. Mindegyikük csak azt teheti, amihez Ön hozzájárult; ezt bármikor megnézheti és megszüntetheti.',
  'customerAgreement.duties':
    'Ön a szolgáltatásokat jogszerűen használja, felhasználóinak jelszavait biztonságban tartja, és a nevében megrendelteket a viszonteladójával kötött megállapodás szerint kifizeti.',
  'customerAgreement.data':
    'A szolgáltatások nyújtásához cégének adatait és felhasználóinak nevét e szolgáltatás üzemeltetője és azok a partnerek kezelik, akikhez Ön hozzájárult, senki más.',
  'customerAgreement.end':
    'A szerződés addig érvényes, amíg Ön meg nem szünteti. A megszüntetés a még futó előfizetéseket nem érinti. Új változat csak az Ön elfogadása után lép életbe.',
  'view.agreed': 'Az ügyfélszerződést elfogadta. Köszönjük.',
  'view.agreement': 'Partnerei csak az ügyfélszerződés elfogadása után rendelhetnek Önnek. Kérjük, olvassa el.',
  'view.agreement.read': 'Elolvasás és elfogadás',
  'view.agreement.version': '{version}. változat',
  'view.agreement.firstName': 'Utónév',
  'view.agreement.lastName': 'Családi név',
  'view.agreement.authorised': 'Jogosult vagyok a szerződést {company} nevében elfogadni.',
  'view.agreement.accept': 'Szerződés elfogadása',
  'problem.name': 'Kérjük, adja meg az utónevét és a családi nevét.',

  'view.ask.title': 'Ki mit tehet a fiókjában?',
  'view.ask.text':
    'Adja meg azt az e-mail-címet, amellyel elfogadta a meghívót. Küldünk egy személyes hivatkozást, amelyen megnézheti, ki mit tehet a fiókjában, és a jogosultságokat meg is szüntetheti.',
  'view.ask.email': 'E-mail-cím',
  'view.ask.button': 'Hivatkozás kérése',
  'view.sent.title': 'Nézze meg a postaládáját',
  'view.sent.text':
    'Ha ez egy ügyfél címe, küldtünk rá egy hivatkozást. A hivatkozás {minutes, plural, one {# percig} other {# percig}} érvényes.',
  'signedIn.title': 'Bejelentkezett',
  'signedIn.text': 'A bejelentkezése működik. Ezentúl a felhasználónevét és az új jelszavát használja.',
  'notSignedIn.title': 'A bejelentkezés nem sikerült',
  'notSignedIn.text':
    'Kérjük, próbálja újra az e-mailben kapott hivatkozással. Ha nem sikerül, kérje meg a cége egyik globális rendszergazdáját, hogy hívja meg újra.',

  'user.invited.subject': 'Partneri hozzáférése: első bejelentkezés',
  'user.invited.text': `Hozzáférést hoztak létre az Ön számára.

Itt jelentkezhet be:

{link}

Felhasználóneve: {name}
Ideiglenes jelszava: {code}

Bejelentkezéskor saját jelszót választ. Az ideiglenes jelszó három napig érvényes.`,
  'user.invited.button': 'Bejelentkezés',
  'user.reset.subject': 'Kód az új jelszó megadásához',
  'user.reset.text': `Új jelszó megadását kérte. Írja be ezt a kódot a bejelentkezési oldalon:

{code}

A kód egy óráig érvényes.`,
  'user.footer': 'Nem várta ezt az e-mailt? Akkor nincs teendője. Ne adja tovább.',

  'view.subject': 'Az Ön személyes hivatkozása: ki mit tehet a fiókjában',
  'view.text': `Valaki, remélhetőleg Ön, megkérdezte, ki mit tehet a fiókjában. Az alábbi személyes hivatkozáson ezt megnézheti, és a jogosultságokat meg is szüntetheti:

{link}

A hivatkozás {minutes, plural, one {# percig} other {# percig}} érvényes. Ne adja tovább.`,
  'view.button': 'Jogosultságok megtekintése',
  'view.footer': 'Nem Ön kérte? Akkor nincs teendője.',
  'view.title': 'Ki mit tehet a következő fiókban: {company}',
  'mine.mail': 'Hivatkozás küldése e-mailben',
  'mine.signedIn': 'Bejelentkezve: {userName} ({company}).',
  'mine.end':
    'Itt látható, ki mit tehet. Ha valamit meg kíván szüntetni, kérjen hivatkozást: cége kapcsolattartójának küldjük.',
  'notOurUser.title': 'Ez nem ügyfélhez tartozó felhasználó',
  'notOurUser.text':
    'A felhasználót eltávolították vagy letiltották, vagy itt nem ismert. Forduljon ahhoz a partnerhez, akitől a jelszót kapta.',
  'view.ask.signIn': 'Bejelentkezés felhasználónévvel',
  'view.none': 'Senki nem tehet semmit a fiókjában.',
  'view.contact': 'Kapcsolattartó: {email}',
  'view.since': '{at, date, day} {at, time, clock} óta, az Ön elfogadása alapján.',
  'view.sinceOrigin': '{at, date, day} {at, time, clock} óta: az Ön nevében felvéve.',
  'view.sinceProvider': '{at, date, day} {at, time, clock} óta: az Ön szolgáltatója adta.',
  'view.back': 'Vissza: ki mit tehet',
  'view.credit':
    'Az Ön {count, plural, one {# előfizetéséhez} other {# előfizetéséhez}} van hozzárendelve, és {count, plural, one {ez} other {ezek}} után ösztönző jóváírást kap. Ez nem jelent hozzáférést.',
  'view.support': 'Támogatási kapcsolattartó az Ön {count, plural, one {# előfizetésénél} other {# előfizetésénél}}.',

  'view.until': 'Eddig: {at, date, day} {at, time, clock}.',
  'view.granular': 'Részletes delegált rendszergazdai jogosultságok',
  'view.end': 'Megszüntetés',
  'view.endRelationship':
    'A gomb megnyomásától kezdve {partner} ezek egyikét sem teheti többé, és a partner felhasználóit értesítjük. A részletes jogosultságok, ha vannak, megmaradnak, amíg azokat is meg nem szünteti.',
  'view.endGdap': 'A gomb megnyomásától kezdve {partner} nem rendelkezik többé ezekkel a szerepkörökkel.',
  'view.authorised': 'Jogosult vagyok ezt a cégem nevében megszüntetni.',
  'view.confirm': 'Megszüntetem',
  'view.ended': 'Megszűnt.',
  'view.gone': 'Ez már nem áll fenn. Alább a jelenlegi állapot látható.',
  'view.over.title': 'A hivatkozás ideje lejárt',
  'view.over.text': 'Kérjen újat: azonnal elküldjük.',
  'view.over.link': 'Új hivatkozás kérése',
  'problem.confirm': 'Kérjük, erősítse meg, hogy jogosult rá.',
  'problem.viewLimit':
    'Ma már annyi hivatkozást kapott, amennyit egy nap küldünk, vagy egy pillanattal ezelőtt kért. Várjon, majd próbálja újra.',
  'endedByYou.subject': 'Megszüntetett egy kapcsolatot',
  'endedByYou.text': `Ön megszüntette a kapcsolatot a partnerrel ({partner}). A partner jogosultságai az Ön fiókjában attól az időponttól érvénytelenek. Az előfizetések a lejáratukig folytatódnak. Nem Ön volt? Akkor jelezze a partnernek.

Azonosító: {removal}
Időpont: {at, date, day} {at, time, clock}`,
  'endedByCustomer.subject': 'Egy ügyfél megszüntette Önökkel a kapcsolatot',
  'endedByCustomer.text': `{company} saját döntéséből megszüntette Önökkel a kapcsolatot. {count, plural, =0 {Nem maradt visszavonandó jogosultság.} one {# jogosultság visszavonva.} other {# jogosultság visszavonva.}} Az ügyfelet bármikor újra meghívhatják.

Megszüntetés: {removal}
Időpont: {at, date, day} {at, time, clock}`,
  'endedByCustomer.footer': 'Azért kapja ezt az üzenetet, mert Ön kezeli a partnerfiókot.',

  'attestation.goodFaith': 'A kapcsolat megszüntetéséről jóhiszeműen döntöttünk.',
  'attestation.legitimatePurpose': 'A döntés jogszerű üzleti célt szolgál.',
  'attestation.accordance': 'A döntés összhangban van az ügyféllel vagy a partnerrel kötött megállapodással.',
  'attestation.holdHarmless':
    'Vállaljuk, hogy az üzemeltetőt harmadik felek ezzel ellentétes igényeivel szemben megvédjük, és azok alól mentesítjük.',
  'attestation.notice':
    'Ha a szerződése előírja, Önnek magának kell jogi értesítést küldenie az ügyfélnek vagy a partnernek. A rendszer nem küld ilyet.',
  'attestation.partnershipGoodFaith': 'E partnerkapcsolat megszüntetéséről jóhiszeműen döntöttünk.',
  'attestation.partnershipNotice':
    'Ha szerződése megköveteli, Önnek kell jogi értesítést küldenie a másik partnernek: a rendszer nem küld. Tájékoztassa a másik partnert és a közösen kiszolgált ügyfeleket arról, mi változik.',
  'partnershipRemoval.customersStay': 'Minden ügyfél a meglévő partnereinél marad: egyetlen kapcsolat sem szűnik meg.',
  'partnershipRemoval.privilegesStay':
    'A delegált rendszergazdai jogosultságok és a megrendelés joga változatlan marad.',
  'partnershipRemoval.associationsStay':
    'Az előfizetések megtartják a hozzájuk rendelt viszonteladót és támogatási kapcsolattartót, amíg valaki meg nem változtatja.',
  'partnershipRemoval.leavesLists': '{company} lekerül az Ön listájáról, és Ön is az övéről.',
  'partnershipRemoval.noMoreTogether':
    'Ezután semmi új nem jön létre közösen: nincs közös meghívó, a másik nevében nem vehető fel ügyfél és nem adható le megrendelés, és nincs új hozzárendelés.',
  'partnershipRemoval.alreadyRemoved': 'Ez a partnerkapcsolat már megszűnt.',
  'partnership.signIn': 'Bejelentkezés az elfogadáshoz',
  'partnership.signInHelp':
    'Az elfogadáshoz jelentkezzen be cége globális rendszergazdájaként vagy rendszergazdai ügynökeként. Ezután visszatér erre az oldalra.',
  'partnership.signedIn': 'Bejelentkezve {company} nevében.',
  'partnership.signOut': 'Kijelentkezés',
  'partnership.missing': 'Még nem fogadhatja el. Ez hiányzik:',
  'missing.reseller': 'Ez nem közvetett viszonteladó fiókja. Jelentkezzen be a viszonteladó fiókjával.',
  'missing.role':
    'Felhasználója nem globális rendszergazda és nem rendszergazdai ügynök. Kérje meg cége egyik globális rendszergazdáját, hogy fogadja el, vagy kérje a szerepkört.',
  'missing.account': 'Cégének fiókja nem aktív. Kérje az üzemeltetőtől az újbóli aktiválását.',
  'missing.agreement':
    'A partnerszerződés nem aktív. Írja alá a programban, majd kérje meg az üzemeltetőt, hogy frissítse az Ön fiókját.',
  'missing.partnerId':
    'Cége egyetlen PartnerID azonosítója sem volt ellenőrizhető. Egyeztesse a programmal, majd kérje az üzemeltetőt, hogy vegye fel a fiókjához.',
  'missing.region': 'Egyetlen telephelye sincs {partner} régiójában. Kérje meg az üzemeltetőt, hogy vegyen fel egyet.',
  'missing.registry':
    'PartnerID azonosítója most nem volt ellenőrizhető. Tudomásunk szerint nincs vele baj: próbálja újra egy perc múlva.',
  'problem.partners': 'Már együttműködik ezzel a partnerrel ({partner}). Nincs mit elfogadni.',
  'problem.session': 'Munkamenete lejárt. Kérjük, jelentkezzen be újra.',
  'problem.signIn': 'A bejelentkezés nem sikerült. Kérjük, próbálja újra.',

  'removal.delegatedAdminRevoked': '{company} fiókjában megszűnnek az Ön delegált rendszergazdai jogosultságai.',
  'removal.ordersRevoked': 'Megszűnik az Ön joga, hogy {company} részére megrendeléseket adjon le.',
  'removal.supportContactsCleared':
    '{company} {count, plural, one {# előfizetésénél} other {# előfizetésénél}} többé nem Ön a támogatási kapcsolattartó.',
  'removal.creditsStay':
    '{company} {count, plural, one {# előfizetéséhez} other {# előfizetéséhez}} továbbra is Ön van hozzárendelve, amíg a szolgáltató ezt nem módosítja.',
  'removal.cartsCancelled': '{company} {count, plural, one {# nyitott kosara} other {# nyitott kosara}} törlődik.',

  'removal.azureRevoked': 'Megszűnik az Ön hozzáférése {company} Azure-fiókjához.',

  'removal.leavesList': '{company} lekerül az Ön ügyféllistájáról.',
  'removal.granularKept':
    '{roles} (részletes delegált rendszergazdai jogosultságok) megmarad eddig: {endsAt, date, day} {endsAt, time, clock}.',
  'removal.invitationsStay':
    'Még válaszra vár az Ön egyik meghívója, amely ennek az ügyfélnek szól ({company}). Ha elfogadják, a kapcsolat újra létrejön. Vonja vissza, ha ezt nem szeretné.',
  'removal.otherPartnersStay': 'Egy másik partner kapcsolata megmarad az ügyféllel ({company}).',
  'removal.noPartnerLeft': 'Más partnernek nincs kapcsolata az ügyféllel ({company}): ezután senki sem kezeli.',
  'removal.noticeIsYours': 'Az ügyfelet mi nem értesítjük. A jogi értesítés, ha a szerződése előírja, az Ön feladata.',
  'removal.removalRunning': 'A kapcsolat megszüntetése már folyamatban van.',
  'removal.alreadyRemoved': 'Ez a kapcsolat már megszűnt.',
  'removed.subject': 'Megszüntetve: kapcsolat egy ügyféllel',
  'removed.text': `A kapcsolat megszűnt ({company}). {count, plural, =0 {Nem maradt visszavonandó jogosultság.} one {# jogosultságot vontunk vissza.} other {# jogosultságot vontunk vissza.}} Az ügyfelet bármikor újra meghívhatja.

Megszüntetés: {removal}
Időpont: {at, date, day} {at, time, clock}`,
  'removed.footer': 'Azért kapja ezt az üzenetet, mert Ön szüntette meg a kapcsolatot, vagy Ön kezeli a partnerfiókot.',

  'receipt.title': 'Igazolás az elfogadásról',
  'receipt.link': 'Az Ön igazolása',
  'receipt.acceptedBy': 'Elfogadta: {name}, {company} ({email})',
  'receipt.at': 'Időpont: {at, date, day} {at, time, clock}',
  'receipt.shown': 'Amit Önnek megmutattunk, és Ön elfogadott',
  'receipt.changed': 'A szöveg azóta megváltozott; a lenyomata azt igazolja, amit Önnek megmutattunk.',
  'receipt.proof': 'Aláíró kulcs: {key}. Az igazolás lenyomata: {hash}',
  'receipt.download': 'Letöltés fájlként',
  'receipt.verify': 'A fájl birtokosa bármikor ellenőriztetheti, a partner ({partner}) megkérdezése nélkül is.',
  'receipt.key': 'A nyilvános kulcs',
  'certificate.title': 'Tanúsítvány egy megszüntetett kapcsolatról',
  'certificate.between': '{company} ({customer}) és a következő partner: {partner}',
  'certificate.at': 'Megszüntetve: {at, date, day} {at, time, clock}',
  'certificate.attested': 'Nyilatkozott: {user} felhasználó, {at, date, day} {at, time, clock}',
  'certificate.confirmed':
    'Az ügyfél maga szüntette meg: {at, date, day} {at, time, clock}. A megerősített szöveg lenyomata: {hash}',
  'certificate.revoked': 'Visszavonva',
  'certificate.delegatedAdmin': 'Delegált rendszergazdai jogosultságok, {at, date, day} {at, time, clock}',
  'certificate.orders': 'A megrendelés joga, {at, date, day} {at, time, clock}',
  'certificate.azure': 'Hozzáférés az Azure-fiókhoz, {at, date, day} {at, time, clock}',

  'certificate.kept': 'Megmaradt',

  'receipt.notReady.title': 'Az igazolás aláírása folyamatban van',
  'receipt.notReady.text': 'Kérjük, nézze meg újra egy perc múlva.',
  'receipt.none.title': 'Nincs igazolás',
  'receipt.none.text': 'Itt semmit sem fogadtak el.',

  'contacts.title': 'Az Ön cégének kapcsolattartói',
  'contacts.intro':
    'Leveleinket a fő kapcsolattartónak küldjük. Mindegyik kapcsolattartó kérhet hivatkozást erre az oldalra.',
  'contacts.isMain': 'fő kapcsolattartó',
  'contacts.change': 'Módosítás',
  'contacts.makeMain': 'Legyen ő a fő kapcsolattartó',
  'contacts.remove': 'Eltávolítás',
  'contacts.add': 'Kapcsolattartó hozzáadása',
  'contacts.name': 'Név',
  'contacts.mail': 'Kód küldése erre a címre',
  'contacts.enterCode':
    'Kódot küldtünk a következő címre: {email}. Adja meg itt: ez igazolja, hogy a cím helyes. Tíz percig érvényes.',
  'contacts.authorised': 'Jogosult vagyok módosítani a következő cég kapcsolattartóit: {company}.',
  'contacts.addThis': 'Hozzáadás',
  'contacts.added': 'A kapcsolattartó hozzáadva.',
  'contacts.changed': 'A fő kapcsolattartó megváltozott.',
  'contacts.removed': 'A kapcsolattartó eltávolítva.',
  'problem.contact': 'Kérjük, adjon meg egy nevet és egy e-mail-címet.',
  'problem.contactKnown': 'Ez már a fő kapcsolattartó címe.',
  'problem.contactMost':
    'Az Ön cégének már öt további kapcsolattartója van, többet nem lehet megadni. Előbb távolítson el egyet.',
  'problem.contactTaken': 'Ez a cím egy másik ügyfélfiókhoz tartozik. Adjon meg másik címet.',
  'contacts.subject': 'Megváltoztak az Ön cégének kapcsolattartói',
  'contacts.one': '{name} ({email})',
  'contacts.main': '{name} ({email}), fő kapcsolattartó',
  'contacts.text': `A következő cég kapcsolattartói mostantól ({company}):

{contacts}

Ha nem ért egyet ezzel, kérjen hivatkozást a saját oldalához, és módosítsa őket:

{link}`,
  'code.contact': `A következő cégtől ({company}) valaki kapcsolattartóként adja hozzá Önt. Ha tudja, ki az, adja meg neki ezt a kódot:

{code}

A kód {minutes} percig érvényes.`,
  'code.contactFooter': 'Ha nem ott dolgozik, hagyja figyelmen kívül ezt az e-mailt, és ne adja meg senkinek a kódot.',
  'take.title': 'Mit fogad el?',
  'take.relationship': '{joint, select, none {A kapcsolatot} other {Mindkét kapcsolatot}}',
  'take.granular': 'A részletes delegált rendszergazdai jogosultságokat',
  'problem.take': 'Kérjük, jelölje be, mit fogad el. Ha semmit sem fogad el, válassza az „Elutasítás” gombot.',
  'receipt.taken': 'Az ügyfél ebből a következőket fogadta el',
  'outcome.taken':
    '{taken, select, relationship {Az ügyfél a kapcsolatot fogadta el, a részletes jogosultságokat nem.} granular {Az ügyfél a részletes jogosultságokat fogadta el, a kapcsolatot nem.} other {Az ügyfél a kapcsolatot és a részletes jogosultságokat is elfogadta.}}',
  'contacts.linksVoid': 'Az oldalra mutató korábbi hivatkozások már nem működnek. Kérjen újat.',
  'problem.notContact':
    'Ez a cím itt már nem az Ön cégének kapcsolattartója. Forduljon a cég másik kapcsolattartójához vagy a partnerhez ({partner}).',
};
