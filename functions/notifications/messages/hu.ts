import type { Messages } from './messages.ts';

export const hu: Messages = {
  languageName: 'Magyar',

  'invitation.subject':
    '{kind, select, provider {{partner} megrendeléseket szeretne leadni az Ön nevében} other {{partner} viszonteladói kapcsolatot kér Öntől}}',
  'invitation.text': `{name, select, none {Tisztelt Ügyfelünk!} other {Tisztelt {name}!}}

{kind, select, provider {Közvetett szolgáltatóként felhőszolgáltatásokat szeretnénk megrendelni az Ön nevében.} other {Szeretnénk az Ön nyilvántartott viszonteladója lenni a felhőszolgáltatások terén, és kezelni az előfizetéseit.}}{joint, select, none {} other { Együtt kérjük a következő partnerrel, {kind, select, provider {az Ön leendő viszonteladójával} other {szolgáltatónkkal}}: {joint}.}}

Kérjük, nyissa meg ezt a személyes hivatkozást. Megmutatja, mit kérünk, és ott elfogadhatja vagy elutasíthatja:

{link}

Üdvözlettel:
{partner}`,
  'invitation.expiry':
    'Ez a meghívó {days, plural, one {# napig} other {# napig}} érvényes, eddig: {expiresAt, date, day} {expiresAt, time, clock}. A hivatkozás megnyitása semmit sem változtat meg; csak Ön dönt.',
  'invitation.unexpected':
    'Nem ismeri a következő partnert, vagy nem várta ezt az üzenetet: {partner}? Akkor nincs teendője.',
  'invitation.button': 'Meghívó megtekintése',

  'reminder.subject': 'Emlékeztető: {partner} várja a válaszát',
  'reminder.text': `{name, select, none {Tisztelt Ügyfelünk!} other {Tisztelt {name}!}}

Korábban meghívót kapott a következő partnertől, amely még a válaszára vár: {partner}. Ez a személyes hivatkozás megmutatja, mit kérnek, és ott elfogadhatja vagy elutasíthatja:

{link}

Már más módon döntött, vagy nem kíván válaszolni? Akkor nincs teendője: a meghívó magától lejár.`,
  'reminder.expiry':
    'A meghívó eddig érvényes: {expiresAt, date, day} {expiresAt, time, clock}. A hivatkozás megnyitása semmit sem változtat meg; csak Ön dönt.',

  'code.subject': 'Az Ön megerősítő kódja: {code}',
  'code.text': `Ön a következő partner meghívóját készül elfogadni: {partner}. Írja be ezt a kódot a meghívó oldalán:

{code}

A kód {minutes, plural, one {# percig} other {# percig}} érvényes.`,
  'code.footer': 'Ezt a kódot soha senki nem kéri Öntől telefonon vagy e-mailben. Nem Ön kérte? Akkor nincs teendője.',

  'outcome.subject':
    '{outcome, select, accepted {Elfogadva} declined {Elutasítva} cancelled {Visszavonva} notMe {Nem a megfelelő személy} passedOn {Továbbadva} partnershipEnded {Véget ért} expired {Lejárt} other {Nem kézbesíthető}}: az Ön meghívója – {recipient}',
  'outcome.text': `{outcome, select, accepted {{recipient} elfogadta a meghívóját. Az ügyfél mostantól szerepel az ügyféllistáján.} declined {{recipient} elutasította a meghívóját. Semmi sem változott.} cancelled {A meghívót visszavonták: {recipient}. A hivatkozása már nem működik.} notMe {Aki a meghívót ({recipient}) megkapta, azt jelezte, hogy nem neki szól. Semmi sem változott, és a hivatkozás már nem működik. Ellenőrizze a címet, és küldjön egy újat.} passedOn {A meghívó ({recipient}) címzettje szerint ez a megfelelő személy: {person}. Neki semmit sem küldtünk. Ha egyetért, erősítsen meg egy új meghívót, amely ezt követi; ennek a hivatkozása már nem működik.} partnershipEnded {{recipient} el szerette volna fogadni a meghívóját, de {joint} már nem az Ön aktív partnere. Semmi sem változott. Állítsa helyre a partnerséget, vagy küldjön új meghívót.} expired {A meghívó válasz nélkül lejárt: {recipient}. Küldhet egy újat.} other {A meghívó nem volt kézbesíthető: {recipient}. Ellenőrizze a címet, és küldjön egy újat.}}{comment, select, none {} other {

Az ügyfél ezt írta: {comment}}}

Meghívó: {invitation}
Hivatkozási szám: {reference, select, none {nincs} other {{reference}}}
Időpont: {at, date, day} {at, time, clock}`,
  'outcome.footer': 'Azért kapja ezt az üzenetet, mert Ön küldte a meghívót.',

  'renewal.subject': 'Új hivatkozást kértek: {recipient}',
  'renewal.text': `Lejárt a meghívója ({recipient}), és az ügyfél új hivatkozást kért. Elküldtük: ez egy új meghívó, amely ugyanazt kéri. Már nem szeretné? Akkor vonja vissza.

Új meghívó: {invitation}
Előzménye: {previous}
Hivatkozási szám: {reference, select, none {nincs} other {{reference}}}
Lejár: {expiresAt, date, day} {expiresAt, time, clock}`,

  'page.title': 'Meghívó – {partner}',
  'page.language': 'Nyelv',
  'page.intro':
    '{joint, select, none {{partner} meghívja Önt.} other {{partner} és {joint} közösen meghívja Önt.}} Olvassa el, mit kérnek, azután döntsön.',
  'page.asks':
    '{joint, select, none {Amit a partner kér: {partner}} other {Amit a partnerek kérnek: {partner}, {joint}}}',
  'consent.reseller': '{partner} lesz az Ön nyilvántartott viszonteladója.',
  'consent.provider': '{partner} lesz az Ön közvetett szolgáltatója.',
  'consent.delegatedAdmin':
    '{partner} delegált rendszergazdai jogosultságokat kap: kezelheti az Ön fiókját, előfizetéseit és azok szolgáltatásait, licenceit és felhasználóit.',
  'consent.orders': '{partner} megrendeléseket adhat le az Ön nevében. Rendszergazdai jogosultságot nem kap.',
  'consent.until': 'Elfogadás legkésőbb: {expiresAt, date, day} {expiresAt, time, clock}.',
  'consent.authorised': 'Jogosult vagyok ezt a cégem nevében elfogadni.',
  'page.nothing': 'Semmi sem változik, amíg meg nem nyom egy gombot.',
  'form.name': 'Az Ön neve',
  'form.company': 'Az Ön cége',
  'form.code': 'Megerősítő kód',
  'form.codeHelp':
    'A hivatkozást maga a partner küldte: {partner}. Hogy csak Ön fogadhassa el, hatjegyű kódot küldünk a meghívott címre.',
  'form.sendCode': 'Kód küldése e-mailben',
  'form.codeSent': 'Elküldtük a kódot e-mailben. Tíz percig érvényes.',
  'form.accept': 'Elfogadás',
  'form.decline': 'Elutasítás',
  'form.declineHelp': 'Ha elutasítja, semmi sem változik, és értesítjük a partnert: {partner}.',
  'form.comment': 'Miért? Nem kötelező megadni (legfeljebb 500 karakter, hivatkozás nélkül)',
  'form.newLink': 'Új hivatkozás kérése',
  'wrong.title': 'Nem Ön a megfelelő személy?',
  'wrong.passOnHelp':
    'Nevezze meg a megfelelő személyt: értesítjük a partnert ({partner}), aki eldönti, hogy meghívja-e; ez a hivatkozás megszűnik.',
  'wrong.email': 'A megfelelő személy e-mail-címe',
  'wrong.name': 'A megfelelő személy neve, ha meg kívánja adni',
  'wrong.passOn': 'Továbbadás',
  'wrong.notMeHelp': 'Nem ismer ilyen személyt, vagy tévedésből kapta? Jelezze, és ez a hivatkozás megszűnik.',
  'wrong.notMe': 'Ez nem nekem szól',

  'accepted.title': 'Ön elfogadta',
  'accepted.text': '{partner} megkapta, amit kért: {at, date, day} {at, time, clock}. Bezárhatja ezt az oldalt.',
  'declined.title': 'Ön elutasította',
  'declined.text': 'Semmi sem változott. Értesítjük a partnert: {partner}. Bezárhatja ezt az oldalt.',
  'expired.title': 'A meghívó ideje lejárt',
  'expired.text':
    'Semmi sem változott. Ha még el szeretné fogadni, kérjen új hivatkozást: a meghívott címre küldjük, és értesítjük a partnert: {partner}.',
  'renewed.title': 'Úton van az új hivatkozás',
  'renewed.text': 'Elküldtük a meghívott címre. Értesítjük a partnert: {partner}. Bezárhatja ezt az oldalt.',
  'notMe.title': 'Köszönjük, hogy jelezte',
  'notMe.text':
    'Ez a hivatkozás megszűnt, és jelezzük a partnernek ({partner}), hogy nem Önnek szólt. Semmi sem változott.',
  'passedOn.title': 'Ön továbbadta',
  'passedOn.text':
    'Ez a hivatkozás megszűnt. Jelezzük a partnernek ({partner}), hogy kit nevezett meg; ő dönt arról, hogy meghívja-e. Semmi sem változott.',
  'partnershipEnded.title': 'Ez a meghívó már nem fogadható el',
  'partnershipEnded.text':
    '{partner} és {joint} már nem dolgoznak együtt. Semmi sem változott. Értesítjük a partnert ({partner}), aki új meghívót küldhet Önnek.',
  'cancelled.title': 'Ezt a meghívót visszavonták',
  'cancelled.text': '{partner} visszavonta. Semmi sem változott, és nincs teendője.',
  'undeliverable.title': 'Ez a meghívó véget ért',
  'undeliverable.text': 'Nem volt kézbesíthető. Semmi sem változott. Kérjen új meghívót a partnertől: {partner}.',
  'void.title': 'Van újabb hivatkozás',
  'void.text': 'Ezt a hivatkozást egy újabb váltotta fel. Keresse meg a meghívóról szóló legutóbbi e-mailt.',
  'invalid.title': 'Ez a hivatkozás nem működik',
  'invalid.text': 'Lehet, hogy csonka. Nyissa meg újra az e-mailből, vagy másolja ki az egészet.',
  'trouble.title': 'Hiba történt nálunk',
  'trouble.text': 'Semmi sem változott. Kérjük, próbálja újra egy perc múlva.',

  'problem.incomplete': 'Kérjük, adja meg a nevét és a cégét, és erősítse meg, hogy jogosult.',
  'problem.characters':
    'Az egyik név nem megjeleníthető karaktereket tartalmaz, vagy 100 karakternél hosszabb. Kérjük, írja be újra.',
  'problem.changed': 'Az oldal tartalma megváltozott, amióta megnyitotta. Kérjük, olvassa el újra, azután döntsön.',
  'problem.codeMissing':
    'Kérjük, írja be a kódot, amelyet e-mailben küldtünk. Nincs kódja? Nyomja meg a „Kód küldése e-mailben” gombot.',
  'problem.codeWrong': 'Ez a kód hibás vagy túl régi. Ellenőrizze, vagy kérjen újat.',
  'problem.codeTooSoon': 'Az imént küldtünk egy kódot. Kérjük, várjon egy percet, mielőtt újat kér.',
  'problem.codeLimit': 'Ma már elküldtük az egy napra engedélyezett összes kódot. Kérjük, próbálja újra holnap.',
  'problem.related': 'Önnek már van kapcsolata ezzel a partnerrel: {partner}. Nincs mit elfogadni.',
  'problem.comment':
    'A szöveg nem megjeleníthető karaktereket tartalmaz, vagy 500 karakternél hosszabb. Kérjük, írja be újra.',
  'problem.link': 'Kérjük, itt ne adjon meg hivatkozást, domaint vagy e-mail-címet.',
  'problem.address': 'Ez nem tűnik e-mail-címnek. Kérjük, ellenőrizze.',
  'problem.newer': 'Egy újabb meghívó vár Önre. Keresse meg az arról szóló legutóbbi e-mailt.',
  'problem.askPartner': 'Nem tudunk új hivatkozást küldeni. Kérjen új meghívót a partnertől: {partner}.',
  'problem.tooMany': 'Ma már annyi e-mailt kapott erről, amennyit egy nap küldünk. Kérjük, próbálja újra holnap.',

  'attestation.goodFaith': 'A kapcsolat megszüntetéséről jóhiszeműen döntöttünk.',
  'attestation.legitimatePurpose': 'A döntés jogszerű üzleti célt szolgál.',
  'attestation.accordance': 'A döntés összhangban van az ügyféllel vagy a partnerrel kötött megállapodással.',
  'attestation.holdHarmless':
    'Vállaljuk, hogy az üzemeltetőt harmadik felek ezzel ellentétes igényeivel szemben megvédjük, és azok alól mentesítjük.',
  'attestation.notice':
    'Ha a szerződése előírja, Önnek magának kell jogi értesítést küldenie az ügyfélnek vagy a partnernek. A rendszer nem küld ilyet.',
  'removal.delegatedAdminRevoked': 'Visszavonjuk az Ön delegált rendszergazdai jogosultságait: {company}.',
  'removal.ordersRevoked': 'Visszavonjuk az Ön megrendelési jogát: {company}.',
  'removal.leavesList': 'Az ügyfél lekerül az Ön ügyféllistájáról: {company}.',
  'removal.granularKept':
    'A részletes delegált rendszergazdai jogosultságok, ha vannak, a saját lejáratukig megmaradnak.',
  'removal.invitationsStay':
    'Egy meghívója még válaszra vár: {company}. Ha elfogadják, a kapcsolat újra létrejön. Vonja vissza, ha ezt nem szeretné.',
  'removal.otherPartnersStay': 'Egy másik partner kapcsolata megmarad az ügyféllel: {company}.',
  'removal.noPartnerLeft': 'Más partnernek nincs kapcsolata az ügyféllel ({company}): ezután senki sem kezeli.',
  'removal.noticeIsYours': 'Az ügyfelet mi nem értesítjük. A jogi értesítés, ha a szerződése előírja, az Ön feladata.',
  'removal.removalRunning': 'A kapcsolat megszüntetése már folyamatban van.',
  'removal.alreadyRemoved': 'Ez a kapcsolat már megszűnt.',
  'removed.subject': 'Megszüntetve: kapcsolat – {company}',
  'removed.text': `A kapcsolat megszűnt: {company}. {count, plural, =0 {Nem maradt visszavonandó jogosultság.} one {# jogosultságot vontunk vissza.} other {# jogosultságot vontunk vissza.}} Az ügyfelet bármikor újra meghívhatja.

Megszüntetés: {removal}
Időpont: {at, date, day} {at, time, clock}`,
  'removed.footer': 'Azért kapja ezt az üzenetet, mert Ön szüntette meg a kapcsolatot.',

  'receipt.title': 'Igazolás az elfogadásról',
  'receipt.link': 'Az Ön igazolása',
  'receipt.acceptedBy': 'Elfogadta: {name}, {company} ({email})',
  'receipt.at': 'Időpont: {at, date, day} {at, time, clock}',
  'receipt.shown': 'Amit Önnek megmutattunk, és Ön elfogadott',
  'receipt.changed': 'A szöveg azóta megváltozott; a lenyomata azt igazolja, amit Önnek megmutattunk.',
  'receipt.proof': 'Aláíró kulcs: {key}. Az igazolás lenyomata: {hash}',
  'receipt.download': 'Letöltés fájlként',
  'receipt.verify': 'A fájl birtokosa bármikor ellenőriztetheti, a partner megkérdezése nélkül: {partner}.',
  'receipt.key': 'A nyilvános kulcs',
  'receipt.notReady.title': 'Az igazolás aláírása folyamatban van',
  'receipt.notReady.text': 'Kérjük, nézze meg újra egy perc múlva.',
  'receipt.none.title': 'Nincs igazolás',
  'receipt.none.text': 'Itt semmit sem fogadtak el.',
};
