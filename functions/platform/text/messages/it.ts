import type { Messages } from './message-keys.ts';

export const it: Messages = {
  'invitation.subject':
    '{kind, select, provider {Richiesta: poter effettuare ordini per suo conto} other {Richiesta: una relazione di rivendita}}',
  'invitation.text': `{name, select, none {Buongiorno} other {Buongiorno {name}}},

{kind, select, provider {vorremmo effettuare ordini di servizi cloud per vostro conto, come vostro provider indiretto.} other {vorremmo essere il vostro rivenditore di riferimento per i servizi cloud e amministrare per voi le vostre sottoscrizioni.}}{joint, select, none {} other { Lo chiediamo insieme a {joint}, {kind, select, provider {il vostro futuro rivenditore} other {il nostro provider}}.}}{granular, select, none {} other { Chiediamo inoltre alcuni ruoli nella vostra directory per un periodo limitato.}}

La preghiamo di aprire questo collegamento personale, che mostra che cosa chiediamo e le permette di accettare o rifiutare:

{link}

Cordiali saluti
{partner}`,
  'invitation.expiry':
    'Questo invito è valido per {days, plural, one {# giorno} other {# giorni}}, fino alle ore {expiresAt, time, clock} del giorno {expiresAt, date, day}. Aprire il collegamento non cambia nulla: decide solo lei.',
  'invitation.unexpected': 'Non conosce {partner} o non si aspettava questo messaggio? Allora non deve fare nulla.',
  'invitation.button': 'Vedi l’invito',

  'gdap.subject': 'Richiesta: privilegi amministrativi granulari sul vostro account',
  'gdap.text': `{name, select, none {Buongiorno} other {Buongiorno {name}}},

per occuparci dei vostri servizi cloud vorremmo avere alcuni ruoli precisi nella vostra directory, per un tempo limitato: privilegi amministrativi delegati granulari.

La preghiamo di aprire questo collegamento personale, che mostra quali ruoli chiediamo e per quanto tempo, e le permette di approvare o rifiutare:

{link}

Cordiali saluti
{partner}`,
  'partnership.subject': 'Richiesta: una partnership con la sua azienda',
  'partnership.text': `{name, select, none {Buongiorno} other {Buongiorno {name}}},

vorremmo lavorare con voi come vostro provider indiretto: aggiungere clienti insieme a voi e ordinare per loro ciò che vendete.

La preghiamo di aprire questo collegamento, che mostra che cosa significa una partnership. Per accettare, acceda come amministratore globale o agente amministratore della sua azienda:

{link}

Cordiali saluti
{partner}`,

  'reminder.subject': 'Promemoria: una richiesta attende la sua risposta',
  'reminder.text': `{name, select, none {Buongiorno} other {Buongiorno {name}}},

qualche tempo fa {partner} le ha inviato un invito che attende ancora la sua risposta. Questo collegamento personale mostra che cosa viene chiesto e le permette di accettare o rifiutare:

{link}

Ha già deciso in altro modo o non vuole rispondere? Allora non deve fare nulla: l’invito scadrà da solo.`,
  'reminder.expiry':
    'L’invito scade alle ore {expiresAt, time, clock} del giorno {expiresAt, date, day}. Aprire il collegamento non cambia nulla: decide solo lei.',

  'code.subject': 'Il suo codice di conferma',
  'code.text': `Sta per accettare un invito di {partner}. Inserisca questo codice nella pagina dell’invito:

{code}

Il codice è valido per {minutes, plural, one {# minuto} other {# minuti}}.`,
  'code.footer':
    'Nessuno le chiederà mai questo codice per telefono o per email. Non lo ha richiesto? Allora non deve fare nulla.',

  'outcome.subject':
    '{outcome, select, accepted {Accettato} gdap {Accettato} partnership {Accettato} declined {Rifiutato} cancelled {Annullato} notMe {Persona sbagliata} passedOn {Indicata un’altra persona} partnershipEnded {Terminato} expired {Scaduto} other {Non recapitabile}}: il vostro invito a {recipient}',
  'outcome.text': `{outcome, select, gdap {{recipient} ha approvato i privilegi amministrativi delegati granulari che avete richiesto. Assegni i relativi ruoli ai vostri gruppi, perché i vostri utenti possano usarli.} partnership {{recipient} ha accettato la partnership. Da ora il rivenditore è nel vostro elenco dei rivenditori indiretti.} accepted {{recipient} ha accettato il vostro invito. Da ora il cliente è nel vostro elenco clienti.} declined {{recipient} ha rifiutato il vostro invito. Nulla è cambiato.} cancelled {L’invito a {recipient} è stato annullato. Il collegamento non funziona più.} notMe {Chi ha ricevuto l’invito a {recipient} dice che è destinato a un’altra persona. Nulla è cambiato e il collegamento non funziona più. Controlli l’indirizzo e invii un nuovo invito.} passedOn {Chi ha ricevuto l’invito a {recipient} indica come persona giusta: {person}. A questa persona non è stato inviato nulla. Se è d’accordo, confermi un nuovo invito in sostituzione di questo, il cui collegamento non funziona più.} partnershipEnded {{recipient} voleva accettare il vostro invito, ma {joint} non è più un vostro partner attivo. Nulla è cambiato. Ristabilisca la partnership oppure invii un nuovo invito.} expired {L’invito a {recipient} è scaduto senza risposta. Può inviarne uno nuovo.} other {L’invito a {recipient} non è stato recapitato. Controlli l’indirizzo e invii un nuovo invito.}}{comment, select, none {} other {

Il cliente ha scritto: {comment}}}

Invito: {invitation}
Riferimento: {reference, select, none {nessuno} other {{reference}}}
Data e ora: {at, date, day}, {at, time, clock}`,
  'outcome.footer': 'Riceve questo messaggio perché ha inviato l’invito.',

  'record.subject': 'Per la sua documentazione: ciò che ha accettato',
  'record.text': `In data {at, date, day}, alle ore {at, time, clock}, lei ha accettato quanto segue:

{lines}

Accettato da {name} per {company}. La ricevuta firmata è disponibile al collegamento dell’invito.

In qualsiasi momento può vedere chi può fare che cosa sull’account della sua azienda e revocare le autorizzazioni:

{link}`,
  'record.button': 'Vedi chi può fare che cosa',
  'record.footer':
    'Riceve questo messaggio perché qualcuno ha accettato dal suo indirizzo. Non è stato lei? Revochi le autorizzazioni dal collegamento qui sopra e avvisi {partner}.',

  'renewal.subject': '{recipient} ha chiesto un nuovo collegamento',
  'renewal.text': `L’invito a {recipient} era scaduto e il cliente ha chiesto un nuovo collegamento. Lo abbiamo inviato: è un nuovo invito con le stesse richieste. Non lo vuole più? Lo annulli.

Nuovo invito: {invitation}
Invito precedente: {previous}
Riferimento: {reference, select, none {nessuno} other {{reference}}}
Scadenza: {expiresAt, date, day}, {expiresAt, time, clock}`,

  'notice.gdap.ending.subject':
    '{daysLeft, plural, one {Ancora # giorno} other {Ancora # giorni}}: privilegi amministrativi granulari in scadenza',
  'notice.gdap.ending.text': `{reader, select, customer {I privilegi amministrativi delegati granulari che ha concesso a {partner} scadono automaticamente. Non deve fare nulla. Se devono continuare, {partner} glieli chiederà di nuovo.} other {I vostri privilegi amministrativi delegati granulari su {company} scadono automaticamente e i vostri utenti perdono i ruoli. Se devono continuare, ne chieda di nuovi al cliente in tempo utile oppure imposti la proroga automatica.}}

Ruoli: {what}
Fine: {at, date, day}, {at, time, clock}
Numero: {id}`,
  'notice.gdap.ended.subject': 'Privilegi amministrativi granulari terminati',
  'notice.gdap.ended.text': `{reader, select, customer {{by, select, byCustomer {Ha revocato i privilegi amministrativi delegati granulari di {partner}.} byPartner {{partner} ha rinunciato ai propri privilegi amministrativi delegati granulari.} other {I privilegi amministrativi delegati granulari di {partner} sono scaduti.}} Gli utenti di {partner} non hanno più questi ruoli sull’account della sua azienda.} other {{by, select, byCustomer {{company} ha revocato di propria iniziativa i vostri privilegi amministrativi delegati granulari.} byPartner {La vostra azienda ha rinunciato ai privilegi amministrativi delegati granulari su {company}.} other {I vostri privilegi amministrativi delegati granulari su {company} sono scaduti.}} I vostri utenti non hanno più questi ruoli.}}

Ruoli: {what}
Data e ora: {at, date, day}, {at, time, clock}
Numero: {id}`,
  'notice.subscription.ending.subject': '{what}: scade tra {daysLeft, plural, one {# giorno} other {# giorni}}',
  'notice.subscription.ending.text': `{reader, select, customer {Una vostra sottoscrizione non sarà rinnovata. Se vi serve ancora, chieda a {partner} o al vostro rivenditore di rinnovarla.} other {Una sottoscrizione di {company} non sarà rinnovata. Se serve ancora, attivi il rinnovo oppure la riattivi, se è sospesa.}}

Sottoscrizione: {what}
Fine: {at, date, day}, {at, time, clock}
Numero: {id}`,
  'notice.subscription.ended.subject': '{what}: sottoscrizione terminata',
  'notice.subscription.ended.text': `{reader, select, customer {{by, select, time {Una vostra sottoscrizione è scaduta.} other {Una vostra sottoscrizione è stata annullata da un partner che la gestisce.}} Gli utenti non hanno più le relative licenze.} other {{by, select, time {Una sottoscrizione di {company} è scaduta.} other {Una sottoscrizione di {company} è stata annullata.}} Gli utenti non hanno più le relative licenze.}}

Sottoscrizione: {what}
Data e ora: {at, date, day}, {at, time, clock}
Numero: {id}`,
  'webhook.disabled.subject': 'Un vostro webhook è stato disattivato',
  'webhook.disabled.text': `{reason, select, gone {Il webhook ha risposto di non esistere più (410). Lo abbiamo disattivato.} other {Da giorni nessun evento raggiunge il webhook. Lo abbiamo disattivato.}} I relativi eventi sono conservati per 30 giorni. Quando il webhook funzionerà di nuovo, lo riattivi e richieda il reinvio degli eventi non consegnati nel frattempo.

Webhook: {webhook}
Host: {host}`,
  'notice.view': `In qualsiasi momento può vedere chi può fare che cosa sull’account della sua azienda e revocare le autorizzazioni:

{link}`,
  'notice.footer.customer': 'Riceve questo messaggio perché è il referente dell’account cliente.',
  'notice.footer.partner':
    'Riceve questo messaggio per il suo ruolo nell’account partner. Nelle impostazioni, in «Notifiche via email», può scegliere quali ricevere.',

  'page.title': '{joint, select, none {Invito di {partner}} other {Invito di {partner} e {joint}}}',
  'page.language': 'Lingua',
  'page.imprint': 'Note legali',
  'page.privacy': 'Privacy',
  'page.intro':
    '{joint, select, none {{partner} la invita.} other {{partner}, insieme a {joint}, la invita.}} Legga che cosa viene chiesto, poi decida.',
  'page.who': 'Chi lo chiede',
  'page.for': 'Per {name}',
  'page.partnerId': 'PartnerID {ids}, registrato presso questo servizio',
  'page.check':
    'Dubita che l’invito sia autentico? Contatti {partner} a un numero o a un indirizzo che già conosce. In questa pagina non serve mai una sua password.',
  'page.later':
    'In qualsiasi momento può vedere chi può fare che cosa sull’account della sua azienda e revocare le autorizzazioni: su questo sito, all’indirizzo {path}.',
  'page.asks': '{joint, select, none {Che cosa chiede {partner}} other {Che cosa chiedono {partner} e {joint}}}',
  'consent.reseller': '{partner} diventa il vostro rivenditore di riferimento.',
  'consent.provider': '{partner} diventa il vostro provider indiretto.',
  'consent.delegatedAdmin':
    '{partner} ottiene privilegi amministrativi delegati: può amministrare il vostro account, le vostre sottoscrizioni e i relativi servizi, le vostre licenze e i vostri utenti.',
  'consent.delegatedAdminNot':
    'Questi privilegi non consentono a {partner} di effettuare ordini a vostro nome, di accedere al vostro account Azure o di cedere ad altri questi diritti.',
  'consent.orders': '{partner} può effettuare ordini per vostro conto. Non ottiene privilegi amministrativi.',
  'consent.gdap':
    '{partner} ottiene privilegi amministrativi delegati granulari: i ruoli seguenti nella vostra directory e nient’altro. Con ciascuno di essi può anche leggere i dati, gli utenti e le sottoscrizioni del vostro account.',
  'consent.gdapTerm':
    'Valgono per {days, plural, one {# giorno} other {# giorni}} dalla vostra approvazione. Potete revocarli in qualsiasi momento prima della scadenza.',
  'consent.gdapExtend':
    'Salvo revoca da parte vostra o rinuncia di {partner}, prima della scadenza vengono prorogati automaticamente di {extension, plural, one {# giorno} other {# giorni}} alla volta.',
  'consent.gdapNoExtend': 'Non vengono prorogati automaticamente.',
  'consent.partnership':
    '{partner} diventa il vostro provider indiretto ed è nel vostro elenco dei provider indiretti; voi siete nel suo elenco dei rivenditori indiretti.',
  'consent.partnershipAllows':
    '{partner} può aggiungere clienti per vostro conto, effettuare ordini per i clienti che hanno accettato {partner} e indicarvi come rivenditore o contatto di supporto delle loro sottoscrizioni.',
  'consent.partnershipKeeps':
    'Di per sé la partnership non attribuisce a {partner} nessuno dei vostri clienti, né a voi nessuno dei suoi. Ciascuna delle parti può porvi fine.',

  'consent.azure': '{partner} può gestire il vostro account Azure.',

  'consent.until': 'È possibile accettare fino alle ore {expiresAt, time, clock} del giorno {expiresAt, date, day}.',
  'consent.authorised': 'Ho l’autorizzazione ad accettare questa richiesta per conto della mia azienda.',
  'role.globalAdministrator': 'Amministratore globale: può fare tutto nella vostra directory e nei relativi servizi',
  'role.globalReader': 'Lettore globale: può leggere tutto e non modificare nulla',
  'role.directoryReaders':
    'Ruolo con autorizzazioni di lettura nella directory: può leggere i dati di base della directory',
  'role.directoryWriters':
    'Ruolo con autorizzazioni di scrittura nella directory: può leggere e modificare i dati di base della directory e del vostro account: azienda, contatto, indirizzo',
  'role.userAdministrator':
    'Amministratore utenti: può creare utenti, disattivare e riattivare gli utenti senza ruoli amministrativi, reimpostarne le password e assegnare licenze a tutti gli utenti',
  'role.helpdeskAdministrator':
    'Amministratore supporto tecnico: può reimpostare le password degli utenti senza ruoli amministrativi',
  'role.passwordAdministrator':
    'Amministratore password: può reimpostare le password degli utenti senza ruoli amministrativi',
  'role.licenseAdministrator': 'Amministratore licenze: può assegnare licenze a tutti gli utenti e revocarle',
  'role.billingAdministrator':
    'Amministratore fatturazione: può gestire sottoscrizioni, i relativi servizi e pagamenti e modificare i dati dell’account',
  'role.serviceSupportAdministrator': 'Amministratore supporto servizi: può aprire e leggere richieste di supporto',
  'role.groupsAdministrator': 'Amministratore gruppi: può creare e modificare gruppi',
  'role.exchangeAdministrator': 'Amministratore di Exchange: può gestire le cassette postali e la posta',
  'role.sharePointAdministrator': 'Amministratore di SharePoint: può gestire i siti e i loro file',
  'role.teamsAdministrator': 'Amministratore di Teams: può gestire team, riunioni e chiamate',
  'role.intuneAdministrator': 'Amministratore di Intune: può gestire i dispositivi e i loro criteri',
  'role.securityAdministrator':
    'Amministratore della sicurezza: può gestire le impostazioni di sicurezza e leggerne i rapporti',
  'role.securityReader': 'Lettore della sicurezza: può leggere impostazioni e rapporti di sicurezza',
  'role.applicationAdministrator': 'Amministratore applicazioni: può registrare e gestire applicazioni',
  'role.authenticationAdministrator':
    'Amministratore autenticazione: può gestire l’accesso degli utenti senza ruoli amministrativi e reimpostarne le password',
  'role.privilegedAuthenticationAdministrator':
    'Amministratore autenticazione con privilegi: può gestire l’accesso di tutti gli utenti e reimpostare le password di tutti, compresi quelli con ruoli amministrativi',
  'role.reportsReader': 'Lettore report: può leggere i report di utilizzo',

  'page.nothing': 'Nulla cambia finché non preme un pulsante.',
  'form.name': 'Il suo nome',
  'form.company': 'La sua azienda',
  'form.code': 'Codice di conferma',
  'form.codeHelp':
    '{partner} le ha inviato direttamente il collegamento. Perché solo lei possa accettare, le inviamo un codice di sei cifre all’indirizzo a cui è destinato l’invito.',
  'form.sendCode': 'Richiedi un codice',
  'form.codeSent': 'Le abbiamo inviato un codice per email. È valido per dieci minuti.',
  'form.accept': 'Accetta',
  'form.decline': 'Rifiuta',
  'form.declineHelp': 'Se rifiuta, nulla cambia e {partner} ne viene informato.',
  'form.comment': 'Perché? Non è obbligatorio (al massimo 500 caratteri, senza collegamenti)',
  'form.newLink': 'Richiedi un nuovo collegamento',
  'again.text':
    'Non intendeva farlo, o non è stato lei? Chieda un nuovo collegamento: viene inviato all’indirizzo a cui è destinato l’invito e {partner} ne viene informato.',
  'confirm.title': 'Conferma',
  'confirm.decline':
    'Sta per rifiutare. L’invito di {partner} termina, nient’altro cambia e {partner} ne viene informato.',
  'confirm.notMe':
    'Sta per comunicare che questo invito non era per lei. L’invito termina, nient’altro cambia e {partner} ne viene informato.',
  'confirm.passOn':
    'Sta per indicare {email} come la persona giusta. Il suo collegamento non sarà più valido. {partner} ne viene informato e decide se invitare questa persona.',
  'confirm.newLink':
    'Sta per chiedere un nuovo collegamento. Viene inviato all’indirizzo a cui è destinato l’invito, nient’altro cambia e {partner} ne viene informato.',
  'confirm.codeHelp':
    '{partner} le ha inviato direttamente il collegamento. Inserisca il codice che abbiamo inviato all’indirizzo a cui è destinato l’invito. Non ne ha uno? Torni indietro e prema «Richiedi un codice».',
  'confirm.yes': 'Sì, conferma',
  'confirm.back': 'Torna indietro senza cambiare nulla',
  'wrong.title': 'Non è lei la persona giusta?',
  'wrong.passOnHelp':
    'Indichi la persona giusta: {partner} ne viene informato e decide se invitarla; questo collegamento non sarà più valido.',
  'wrong.email': 'Indirizzo email della persona giusta',
  'wrong.name': 'Nome della persona giusta, se vuole',
  'wrong.passOn': 'Indica questa persona',
  'wrong.notMeHelp':
    'Non conosce la persona giusta o ha ricevuto l’invito per errore? Ce lo dica e questo collegamento non sarà più valido.',
  'wrong.notMe': 'Non è per me',

  'accepted.title': 'Ha accettato',
  'accepted.text':
    'In data {at, date, day}, alle ore {at, time, clock}, {partner} ha ottenuto quanto richiesto. Può chiudere questa pagina.',
  'accepted.next':
    '{partner} ne viene informato. Le inviamo per email una conferma di ciò che ha accettato. Ha domande? Risponda all’email di invito: la risposta arriva a {partner}.',
  'declined.title': 'Ha rifiutato',
  'declined.text': 'Nulla è cambiato. {partner} ne viene informato. Può chiudere questa pagina.',
  'expired.title': 'Questo invito è scaduto',
  'expired.text':
    'Nulla è cambiato. Se vuole ancora accettare, chieda un nuovo collegamento: viene inviato all’indirizzo a cui è destinato l’invito e {partner} ne viene informato.',
  'renewed.title': 'Un nuovo collegamento è in arrivo',
  'renewed.text':
    'Lo abbiamo inviato all’indirizzo a cui è destinato l’invito. {partner} ne viene informato. Può chiudere questa pagina.',
  'notMe.title': 'Grazie per avercelo detto',
  'notMe.text':
    'Questo collegamento non è più valido e {partner} viene informato che l’invito non era per lei. Nulla è cambiato.',
  'passedOn.title': 'Ha indicato la persona giusta',
  'passedOn.text':
    'Questo collegamento non è più valido. {partner} viene informato di chi ha indicato e decide se invitare questa persona. Nulla è cambiato.',
  'partnershipEnded.title': 'Questo invito non può più essere accettato',
  'partnershipEnded.text':
    '{partner} e {joint} non lavorano più insieme. Nulla è cambiato. {partner} ne viene informato e può inviarle un nuovo invito.',
  'cancelled.title': 'Questo invito è stato annullato',
  'cancelled.text': '{partner} lo ha annullato. Nulla è cambiato e non deve fare nulla.',
  'undeliverable.title': 'Questo invito non è più valido',
  'undeliverable.text': 'Non è stato possibile recapitarlo. Nulla è cambiato. Chieda a {partner} un nuovo invito.',
  'void.title': 'C’è un collegamento più recente',
  'void.text': 'Questo collegamento è stato sostituito. Cerchi l’ultima email su questo invito.',
  'invalid.title': 'Questo collegamento non funziona',
  'invalid.text': 'Forse è stato troncato. Lo apra di nuovo dall’email oppure lo copi per intero.',
  'trouble.title': 'Si è verificato un problema da parte nostra',
  'trouble.text': 'Nulla è cambiato. Riprovi per favore tra un minuto.',

  'problem.incomplete': 'Indichi per favore il suo nome e la sua azienda e confermi di avere l’autorizzazione.',
  'problem.characters':
    'Un nome contiene caratteri che non possono essere mostrati o supera i 100 caratteri. Lo scriva di nuovo, per favore.',
  'problem.partner':
    'Al momento {partner} non può ricevere la sua risposta; nulla è cambiato. Si rivolga a {partner} o riprovi più tardi.',
  'signedOut.title': 'Disconnessione effettuata',
  'signedOut.text': 'Viene ora chiusa anche la sessione di accesso.',
  'signedOut.link': 'Continua',
  'problem.form':
    'Non è stato possibile leggere la risposta e nulla è cambiato. Usi per favore i pulsanti di questa pagina.',
  'problem.changed':
    'Il contenuto di questa pagina è cambiato da quando l’ha aperta. Lo rilegga per favore, poi decida.',
  'problem.codeMissing':
    'Inserisca per favore il codice che le abbiamo inviato. Non ne ha uno? Prema «Richiedi un codice».',
  'problem.codeWrong': 'Questo codice è errato o scaduto. Lo controlli o ne richieda uno nuovo.',
  'problem.codeTooSoon':
    'Le abbiamo appena inviato un codice. Attenda per favore un minuto prima di chiederne un altro.',
  'problem.codeLimit': 'Oggi ha già ricevuto tutti i codici che inviamo in un giorno. Riprovi per favore domani.',
  'problem.related': 'La sua azienda ha già una relazione con {partner}. Non c’è nulla da accettare.',
  'problem.comment':
    'Il testo contiene caratteri che non possono essere mostrati o supera i 500 caratteri. Lo scriva di nuovo, per favore.',
  'problem.link': 'Ometta per favore collegamenti, domini e indirizzi email.',
  'problem.address': 'Non sembra un indirizzo email. Lo controlli per favore.',
  'problem.newer': 'Un invito più recente la attende. Cerchi l’ultima email al riguardo.',
  'problem.askPartner': 'Non possiamo inviarle un nuovo collegamento. Chieda per favore a {partner} un nuovo invito.',
  'problem.tooMany': 'Oggi ha già ricevuto tutte le email che inviamo in un giorno. Riprovi per favore domani.',

  'customerAgreement.title': 'Contratto con il cliente',
  'customerAgreement.services':
    'Lei ordina servizi cloud tramite i partner di questo programma. Che cosa ordina, per quanto tempo e a quale prezzo è indicato in ciascun ordine.',
  'customerAgreement.partners':
    'Il Suo rivenditore segue Lei e i Suoi abbonamenti. Il Suo provider indiretto effettua gli ordini. Ciascuno fa solo ciò che Lei ha accettato; può vederlo e revocarlo in qualsiasi momento.',
  'customerAgreement.duties':
    'Lei usa i servizi nel rispetto della legge, custodisce le password dei Suoi utenti e paga quanto è stato ordinato per Suo conto secondo gli accordi con il Suo rivenditore.',
  'customerAgreement.data':
    'Per fornire i servizi, i dati della Sua azienda e i nomi dei Suoi utenti sono trattati dal gestore di questo servizio e dai partner che Lei ha accettato, e da nessun altro.',
  'customerAgreement.end':
    'Il contratto vale finché Lei non vi pone fine. La sua fine non interrompe gli abbonamenti ancora in corso. Una nuova versione vale solo dopo la Sua accettazione.',
  'view.agreed': 'Il contratto con il cliente è stato accettato. Grazie.',
  'view.agreement':
    'I suoi partner possono effettuare ordini per conto della sua azienda solo dopo l’accettazione del contratto con il cliente. La preghiamo di leggerlo.',
  'view.agreement.read': 'Leggi e accetta',
  'view.agreement.version': 'Versione {version}',
  'view.agreement.firstName': 'Nome',
  'view.agreement.lastName': 'Cognome',
  'view.agreement.authorised': 'Ho l’autorizzazione ad accettarlo per conto di {company}.',
  'view.agreement.accept': 'Accetta il contratto',
  'problem.name': 'Inserisca nome e cognome.',

  'view.ask.title': 'Chi può fare che cosa sull’account della sua azienda?',
  'view.ask.text':
    'Inserisca l’indirizzo email con cui ha accettato un invito. Le inviamo un collegamento personale che mostra chi può fare che cosa e le permette di revocare le autorizzazioni.',
  'view.ask.email': 'Indirizzo email',
  'view.ask.button': 'Richiedi un collegamento',
  'view.sent.title': 'Controlli la sua casella di posta',
  'view.sent.text':
    'Se è l’indirizzo di un cliente, gli abbiamo inviato un collegamento, valido per {minutes, plural, one {# minuto} other {# minuti}}.',
  'signedIn.title': 'Ha effettuato l’accesso',
  'signedIn.text': 'Il suo accesso funziona. D’ora in poi usi il suo nome utente e la nuova password.',
  'notSignedIn.title': 'L’accesso non è riuscito',
  'notSignedIn.text':
    'Riprovi per favore dal collegamento nella sua email. Se non riesce, chieda a un amministratore globale della sua azienda di invitarla di nuovo.',

  'user.invited.subject': 'Il suo accesso come partner: primo accesso',
  'user.invited.text': `È stato creato un accesso per lei.

Acceda qui:

{link}

Il suo nome utente: {name}
La sua password temporanea: {code}

Al primo accesso sceglierà una password personale. Quella temporanea vale tre giorni.`,
  'user.invited.button': 'Accedi',
  'user.reset.subject': 'Il suo codice per impostare una nuova password',
  'user.reset.text': `Ha chiesto di impostare una nuova password. Inserisca questo codice nella pagina di accesso:

{code}

Vale un’ora.`,
  'user.footer': 'Non aspettava questa email? Allora non deve fare nulla. Non la inoltri.',

  'view.subject': 'Il suo collegamento personale: chi può fare che cosa sull’account della sua azienda',
  'view.text': `Qualcuno, speriamo lei, ha chiesto chi può fare che cosa sull’account della sua azienda. Questo collegamento personale lo mostra e le permette di revocare le autorizzazioni:

{link}

Il collegamento è valido per {minutes, plural, one {# minuto} other {# minuti}}. Non lo inoltri.`,
  'view.button': 'Vedi chi può fare che cosa',
  'view.footer': 'Non l’ha chiesto lei? Allora non deve fare nulla.',
  'view.title': 'Chi può fare che cosa sull’account di {company}',
  'mine.mail': 'Invia il collegamento al referente',
  'mine.signedIn': 'Accesso effettuato come {userName}, utente di {company}.',
  'mine.end':
    'Qui vede chi può fare che cosa. Per revocare un’autorizzazione, prema «Invia il collegamento al referente»: lo riceverà il referente della sua azienda.',
  'notOurUser.title': 'Questo utente non appartiene a un cliente',
  'notOurUser.text':
    'L’utente è stato rimosso o disabilitato, o qui non è noto. Si rivolga al partner che le ha dato la password.',
  'view.ask.signIn': 'Accedi con il nome utente',
  'view.none': 'Nessun partner ha autorizzazioni sull’account della sua azienda.',
  'view.contact': 'Contatto: {email}',
  'view.since': 'In vigore dalle ore {at, time, clock} del giorno {at, date, day}, in base alla vostra accettazione.',
  'view.sinceOrigin': 'In vigore dalle ore {at, time, clock} del giorno {at, date, day}: aggiunto per vostro conto.',
  'view.sinceProvider':
    'In vigore dalle ore {at, time, clock} del giorno {at, date, day}: concesso dal vostro provider.',
  'view.back': 'Torna a chi può fare che cosa',
  'view.credit':
    'È associato a {count, plural, one {# vostra sottoscrizione} other {# vostre sottoscrizioni}} e ne riceve gli incentivi. Ciò non gli dà alcun accesso.',
  'view.support':
    'È il contatto di supporto di {count, plural, one {# vostra sottoscrizione} other {# vostre sottoscrizioni}}.',

  'view.until': 'Fino alle ore {at, time, clock} del giorno {at, date, day}.',
  'view.granular': 'Privilegi amministrativi delegati granulari',
  'view.end': 'Revoca',
  'view.endRelationship':
    'Dal momento in cui preme il pulsante, {partner} non può più fare nulla di quanto sopra e gli utenti di {partner} vengono avvisati. Gli eventuali privilegi granulari restano finché lei non revoca anche quelli.',
  'view.endGdap': 'Dal momento in cui preme il pulsante, {partner} non ha più questi ruoli.',
  'view.authorised': 'Ho l’autorizzazione a disporre questa revoca per conto della mia azienda.',
  'view.confirm': 'Revoca ora',
  'view.ended': 'La revoca è stata effettuata.',
  'view.gone': 'Non è più presente. Di seguito trova la situazione attuale.',
  'view.over.title': 'Questo collegamento è scaduto',
  'view.over.text': 'Ne chieda uno nuovo: le viene inviato subito.',
  'view.over.link': 'Richiedi un nuovo collegamento',
  'problem.confirm': 'Confermi di avere l’autorizzazione.',
  'problem.viewLimit':
    'Oggi ha già ricevuto tanti collegamenti quanti ne inviamo in un giorno, o l’ha appena chiesto. Attenda e riprovi.',
  'endedByYou.subject': 'Relazione con un partner terminata',
  'endedByYou.text': `Ha terminato la relazione con {partner}. Da quel momento i privilegi di {partner} sull’account della sua azienda non sono più validi. Le sottoscrizioni continuano fino alla loro scadenza. Non è stato lei? Avvisi {partner}.

Numero: {removal}
Data e ora: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.subject': 'Un cliente ha terminato la relazione con voi',
  'endedByCustomer.text': `{company} ha terminato la relazione con voi per propria decisione. {count, plural, =0 {Non c’era più alcun privilegio da revocare.} one {È stato revocato # privilegio.} other {Sono stati revocati # privilegi.}} Può invitare di nuovo il cliente in qualsiasi momento.

Rimozione: {removal}
Data e ora: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.footer': 'Riceve questo messaggio perché amministra l’account del partner.',

  'attestation.goodFaith': 'La decisione di rimuovere questa relazione è presa in buona fede.',
  'attestation.legitimatePurpose': 'Serve a uno scopo commerciale legittimo.',
  'attestation.accordance': 'È conforme all’accordo con il cliente o con il partner.',
  'attestation.holdHarmless': 'Accettiamo di difendere e tenere indenne il gestore da pretese contrarie di terzi.',
  'attestation.notice':
    'Se il suo contratto lo richiede, spetta a lei inviare la comunicazione legale al cliente o al partner. Il sistema non ne invia.',
  'attestation.partnershipGoodFaith': 'La decisione di rimuovere questa partnership è presa in buona fede.',
  'attestation.partnershipNotice':
    'Se il suo contratto lo richiede, deve dare lei stesso comunicazione legale all’altro partner: il sistema non ne invia. Informi l’altro partner, e i clienti che servite insieme, di ciò che cambierà.',
  'partnershipRemoval.customersStay': 'Ogni cliente resta con i partner che ha: nessuna relazione viene rimossa.',
  'partnershipRemoval.privilegesStay':
    'I privilegi amministrativi delegati e il diritto di effettuare ordini restano come sono.',
  'partnershipRemoval.associationsStay':
    'Le sottoscrizioni mantengono il rivenditore associato e il contatto di supporto finché qualcuno non li cambia.',
  'partnershipRemoval.leavesLists': '{company} non sarà più nel vostro elenco, né voi nel suo.',
  'partnershipRemoval.noMoreTogether':
    'Nulla di nuovo viene fatto insieme: niente inviti congiunti, clienti o ordini per conto dell’altro, né nuove associazioni.',
  'partnershipRemoval.alreadyRemoved': 'Questa partnership è già stata rimossa.',
  'partnership.signIn': 'Accedi per accettare',
  'partnership.signInHelp':
    'Per accettare, acceda come amministratore globale o agente amministratore della sua azienda. Tornerà a questa pagina.',
  'partnership.signedIn': 'Accesso effettuato per {company}.',
  'partnership.signOut': 'Esci',
  'partnership.missing': 'Non può ancora accettare. Manca quanto segue:',
  'missing.reseller': 'Questo account non è di un rivenditore indiretto. Acceda con l’account del rivenditore.',
  'missing.role':
    'Il suo utente non è né amministratore globale né agente amministratore. Chieda a un amministratore globale della sua azienda di accettare o di assegnarle il ruolo.',
  'missing.account': 'L’account della sua azienda non è attivo. Chieda al gestore di riattivarlo.',
  'missing.agreement':
    'Il contratto partner non è attivo. Lo firmi nel programma, poi chieda al gestore di aggiornare l’account della sua azienda.',
  'missing.partnerId':
    'Non è stato possibile verificare alcun PartnerID della sua azienda. Lo controlli con il programma, poi chieda al gestore di aggiungerlo all’account della sua azienda.',
  'missing.region':
    'Nessuna sede della sua azienda è nella regione di {partner}. Chieda al gestore di aggiungerne una.',
  'missing.registry':
    'Al momento non è stato possibile verificare il PartnerID della sua azienda. Per quanto ci risulta è corretto: riprovi tra un minuto.',
  'problem.partners': 'La sua azienda lavora già con {partner}. Non c’è nulla da accettare.',
  'problem.session': 'La sua sessione è terminata. Acceda di nuovo.',
  'problem.signIn': 'L’accesso non è riuscito. Riprovi.',

  'removal.delegatedAdminRevoked': 'I vostri privilegi amministrativi delegati su {company} vengono revocati.',
  'removal.ordersRevoked': 'Il vostro diritto di effettuare ordini per {company} viene revocato.',
  'removal.supportContactsCleared':
    'La vostra azienda non è più il contatto di supporto di {count, plural, one {# sottoscrizione} other {# sottoscrizioni}} di {company}.',
  'removal.creditsStay':
    'La vostra azienda resta associata a {count, plural, one {# sottoscrizione} other {# sottoscrizioni}} di {company} finché il provider non modifica l’associazione.',
  'removal.cartsCancelled':
    '{count, plural, one {# carrello aperto} other {# carrelli aperti}} per {company} {count, plural, one {viene annullato} other {vengono annullati}}.',

  'removal.azureRevoked': 'Il vostro accesso all’account Azure di {company} viene revocato.',

  'removal.leavesList': '{company} non è più nel vostro elenco clienti.',
  'removal.granularKept':
    '{roles} (privilegi amministrativi delegati granulari) restano fino alle ore {endsAt, time, clock} del giorno {endsAt, date, day}.',
  'removal.invitationsStay':
    'Un vostro invito a {company} attende ancora risposta: se viene accettato, la relazione esiste di nuovo. Se non lo vuole, lo annulli.',
  'removal.otherPartnersStay': 'Un altro partner mantiene una relazione con {company}.',
  'removal.noPartnerLeft':
    'Nessun altro partner ha una relazione con {company}: dopo la rimozione nessuno ne amministrerà l’account.',
  'removal.noticeIsYours':
    'Il cliente non viene informato da noi. La comunicazione legale, se il vostro contratto la richiede, spetta a lei.',
  'removal.removalRunning': 'Una rimozione di questa relazione è già in corso.',
  'removal.alreadyRemoved': 'Questa relazione è già stata rimossa.',
  'removed.subject': 'Relazione con un cliente rimossa',
  'removed.text': `La relazione con {company} è stata rimossa. {count, plural, =0 {Non c’era più alcun privilegio da revocare.} one {È stato revocato # privilegio.} other {Sono stati revocati # privilegi.}} Può invitare di nuovo il cliente in qualsiasi momento.

Rimozione: {removal}
Data e ora: {at, date, day}, {at, time, clock}`,
  'removed.footer': 'Riceve questo messaggio perché ha rimosso la relazione o amministra l’account del partner.',

  'receipt.title': 'Ricevuta della sua accettazione',
  'receipt.link': 'La sua ricevuta',
  'receipt.acceptedBy': 'Accettato da {name}, {company} ({email})',
  'receipt.at': 'In data {at, date, day}, ore {at, time, clock}',
  'receipt.shown': 'Ciò che le è stato mostrato e che ha accettato',
  'receipt.changed': 'Da allora il testo è cambiato; l’hash registrato corrisponde al testo che le è stato mostrato.',
  'receipt.proof': 'Firmata con la chiave {key}. Hash di questa ricevuta: {hash}',
  'receipt.download': 'Scarica come file',
  'receipt.verify': 'Chi ha il file può farlo verificare in qualsiasi momento, senza chiedere a {partner}.',
  'receipt.key': 'La chiave pubblica',
  'certificate.title': 'Certificato di una relazione rimossa',
  'certificate.between': '{company} ({customer}) e il partner {partner}',
  'certificate.at': 'Rimossa in data {at, date, day}, ore {at, time, clock}',
  'certificate.attested': 'Attestato dall’utente {user} in data {at, date, day}, ore {at, time, clock}',
  'certificate.confirmed':
    'Terminata dal cliente stesso in data {at, date, day}, ore {at, time, clock}. Hash di ciò che ha confermato: {hash}',
  'certificate.revoked': 'Revocato',
  'certificate.delegatedAdmin': 'Privilegi amministrativi delegati, in data {at, date, day}, ore {at, time, clock}',
  'certificate.orders': 'Il diritto di effettuare ordini, in data {at, date, day}, ore {at, time, clock}',
  'certificate.azure': 'L’accesso all’account Azure, in data {at, date, day}, ore {at, time, clock}',

  'certificate.kept': 'Mantenuto',

  'receipt.notReady.title': 'La sua ricevuta è in corso di firma',
  'receipt.notReady.text': 'Guardi di nuovo tra un minuto, per favore.',
  'receipt.none.title': 'Non c’è alcuna ricevuta',
  'receipt.none.text': 'Qui non è stato accettato nulla.',

  'contacts.title': 'Referenti della sua azienda',
  'contacts.intro': 'Scriviamo al referente principale. Ogni referente può richiedere un collegamento a questa pagina.',
  'contacts.isMain': 'referente principale',
  'contacts.change': 'Modifica',
  'contacts.makeMain': 'Imposta come referente principale',
  'contacts.remove': 'Rimuovi',
  'contacts.add': 'Aggiungi un referente',
  'contacts.name': 'Nome e cognome',
  'contacts.mail': 'Invia un codice a questo indirizzo',
  'contacts.enterCode':
    'Abbiamo inviato un codice a {email}. Lo inserisca qui: conferma che l’indirizzo è corretto. È valido per dieci minuti.',
  'contacts.authorised': 'Ho l’autorizzazione a modificare i referenti di {company}.',
  'contacts.addThis': 'Aggiungi referente',
  'contacts.added': 'Il referente è stato aggiunto.',
  'contacts.changed': 'Il referente principale è stato cambiato.',
  'contacts.removed': 'Il referente è stato rimosso.',
  'problem.contact': 'Inserisca un nome e un indirizzo email.',
  'problem.contactKnown': 'È già l’indirizzo del referente principale.',
  'problem.contactMost':
    'La sua azienda ha già cinque referenti aggiuntivi, il massimo consentito. Ne rimuova prima uno.',
  'problem.contactTaken': 'Questo indirizzo appartiene a un altro account cliente. Usi un altro indirizzo.',
  'contacts.subject': 'I referenti della sua azienda sono cambiati',
  'contacts.one': '{name} ({email})',
  'contacts.main': '{name} ({email}), referente principale',
  'contacts.text': `I referenti di {company} ora sono:

{contacts}

Se non è d’accordo, richieda un collegamento alla sua pagina e li modifichi:

{link}`,
  'code.contact': `Qualcuno di {company} la sta aggiungendo come referente dell’azienda. Se sa di chi si tratta, gli comunichi questo codice:

{code}

Il codice è valido per {minutes, plural, one {# minuto} other {# minuti}}.`,
  'code.contactFooter': 'Se non lavora lì, ignori questa email e non comunichi il codice a nessuno.',
  'take.title': 'Che cosa accetta?',
  'take.relationship': '{joint, select, none {La relazione} other {Entrambe le relazioni}}',
  'take.granular': 'I privilegi amministrativi delegati granulari',
  'problem.take': 'Indichi che cosa accetta. Se non accetta nulla, prema «Rifiuta».',
  'receipt.taken': 'Di questo è stato accettato',
  'outcome.taken':
    '{taken, select, relationship {Il cliente ha accettato la relazione, ma non i privilegi granulari.} granular {Il cliente ha accettato i privilegi granulari, ma non la relazione.} other {Il cliente ha accettato la relazione e i privilegi granulari.}}',
  'contacts.linksVoid': 'I collegamenti precedenti a questa pagina non funzionano più. Ne richieda uno nuovo.',
  'problem.notContact':
    'Questo indirizzo non è più un referente della sua azienda. Si rivolga a un altro referente o a {partner}.',
};
