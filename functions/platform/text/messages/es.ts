import type { Messages } from './message-keys.ts';

export const es: Messages = {
  languageName: 'Español',

  'invitation.subject':
    '{kind, select, provider {Solicitud: poder hacer pedidos en su nombre} other {Solicitud: una relación de revendedor con usted}}',
  'invitation.text': `{name, select, none {Hola:} other {Hola, {name}:}}

{kind, select, provider {Nos gustaría hacer pedidos de servicios en la nube en su nombre, como su proveedor indirecto.} other {Nos gustaría ser su revendedor de referencia para los servicios en la nube y administrar sus suscripciones por usted.}}{joint, select, none {} other { Lo solicitamos junto con {joint}, {kind, select, provider {su futuro revendedor} other {nuestro proveedor}}.}}

Abra este enlace personal. Muestra lo que solicitamos y le permite aceptar o rechazar:

{link}

Un cordial saludo
{partner}`,
  'invitation.expiry':
    'Esta invitación es válida durante {days, plural, one {# día} other {# días}}, hasta el {expiresAt, date, day}, {expiresAt, time, clock}. Abrir el enlace no cambia nada; solo usted decide.',
  'invitation.unexpected': '¿No conoce a {partner} o no esperaba este mensaje? Entonces no tiene que hacer nada.',
  'invitation.button': 'Ver la invitación',

  'gdap.subject': 'Solicitud: privilegios de administración granulares sobre su cuenta',
  'gdap.text': `{name, select, none {Hola:} other {Hola, {name}:}}

Para ocuparnos de sus servicios en la nube, nos gustaría tener algunos roles concretos en su directorio durante un tiempo limitado: privilegios de administración delegados granulares.

Abra este enlace personal. Muestra qué roles solicitamos y por cuánto tiempo, y le permite aprobar o rechazar:

{link}

Un cordial saludo
{partner}`,
  'partnership.subject': 'Solicitud: una asociación con su empresa',
  'partnership.text': `{name, select, none {Hola:} other {Hola, {name}:}}

Nos gustaría trabajar con ustedes como su proveedor indirecto: dar de alta clientes con ustedes y pedir para ellos lo que ustedes venden.

Abra este enlace. Muestra qué significa una asociación. Para aceptar, inicie sesión como administrador global o agente administrador de su empresa:

{link}

Un cordial saludo
{partner}`,

  'reminder.subject': 'Recordatorio: una solicitud espera su respuesta',
  'reminder.text': `{name, select, none {Hola:} other {Hola, {name}:}}

Hace algún tiempo {partner} le envió una invitación que aún espera su respuesta. Este enlace personal muestra lo que se solicita y le permite aceptar o rechazar:

{link}

¿Ya lo ha decidido de otra forma o no quiere responder? Entonces no tiene que hacer nada: la invitación termina por sí sola.`,
  'reminder.expiry':
    'La invitación termina el {expiresAt, date, day}, {expiresAt, time, clock}. Abrir el enlace no cambia nada; solo usted decide.',

  'code.subject': 'Su código de confirmación',
  'code.text': `Está a punto de aceptar una invitación de {partner}. Introduzca este código en la página de la invitación:

{code}

El código es válido durante {minutes, plural, one {# minuto} other {# minutos}}.`,
  'code.footer':
    'Nadie le pedirá nunca este código por teléfono ni por correo. ¿No lo ha solicitado? Entonces no tiene que hacer nada.',

  'outcome.subject':
    '{outcome, select, accepted {Aceptada} gdap {Aceptada} partnership {Aceptada} declined {Rechazada} cancelled {Cancelada} notMe {Persona equivocada} passedOn {Transmitida} partnershipEnded {Terminada} expired {Caducada} other {No entregable}}: su invitación a {recipient}',
  'outcome.text': `{outcome, select, gdap {{recipient} ha aprobado los privilegios de administración delegados granulares que solicitó. Asigne sus roles a sus grupos para que sus usuarios puedan usarlos.} partnership {{recipient} ha aceptado la asociación. Desde ahora el revendedor figura en su lista de revendedores indirectos.} accepted {{recipient} ha aceptado su invitación. Desde ahora el cliente figura en su lista de clientes.} declined {{recipient} ha rechazado su invitación. No se ha cambiado nada.} cancelled {La invitación a {recipient} se ha cancelado. Su enlace ya no funciona.} notMe {Quien recibió la invitación a {recipient} dice que es para otra persona. No se ha cambiado nada y el enlace ya no funciona. Compruebe la dirección y envíe una nueva.} passedOn {Quien recibió la invitación a {recipient} dice que la persona adecuada es: {person}. No se le ha enviado nada. Si está de acuerdo, confirme una nueva invitación que siga a esta; el enlace de esta ya no funciona.} partnershipEnded {{recipient} quería aceptar su invitación, pero {joint} ya no es un socio activo suyo. No se ha cambiado nada. Restablezca la asociación o envíe una nueva invitación.} expired {La invitación a {recipient} ha caducado sin respuesta. Puede enviar una nueva.} other {La invitación a {recipient} no se ha podido entregar. Compruebe la dirección y envíe una nueva.}}{comment, select, none {} other {

El cliente escribió: {comment}}}

Invitación: {invitation}
Referencia: {reference, select, none {ninguna} other {{reference}}}
Hora: {at, date, day}, {at, time, clock}`,
  'outcome.footer': 'Recibe este mensaje porque envió la invitación.',

  'record.subject': 'Para su constancia: lo que ha aceptado',
  'record.text': `El {at, date, day}, {at, time, clock}, usted aceptó lo siguiente:

{lines}

Aceptado por {name} en nombre de {company}. Encontrará su recibo firmado en el enlace de la invitación.

En cualquier momento puede ver quién puede hacer qué en su cuenta, y ponerle fin aquí:

{link}`,
  'record.button': 'Ver quién puede hacer qué',
  'record.footer':
    'Recibe este mensaje porque se aceptó desde su dirección. ¿No ha sido usted? Entonces póngale fin allí y avise a {partner}.',

  'renewal.subject': '{recipient} ha pedido un nuevo enlace',
  'renewal.text': `El plazo de su invitación a {recipient} había terminado y el cliente ha pedido un nuevo enlace. Lo hemos enviado: es una nueva invitación que solicita lo mismo. ¿Ya no la quiere? Entonces cancélela.

Nueva invitación: {invitation}
Sigue a: {previous}
Referencia: {reference, select, none {ninguna} other {{reference}}}
Termina: {expiresAt, date, day}, {expiresAt, time, clock}`,

  'notice.gdap.ending.subject':
    '{daysLeft, plural, one {Queda # día} other {Quedan # días}}: terminan privilegios de administración granulares',
  'notice.gdap.ending.text': `{reader, select, customer {Los privilegios de administración delegados granulares que concedió a {partner} terminan por sí solos. No tiene que hacer nada. Si deben continuar, {partner} se los volverá a pedir.} other {Los privilegios de administración delegados granulares de su empresa sobre {company} terminan por sí solos y sus usuarios pierden los roles. Si deben continuar, pida otros al cliente a tiempo o configure su ampliación automática.}}

Roles: {what}
Fin: {at, date, day}, {at, time, clock}
Número: {id}`,
  'notice.gdap.ended.subject': 'Han terminado privilegios de administración granulares',
  'notice.gdap.ended.text': `{reader, select, customer {{by, select, byCustomer {Usted ha terminado los privilegios de administración delegados granulares de {partner}.} byPartner {{partner} ha renunciado a sus privilegios de administración delegados granulares.} other {Los privilegios de administración delegados granulares de {partner} han vencido.}} Sus usuarios ya no tienen estos roles sobre la cuenta de usted.} other {{by, select, byCustomer {{company} ha terminado por decisión propia los privilegios de administración delegados granulares de su empresa.} byPartner {Su empresa ha renunciado a los privilegios de administración delegados granulares sobre {company}.} other {Los privilegios de administración delegados granulares de su empresa sobre {company} han vencido.}} Sus usuarios ya no tienen estos roles.}}

Roles: {what}
Fecha: {at, date, day}, {at, time, clock}
Número: {id}`,
  'notice.subscription.ending.subject': '{daysLeft, plural, one {Queda # día} other {Quedan # días}}: termina {what}',
  'notice.subscription.ending.text': `{reader, select, customer {Una de sus suscripciones no se renovará. Si aún la necesita, pida a {partner} o a su revendedor que la renueve.} other {Una suscripción de {company} no se renovará. Si aún se necesita, active su renovación o reanúdela si está suspendida.}}

Suscripción: {what}
Fin: {at, date, day}, {at, time, clock}
Número: {id}`,
  'notice.subscription.ended.subject': 'Ha terminado: {what}',
  'notice.subscription.ended.text': `{reader, select, customer {{by, select, time {Una de sus suscripciones ha vencido.} other {Un partner que la gestiona ha cancelado una de sus suscripciones.}} Los usuarios ya no tienen sus licencias.} other {{by, select, time {Una suscripción de {company} ha vencido.} other {Se ha cancelado una suscripción de {company}.}} Los usuarios ya no tienen sus licencias.}}

Suscripción: {what}
Fecha: {at, date, day}, {at, time, clock}
Número: {id}`,
  'webhook.disabled.subject': 'Hemos desactivado un webhook suyo',
  'webhook.disabled.text': `{reason, select, gone {Su webhook respondió que ya no existe (410). Lo hemos desactivado.} other {Desde hace días no llega ningún evento a su webhook. Lo hemos desactivado.}} Sus eventos se conservan 30 días. Cuando vuelva a funcionar, actívelo y haga enviar de nuevo los eventos de ese tiempo.

Webhook: {webhook}
Servidor: {host}`,
  'notice.view': `Puede ver en todo momento quién puede hacer qué en su cuenta y terminarlo allí:

{link}`,
  'notice.footer.customer': 'Recibe este mensaje porque usted es el contacto de la cuenta de cliente.',
  'notice.footer.partner':
    'Recibe este mensaje por su rol en la cuenta del partner. En los ajustes de avisos puede elegir cuáles recibe.',

  'page.title': '{joint, select, none {Invitación de {partner}} other {Invitación de {partner} y {joint}}}',
  'page.language': 'Idioma',
  'page.imprint': 'Aviso legal',
  'page.privacy': 'Privacidad',
  'page.intro':
    '{joint, select, none {{partner} le invita.} other {{partner} le invita, junto con {joint}.}} Lea lo que se solicita y decida después.',
  'page.who': 'Quién lo solicita',
  'page.for': 'Para {name}',
  'page.partnerId': 'PartnerID {ids}, registrado en este servicio',
  'page.check':
    '¿No está seguro de que sea auténtica? Pregunte a {partner} por un número o una dirección que usted ya conozca. Nada aquí necesita su contraseña.',
  'page.later':
    'Puede ver en cualquier momento quién puede hacer qué por usted, y ponerle fin: en este sitio, en {path}.',
  'page.asks': '{joint, select, none {Lo que solicita {partner}} other {Lo que solicitan {partner} y {joint}}}',
  'consent.reseller': '{partner} pasa a ser su revendedor de referencia.',
  'consent.provider': '{partner} pasa a ser su proveedor indirecto.',
  'consent.delegatedAdmin':
    '{partner} obtiene privilegios de administración delegados: puede administrar su cuenta, sus suscripciones y los servicios de estas, sus licencias y sus usuarios.',
  'consent.delegatedAdminNot':
    '{partner} no puede con esto hacer pedidos en su nombre, acceder a su cuenta de Azure ni ceder a otros estos derechos.',
  'consent.orders': '{partner} puede hacer pedidos en su nombre. No obtiene privilegios de administración.',
  'consent.gdap':
    '{partner} obtiene privilegios de administración delegados granulares: los siguientes roles en su directorio y nada más. Con cada uno de ellos también puede leer los datos de su cuenta, sus usuarios y sus suscripciones.',
  'consent.gdapTerm':
    'Son válidos durante {days, plural, one {# día} other {# días}} desde su aprobación. Puede terminarlos en cualquier momento antes.',
  'consent.gdapExtend':
    'Si ni usted ni {partner} los terminan, se prorrogan {extension, plural, one {# día} other {# días}} cada vez antes de que terminen.',
  'consent.gdapNoExtend': 'No se prorrogan por sí mismos.',
  'consent.partnership':
    '{partner} pasa a ser su proveedor indirecto y figura en su lista de proveedores indirectos; usted figura en su lista de revendedores indirectos.',
  'consent.partnershipAllows':
    '{partner} puede dar de alta clientes en su nombre, hacer pedidos para clientes que lo hayan aceptado y nombrarle revendedor o contacto de soporte de sus suscripciones.',
  'consent.partnershipKeeps':
    'Por sí misma no da a {partner} ninguno de sus clientes, ni a usted ninguno de los suyos. Cualquiera de las partes puede terminarla.',

  'consent.azure': '{partner} puede administrar su cuenta de Azure.',

  'consent.until': 'Puede aceptar hasta el {expiresAt, date, day}, {expiresAt, time, clock}.',
  'consent.authorised': 'Tengo autorización para aceptar esto en nombre de mi empresa.',
  'role.globalAdministrator': 'Administrador global: puede hacer todo en su directorio y sus servicios',
  'role.globalReader': 'Lector global: puede leerlo todo y no cambiar nada',
  'role.directoryReaders': 'Lectores de directorio: pueden leer datos básicos del directorio',
  'role.directoryWriters':
    'Escritores de directorio: pueden leer y cambiar datos básicos del directorio y de su cuenta: empresa, contacto, dirección',
  'role.userAdministrator':
    'Administrador de usuarios: puede crear usuarios, desactivar y reactivar a los usuarios sin roles de administración, restablecer sus contraseñas y asignar licencias a todos los usuarios',
  'role.helpdeskAdministrator':
    'Administrador del departamento de soporte técnico: puede restablecer contraseñas de usuarios sin roles de administración',
  'role.passwordAdministrator':
    'Administrador de contraseñas: puede restablecer contraseñas de usuarios sin roles de administración',
  'role.licenseAdministrator': 'Administrador de licencias: puede asignar licencias a todos los usuarios y retirarlas',
  'role.billingAdministrator':
    'Administrador de facturación: puede gestionar suscripciones, sus servicios y pagos y cambiar los datos de la cuenta',
  'role.serviceSupportAdministrator':
    'Administrador de soporte del servicio: puede abrir y leer solicitudes de soporte',
  'role.groupsAdministrator': 'Administrador de grupos: puede crear y cambiar grupos',
  'role.exchangeAdministrator': 'Administrador de Exchange: puede gestionar buzones y correo',
  'role.sharePointAdministrator': 'Administrador de SharePoint: puede gestionar sitios y sus archivos',
  'role.teamsAdministrator': 'Administrador de Teams: puede gestionar equipos, reuniones y llamadas',
  'role.intuneAdministrator': 'Administrador de Intune: puede gestionar dispositivos y sus directivas',
  'role.securityAdministrator':
    'Administrador de seguridad: puede gestionar la configuración de seguridad y leer sus informes',
  'role.securityReader': 'Lector de seguridad: puede leer la configuración y los informes de seguridad',
  'role.applicationAdministrator': 'Administrador de aplicaciones: puede registrar y gestionar aplicaciones',
  'role.authenticationAdministrator':
    'Administrador de autenticación: puede gestionar cómo inician sesión los usuarios sin roles de administración y restablecer sus contraseñas',
  'role.privilegedAuthenticationAdministrator':
    'Administrador de autenticación con privilegios: puede gestionar cómo inician sesión todos los usuarios y restablecer las contraseñas de todos, incluidos los que tienen roles de administración',
  'role.reportsReader': 'Lector de informes: puede leer informes de uso',

  'page.nothing': 'Nada cambia hasta que pulse un botón.',
  'form.name': 'Su nombre',
  'form.company': 'Su empresa',
  'form.code': 'Código de confirmación',
  'form.codeHelp':
    '{partner} le envió el enlace directamente. Para que solo usted pueda aceptar, le enviamos un código de seis cifras a la dirección invitada.',
  'form.sendCode': 'Enviarme un código',
  'form.codeSent': 'Le hemos enviado un código por correo. Es válido durante diez minutos.',
  'form.accept': 'Aceptar',
  'form.decline': 'Rechazar',
  'form.declineHelp': 'Si rechaza, nada cambia y se informa a {partner}.',
  'form.comment': '¿Por qué? No es obligatorio decirlo (500 caracteres como máximo, sin enlaces)',
  'form.newLink': 'Pedir un nuevo enlace',
  'again.text':
    '¿No era su intención o no fue usted? Pida un nuevo enlace: se envía a la dirección invitada y se informa a {partner}.',
  'confirm.title': 'Confirme, por favor',
  'confirm.decline':
    'Está a punto de rechazar. La invitación de {partner} termina, no cambia nada más y se informa a {partner}.',
  'confirm.notMe':
    'Está a punto de indicar que esta invitación no era para usted. La invitación termina, no cambia nada más y se informa a {partner}.',
  'confirm.passOn':
    'Está a punto de indicar {email} como la persona adecuada. Su enlace termina. Se informa a {partner}, que decide si invita a esta persona.',
  'confirm.newLink':
    'Está a punto de pedir un nuevo enlace. Se envía a la dirección invitada, no cambia nada más y se informa a {partner}.',
  'confirm.codeHelp':
    '{partner} le envió el enlace directamente. Introduzca el código que hemos enviado a la dirección invitada. ¿No tiene ninguno? Vuelva atrás y pulse «Enviarme un código».',
  'confirm.yes': 'Sí, confirmo',
  'confirm.back': 'Volver sin cambiar nada',
  'wrong.title': '¿No es usted la persona adecuada?',
  'wrong.passOnHelp':
    'Indique la persona adecuada y se informa a {partner}, que decide si la invita; este enlace termina.',
  'wrong.email': 'Dirección de correo de la persona adecuada',
  'wrong.name': 'Nombre de la persona adecuada, si lo desea',
  'wrong.passOn': 'Indicar a esta persona',
  'wrong.notMeHelp': '¿No conoce a nadie o la ha recibido por error? Entonces dígalo y este enlace termina.',
  'wrong.notMe': 'Esto no es para mí',

  'accepted.title': 'Ha aceptado',
  'accepted.text':
    '{partner} recibió lo que solicitaba el {at, date, day}, {at, time, clock}. Puede cerrar esta página.',
  'declined.title': 'Ha rechazado',
  'declined.text': 'No se ha cambiado nada. Se informa a {partner}. Puede cerrar esta página.',
  'expired.title': 'El plazo de esta invitación ha terminado',
  'expired.text':
    'No se ha cambiado nada. Si aún quiere aceptar, pida un nuevo enlace: se envía a la dirección invitada y se informa a {partner}.',
  'renewed.title': 'Un nuevo enlace está en camino',
  'renewed.text': 'Lo hemos enviado a la dirección invitada. Se informa a {partner}. Puede cerrar esta página.',
  'notMe.title': 'Gracias por decírnoslo',
  'notMe.text': 'Este enlace ha terminado y se informa a {partner} de que no era para usted. No se ha cambiado nada.',
  'passedOn.title': 'La ha transmitido',
  'passedOn.text':
    'Este enlace ha terminado. Se informa de a quién ha indicado a {partner}, que decide si invita a esta persona. No se ha cambiado nada.',
  'partnershipEnded.title': 'Esta invitación ya no se puede aceptar',
  'partnershipEnded.text':
    '{partner} y {joint} ya no trabajan juntos. No se ha cambiado nada. Se informa a {partner}, que puede enviarle una nueva invitación.',
  'cancelled.title': 'Esta invitación se ha retirado',
  'cancelled.text': '{partner} la ha retirado. No se ha cambiado nada y no tiene que hacer nada.',
  'undeliverable.title': 'Esta invitación ha terminado',
  'undeliverable.text': 'No se pudo entregar. No se ha cambiado nada. Pida a {partner} una nueva invitación.',
  'void.title': 'Hay un enlace más reciente',
  'void.text': 'Este enlace se sustituyó por uno nuevo. Busque el último correo sobre esta invitación.',
  'invalid.title': 'Este enlace no funciona',
  'invalid.text': 'Quizá se haya cortado. Ábralo de nuevo desde el correo o cópielo entero.',
  'trouble.title': 'Se ha producido un problema por nuestra parte',
  'trouble.text': 'No se ha cambiado nada. Inténtelo de nuevo dentro de un minuto.',

  'problem.incomplete': 'Indique su nombre y su empresa y confirme que tiene autorización.',
  'problem.characters':
    'Un nombre contiene caracteres que no se pueden mostrar o supera los 100 caracteres. Escríbalo de nuevo.',
  'problem.partner':
    '{partner} no puede recibirlo por ahora y no se ha cambiado nada. Pregunte a {partner} o inténtelo más tarde.',
  'signedOut.title': 'Ha cerrado la sesión',
  'signedOut.text': 'Le llevamos a cerrar también el inicio de sesión.',
  'signedOut.link': 'Continuar',
  'problem.form': 'No se ha podido leer la respuesta y no se ha cambiado nada. Use los botones de esta página.',
  'problem.changed': 'El contenido de esta página ha cambiado desde que la abrió. Léalo de nuevo y decida después.',
  'problem.codeMissing': 'Introduzca el código que le hemos enviado. ¿No tiene ninguno? Pulse «Enviarme un código».',
  'problem.codeWrong': 'Este código es incorrecto o demasiado antiguo. Compruébelo o solicite uno nuevo.',
  'problem.codeTooSoon': 'Le hemos enviado un código hace un momento. Espere un minuto antes de solicitar otro.',
  'problem.codeLimit': 'Hoy ya ha recibido todos los códigos que enviamos en un día. Inténtelo de nuevo mañana.',
  'problem.related': 'Ya tiene una relación con {partner}. No hay nada que aceptar.',
  'problem.comment':
    'El texto contiene caracteres que no se pueden mostrar o supera los 500 caracteres. Escríbalo de nuevo.',
  'problem.link': 'No incluya ahí enlaces, dominios ni direcciones de correo.',
  'problem.address': 'No parece una dirección de correo. Compruébela.',
  'problem.newer': 'Le espera una invitación más reciente. Busque el último correo sobre ella.',
  'problem.askPartner': 'No podemos enviarle un nuevo enlace. Pida a {partner} una nueva invitación.',
  'problem.tooMany': 'Hoy ya ha recibido todos los correos que enviamos en un día. Inténtelo de nuevo mañana.',

  'customerAgreement.title': 'Contrato de cliente',
  'customerAgreement.services':
    'Usted pide servicios en la nube a través de partners de este programa. Qué pide, por cuánto tiempo y a qué precio consta en cada pedido.',
  'customerAgreement.partners':
    'Su revendedor le atiende y gestiona sus suscripciones. Su proveedor indirecto hace los pedidos. Cada uno hace solo lo que usted ha aceptado; puede verlo y terminarlo en todo momento.',
  'customerAgreement.duties':
    'Usted usa los servicios conforme a la ley, protege las contraseñas de sus usuarios y paga lo pedido en nombre de usted según lo acordado con su revendedor.',
  'customerAgreement.data':
    'Para prestar los servicios, los datos de su empresa y los nombres de sus usuarios son tratados por el operador de este servicio y por los partners que usted ha aceptado, y por nadie más.',
  'customerAgreement.end':
    'El contrato es válido hasta que usted lo termine. Terminarlo no termina las suscripciones cuyo plazo aún corre. Una nueva versión solo vale cuando usted la haya aceptado.',
  'view.agreed': 'El contrato de cliente está aceptado. Gracias.',
  'view.agreement':
    'Sus partners solo pueden hacer pedidos para usted cuando el contrato de cliente está aceptado. Léalo, por favor.',
  'view.agreement.read': 'Leer y aceptar',
  'view.agreement.version': 'Versión {version}',
  'view.agreement.firstName': 'Nombre',
  'view.agreement.lastName': 'Apellidos',
  'view.agreement.authorised': 'Estoy autorizado/a a aceptarlo por {company}.',
  'view.agreement.accept': 'Aceptar el contrato',
  'problem.name': 'Indique su nombre y sus apellidos.',

  'view.ask.title': '¿Quién puede hacer qué en su cuenta?',
  'view.ask.text':
    'Introduzca la dirección de correo con la que aceptó una invitación. Le enviaremos un enlace personal que lo muestra y le permite terminarlo.',
  'view.ask.email': 'Dirección de correo',
  'view.ask.button': 'Enviarme un enlace',
  'view.sent.title': 'Mire su buzón',
  'view.sent.text':
    'Si es la dirección de un cliente, le hemos enviado un enlace. El enlace es válido durante {minutes, plural, one {# minuto} other {# minutos}}.',
  'signedIn.title': 'Ha iniciado sesión',
  'signedIn.text': 'Su acceso funciona. A partir de ahora use su nombre de usuario y su nueva contraseña.',
  'notSignedIn.title': 'No se ha podido iniciar sesión',
  'notSignedIn.text':
    'Inténtelo de nuevo desde el enlace de su correo. Si no funciona, pida a un administrador global de su empresa que le invite de nuevo.',

  'user.invited.subject': 'Su acceso como partner: primer inicio de sesión',
  'user.invited.text': `Se ha creado un acceso para usted.

Inicie sesión aquí:

{link}

Su nombre de usuario: {name}
Su contraseña temporal: {code}

Al iniciar sesión elegirá una contraseña propia. La temporal es válida durante tres días.`,
  'user.invited.button': 'Iniciar sesión',
  'user.reset.subject': 'Su código para establecer una contraseña nueva',
  'user.reset.text': `Ha pedido establecer una contraseña nueva. Introduzca este código en la página de inicio de sesión:

{code}

Es válido durante una hora.`,
  'user.footer': '¿No esperaba este correo? Entonces no tiene que hacer nada. No lo reenvíe.',

  'view.subject': 'Su enlace personal: quién puede hacer qué en su cuenta',
  'view.text': `Alguien, esperamos que usted, ha preguntado quién puede hacer qué en su cuenta. Este enlace personal lo muestra y le permite terminarlo:

{link}

El enlace es válido durante {minutes, plural, one {# minuto} other {# minutos}}. No lo reenvíe.`,
  'view.button': 'Ver quién puede hacer qué',
  'view.footer': '¿No lo ha pedido? Entonces no tiene que hacer nada.',
  'view.title': 'Quién puede hacer qué en la cuenta de {company}',
  'mine.mail': 'Hacer que se envíe el enlace',
  'mine.signedIn': 'Ha iniciado sesión como {userName}, usuario de {company}.',
  'mine.end':
    'Aquí ve quién puede hacer qué. Para poner fin a algo, haga que se envíe un enlace: llega al contacto de su empresa.',
  'notOurUser.title': 'Este inicio de sesión no es de un usuario de un cliente',
  'notOurUser.text':
    'El usuario fue eliminado o desactivado, o aquí no se conoce. Diríjase al partner que le dio la contraseña.',
  'view.ask.signIn': 'Inicie sesión con su nombre de usuario',
  'view.none': 'Nadie puede hacer nada en su cuenta.',
  'view.contact': 'Contacto: {email}',
  'view.since': 'Desde el {at, date, day}, {at, time, clock}, por su aceptación de la invitación {invitation}.',
  'view.sinceOrigin': 'Desde el {at, date, day}, {at, time, clock}: dado de alta en su nombre ({invitation}).',
  'view.sinceProvider': 'Desde el {at, date, day}, {at, time, clock}: concedido por su proveedor.',
  'view.credit':
    'Está asociado a {count, plural, one {# suscripción} other {# suscripciones}} suyas y recibe el crédito por ello. Eso no le da acceso.',
  'view.support': 'Es el contacto de soporte de {count, plural, one {# suscripción} other {# suscripciones}} suyas.',

  'view.until': 'Hasta el {at, date, day}, {at, time, clock}.',
  'view.granular': 'Privilegios de administración delegados granulares',
  'view.end': 'Terminar esto',
  'view.endRelationship':
    'En cuanto pulse el botón, {partner} ya no podrá hacer nada de esto y se avisará a sus usuarios. Los privilegios granulares, si los tiene, se mantienen hasta que también los termine.',
  'view.endGdap': 'En cuanto pulse el botón, {partner} dejará de tener estos roles.',
  'view.authorised': 'Tengo autorización para terminar esto en nombre de mi empresa.',
  'view.confirm': 'Terminar ahora',
  'view.ended': 'Ha terminado.',
  'view.gone': 'Ya no está. Abajo ve lo que hay ahora.',
  'view.over.title': 'El plazo de este enlace ha terminado',
  'view.over.text': 'Pida uno nuevo: se le enviará de inmediato.',
  'view.over.link': 'Pedir un enlace nuevo',
  'problem.confirm': 'Confirme que tiene autorización.',
  'problem.viewLimit':
    'Hoy ya ha recibido tantos enlaces como enviamos en un día, o lo pidió hace un momento. Espere e inténtelo de nuevo.',
  'endedByYou.subject': 'Ha terminado una relación',
  'endedByYou.text': `Ha terminado la relación con {partner}. Desde ese momento sus privilegios sobre la cuenta de usted ya no valen. Las suscripciones siguen hasta su fin. ¿No fue usted? Comuníquelo a {partner}.

Número: {removal}
Fecha: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.subject': 'Un cliente ha terminado la relación con ustedes',
  'endedByCustomer.text': `{company} ha terminado la relación con ustedes por decisión propia. {count, plural, =0 {No quedaba ningún privilegio por revocar.} one {Se ha revocado # privilegio.} other {Se han revocado # privilegios.}} Pueden volver a invitar al cliente en cualquier momento.

Eliminación: {removal}
Hora: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.footer': 'Recibe este mensaje porque administra la cuenta del socio.',

  'attestation.goodFaith': 'La decisión de eliminar esta relación se toma de buena fe.',
  'attestation.legitimatePurpose': 'Sirve a un fin empresarial legítimo.',
  'attestation.accordance': 'Es conforme al acuerdo con el cliente o con el socio.',
  'attestation.holdHarmless':
    'Aceptamos defender al operador y mantenerlo indemne frente a reclamaciones contrarias de terceros.',
  'attestation.notice':
    'Si su contrato lo exige, debe ser usted quien dé el aviso legal al cliente o al socio. El sistema no envía ninguno.',
  'attestation.partnershipGoodFaith': 'La decisión de eliminar esta asociación se toma de buena fe.',
  'attestation.partnershipNotice':
    'Cuando su contrato lo exija, debe notificarlo legalmente usted mismo al otro socio: el sistema no envía nada. Informe al otro socio, y a los clientes que atienden juntos, de lo que va a cambiar.',
  'partnershipRemoval.customersStay': 'Cada cliente se queda con los socios que tiene: no se elimina ninguna relación.',
  'partnershipRemoval.privilegesStay':
    'Los privilegios de administración delegados y el derecho a hacer pedidos se mantienen como están.',
  'partnershipRemoval.associationsStay':
    'Las suscripciones conservan el revendedor asociado y su contacto de soporte hasta que alguien lo cambie.',
  'partnershipRemoval.leavesLists': '{company} sale de su lista y usted de la suya.',
  'partnershipRemoval.noMoreTogether':
    'No se hace nada nuevo en común: ni invitaciones conjuntas, ni clientes o pedidos en nombre del otro, ni asociaciones nuevas.',
  'partnershipRemoval.alreadyRemoved': 'Esta asociación ya está eliminada.',
  'partnership.signIn': 'Iniciar sesión para aceptar',
  'partnership.signInHelp':
    'Para aceptar, inicie sesión como administrador global o agente administrador de su empresa. Volverá a esta página.',
  'partnership.signedIn': 'Sesión iniciada para {company}.',
  'partnership.signOut': 'Cerrar sesión',
  'partnership.missing': 'Todavía no puede aceptar. Falta lo siguiente:',
  'missing.reseller': 'Esta cuenta no es de un revendedor indirecto. Inicie sesión con la cuenta del revendedor.',
  'missing.role':
    'Su usuario no es administrador global ni agente administrador. Pida a un administrador global de su empresa que acepte, o el rol.',
  'missing.agreement':
    'El acuerdo de socio no está activo. Fírmelo en el programa y pida al operador que actualice su cuenta.',
  'missing.partnerId':
    'No se ha podido verificar ningún PartnerID de su empresa. Compruébelo con el programa y pida al operador que lo añada a su cuenta.',
  'missing.region': 'Ninguna de sus ubicaciones está en la región de {partner}. Añada una con el operador.',
  'missing.registry':
    'Ahora mismo no se ha podido verificar su PartnerID. Que sepamos, no tiene nada malo: inténtelo dentro de un minuto.',
  'problem.partners': 'Ya trabaja con {partner}. No hay nada que aceptar.',
  'problem.session': 'Su sesión ha terminado. Inicie sesión de nuevo.',
  'problem.signIn': 'No se ha podido iniciar sesión. Inténtelo de nuevo.',

  'removal.delegatedAdminRevoked': 'Se revocan sus privilegios de administración delegados sobre {company}.',
  'removal.ordersRevoked': 'Se revoca su derecho a hacer pedidos para {company}.',
  'removal.supportContactsCleared':
    'Deja de ser el contacto de soporte de {count, plural, one {# suscripción} other {# suscripciones}} de {company}.',
  'removal.creditsStay':
    'Sigue asociado a {count, plural, one {# suscripción} other {# suscripciones}} de {company} hasta que el proveedor lo cambie.',
  'removal.cartsCancelled':
    '{count, plural, one {Se cancela # carrito abierto} other {Se cancelan # carritos abiertos}} para {company}.',

  'removal.azureRevoked': 'Se revoca su acceso a la cuenta de Azure de {company}.',

  'removal.leavesList': '{company} deja de figurar en su lista de clientes.',
  'removal.granularKept':
    '{roles} (privilegios de administración delegados granulares) se mantienen hasta el {endsAt, date, day}, {endsAt, time, clock}.',
  'removal.invitationsStay':
    'Una invitación suya a {company} aún espera respuesta: si se acepta, la relación existe de nuevo. Cancélela si no lo quiere.',
  'removal.otherPartnersStay': 'Otro socio mantiene una relación con {company}.',
  'removal.noPartnerLeft': 'Ningún otro socio tiene una relación con {company}: después nadie la administra.',
  'removal.noticeIsYours': 'No informamos al cliente. El aviso legal, si su contrato lo exige, le corresponde a usted.',
  'removal.removalRunning': 'Ya se está eliminando esta relación.',
  'removal.alreadyRemoved': 'Esta relación ya se ha eliminado.',
  'removed.subject': 'Eliminada: la relación con un cliente',
  'removed.text': `La relación con {company} se ha eliminado. {count, plural, =0 {No quedaba ningún privilegio por revocar.} one {Se ha revocado # privilegio.} other {Se han revocado # privilegios.}} Puede invitar de nuevo al cliente en cualquier momento.

Eliminación: {removal}
Fecha y hora: {at, date, day}, {at, time, clock}`,
  'removed.footer': 'Recibe este mensaje porque eliminó la relación o administra la cuenta del socio.',

  'receipt.title': 'Recibo de su aceptación',
  'receipt.link': 'Su recibo',
  'receipt.acceptedBy': 'Aceptado por {name}, {company} ({email})',
  'receipt.at': 'El {at, date, day}, {at, time, clock}',
  'receipt.shown': 'Lo que se le mostró y usted aceptó',
  'receipt.changed': 'El texto ha cambiado desde entonces; su hash representa lo que se le mostró.',
  'receipt.proof': 'Firmado con la clave {key}. Hash de este recibo: {hash}',
  'receipt.download': 'Descargar como archivo',
  'receipt.verify': 'Quien tenga el archivo puede hacerlo verificar en cualquier momento, sin preguntar a {partner}.',
  'receipt.key': 'La clave pública',
  'certificate.title': 'Certificado de una relación eliminada',
  'certificate.between': '{company} ({customer}) y el socio {partner}',
  'certificate.at': 'Eliminada el {at, date, day}, {at, time, clock}',
  'certificate.attested': 'Declarado por el usuario {user} el {at, date, day}, {at, time, clock}',
  'certificate.confirmed':
    'Terminada por el propio cliente el {at, date, day}, {at, time, clock}. Hash de lo que confirmó: {hash}',
  'certificate.revoked': 'Revocado',
  'certificate.delegatedAdmin': 'Privilegios de administración delegados, el {at, date, day}, {at, time, clock}',
  'certificate.orders': 'El derecho a hacer pedidos, el {at, date, day}, {at, time, clock}',
  'certificate.azure': 'El acceso a la cuenta de Azure, el {at, date, day}, {at, time, clock}',

  'certificate.kept': 'Se mantiene',

  'receipt.notReady.title': 'Su recibo se está firmando',
  'receipt.notReady.text': 'Vuelva a mirar dentro de un minuto.',
  'receipt.none.title': 'No hay ningún recibo',
  'receipt.none.text': 'Aquí no se ha aceptado nada.',
};
