import type { Messages } from './message-keys.ts';

export const es: Messages = {
  'invitation.subject':
    '{kind, select, provider {Solicitud: hacer pedidos en nombre de su empresa} other {Solicitud: una relación de revendedor con su empresa}}',
  'invitation.text': `{name, select, none {Hola:} other {Hola, {name}:}}

{kind, select, provider {Nos gustaría hacer pedidos de servicios en la nube en nombre de su empresa, como su proveedor indirecto.} other {Nos gustaría ser su revendedor de registro para los servicios en la nube y administrar sus suscripciones por usted.}}{joint, select, none {} other { Lo solicitamos junto con {joint}, {kind, select, provider {su futuro revendedor} other {nuestro proveedor}}.}}{granular, select, none {} other { También solicitamos determinados roles en el directorio de su empresa durante un tiempo limitado.}}

Abra este enlace personal. Muestra lo que solicitamos y le permite aceptarlo o rechazarlo:

{link}

Un cordial saludo,
{partner}`,
  'invitation.expiry':
    'Esta invitación es válida durante {days, plural, one {# día} other {# días}}, hasta el {expiresAt, date, day}, {expiresAt, time, clock}. Abrir el enlace no cambia nada; solo usted decide.',
  'invitation.unexpected': '¿No conoce a {partner} o no esperaba este mensaje? Entonces no tiene que hacer nada.',
  'invitation.button': 'Ver la invitación',

  'gdap.subject': 'Solicitud: privilegios de administración granulares sobre la cuenta de su empresa',
  'gdap.text': `{name, select, none {Hola:} other {Hola, {name}:}}

Para ocuparnos de los servicios en la nube de su empresa, nos gustaría tener, durante un tiempo limitado, algunos roles concretos en su directorio: privilegios de administración delegados granulares.

Abra este enlace personal. Muestra qué roles solicitamos y por cuánto tiempo, y le permite aprobarlos o rechazarlos:

{link}

Un cordial saludo,
{partner}`,
  'partnership.subject': 'Solicitud: una asociación con su empresa',
  'partnership.text': `{name, select, none {Hola:} other {Hola, {name}:}}

Nos gustaría ser el proveedor indirecto de su empresa: dar de alta clientes junto con ella y hacer para ellos los pedidos de lo que su empresa vende.

Abra este enlace. Muestra qué significa una asociación. Para aceptarla, inicie sesión como administrador global o agente de administración de su empresa:

{link}

Un cordial saludo,
{partner}`,

  'reminder.subject': 'Recordatorio: una solicitud espera su respuesta',
  'reminder.text': `{name, select, none {Hola:} other {Hola, {name}:}}

Hace algún tiempo {partner} le envió una invitación que aún espera su respuesta. Este enlace personal muestra lo que se solicita y le permite aceptarlo o rechazarlo:

{link}

¿Ya ha respondido por otra vía o no quiere responder? Entonces no tiene que hacer nada: la invitación termina por sí sola.`,
  'reminder.expiry':
    'La invitación termina el {expiresAt, date, day}, {expiresAt, time, clock}. Abrir el enlace no cambia nada; solo usted decide.',

  'code.subject': 'Su código de confirmación',
  'code.text': `Está a punto de aceptar una invitación de {partner}. Introduzca este código en la página de la invitación:

{code}

El código es válido durante {minutes, plural, one {# minuto} other {# minutos}}.`,
  'code.footer':
    'Nadie le pedirá nunca este código por teléfono ni por correo. ¿No lo ha solicitado? Entonces no tiene que hacer nada.',

  'outcome.subject':
    '{outcome, select, accepted {Aceptada} gdap {Aceptada} partnership {Aceptada} declined {Rechazada} cancelled {Cancelada} notMe {Persona equivocada} passedOn {Otra persona indicada} partnershipEnded {Terminada} expired {Caducada} other {No entregable}}: su invitación a {recipient}',
  'outcome.text': `{outcome, select, gdap {{recipient} ha aprobado los privilegios de administración delegados granulares que usted solicitó. Asigne los roles a grupos de su empresa para que los usuarios de esta puedan usarlos.} partnership {{recipient} ha aceptado la asociación. Desde ahora el revendedor figura en la lista de revendedores indirectos de su empresa.} accepted {{recipient} ha aceptado su invitación. Desde ahora el cliente figura en la lista de clientes de su empresa.} declined {{recipient} ha rechazado su invitación. No se ha cambiado nada.} cancelled {La invitación a {recipient} se ha cancelado. Su enlace ya no funciona.} notMe {Quien recibió la invitación a {recipient} dice que es para otra persona. No se ha cambiado nada y el enlace ya no funciona. Compruebe la dirección y envíe una nueva.} passedOn {Quien recibió la invitación a {recipient} dice que la persona adecuada es: {person}. No se le ha enviado nada. Si está de acuerdo, confirme una nueva invitación que siga a esta; el enlace de esta ya no funciona.} partnershipEnded {{recipient} quería aceptar su invitación, pero {joint} ya no es un socio activo de su empresa. No se ha cambiado nada. Restablezca la asociación o envíe una nueva invitación.} expired {La invitación a {recipient} ha caducado sin respuesta. Puede enviar una nueva.} other {La invitación a {recipient} no se ha podido entregar. Compruebe la dirección y envíe una nueva.}}{comment, select, none {} other {

El cliente escribió: {comment}}}

Invitación: {invitation}
Referencia: {reference, select, none {ninguna} other {{reference}}}
Fecha: {at, date, day}, {at, time, clock}`,
  'outcome.footer': 'Recibe este mensaje porque envió la invitación.',

  'record.subject': 'Para su constancia: lo que ha aceptado',
  'record.text': `El {at, date, day}, {at, time, clock}, usted aceptó lo siguiente:

{lines}

Aceptado por {name} en nombre de {company}. Encontrará su comprobante firmado en el enlace de la invitación.

En cualquier momento puede ver quién puede hacer qué en la cuenta de su empresa, y ponerle fin, aquí:

{link}`,
  'record.button': 'Ver quién puede hacer qué',
  'record.footer':
    'Recibe este mensaje porque alguien aceptó la solicitud desde su dirección. ¿No ha sido usted? Entonces póngale fin en el enlace anterior y avise a {partner}.',

  'renewal.subject': '{recipient} ha pedido un nuevo enlace',
  'renewal.text': `Su invitación a {recipient} había caducado y el cliente ha pedido un nuevo enlace. Lo hemos enviado: es una nueva invitación que solicita lo mismo. ¿Ya no la quiere? Entonces cancélela.

Nueva invitación: {invitation}
Sigue a: {previous}
Referencia: {reference, select, none {ninguna} other {{reference}}}
Caduca: {expiresAt, date, day}, {expiresAt, time, clock}`,

  'notice.gdap.ending.subject':
    '{daysLeft, plural, one {Queda # día} other {Quedan # días}}: terminan privilegios de administración granulares',
  'notice.gdap.ending.text': `{reader, select, customer {Los privilegios de administración delegados granulares que concedió a {partner} terminan automáticamente. No tiene que hacer nada. Si deben continuar, {partner} se los volverá a solicitar.} other {Los privilegios de administración delegados granulares de su empresa sobre {company} terminan automáticamente y los usuarios de su empresa pierden los roles. Si deben continuar, solicite otros al cliente a tiempo o active su prórroga automática.}}

Roles: {what}
Fin: {at, date, day}, {at, time, clock}
Número: {id}`,
  'notice.gdap.ended.subject': 'Han terminado privilegios de administración granulares',
  'notice.gdap.ended.text': `{reader, select, customer {{by, select, byCustomer {Usted ha puesto fin a los privilegios de administración delegados granulares de {partner}.} byPartner {{partner} ha renunciado a sus privilegios de administración delegados granulares.} other {Los privilegios de administración delegados granulares de {partner} han vencido.}} Los usuarios de {partner} ya no tienen estos roles sobre la cuenta de su empresa.} other {{by, select, byCustomer {{company} ha puesto fin por decisión propia a los privilegios de administración delegados granulares de su empresa.} byPartner {Su empresa ha renunciado a los privilegios de administración delegados granulares sobre {company}.} other {Los privilegios de administración delegados granulares de su empresa sobre {company} han vencido.}} Los usuarios de su empresa ya no tienen estos roles.}}

Roles: {what}
Fecha: {at, date, day}, {at, time, clock}
Número: {id}`,
  'notice.subscription.ending.subject': '{daysLeft, plural, one {Queda # día} other {Quedan # días}}: termina {what}',
  'notice.subscription.ending.text': `{reader, select, customer {Una de sus suscripciones no se renovará. Si aún la necesita, pida a {partner} o a su revendedor que la renueve.} other {Una suscripción de {company} no se renovará. Si aún se necesita, active su renovación o reanúdela si está suspendida.}}

Suscripción: {what}
Fin: {at, date, day}, {at, time, clock}
Número: {id}`,
  'notice.subscription.ended.subject': 'Ha terminado: {what}',
  'notice.subscription.ended.text': `{reader, select, customer {{by, select, time {Una de sus suscripciones ha vencido.} other {Un socio que la gestiona ha cancelado una de sus suscripciones.}} Los usuarios ya no tienen sus licencias.} other {{by, select, time {Una suscripción de {company} ha vencido.} other {Se ha cancelado una suscripción de {company}.}} Los usuarios ya no tienen sus licencias.}}

Suscripción: {what}
Fecha: {at, date, day}, {at, time, clock}
Número: {id}`,
  'webhook.disabled.subject': 'Hemos desactivado un webhook suyo',
  'webhook.disabled.text': `{reason, select, gone {Su webhook respondió que ya no existe (410). Lo hemos desactivado.} other {Desde hace días no llega ningún evento a su webhook. Lo hemos desactivado.}} Sus eventos se conservan 30 días. Cuando vuelva a funcionar, actívelo y envíe de nuevo los eventos de ese período.

Webhook: {webhook}
Servidor: {host}`,
  'notice.view': `Puede ver en todo momento quién puede hacer qué en la cuenta de su empresa, y ponerle fin, aquí:

{link}`,
  'notice.footer.customer': 'Recibe este mensaje porque usted es el contacto de la cuenta de cliente.',
  'notice.footer.partner':
    'Recibe este mensaje por su rol en la cuenta de socio de su empresa. En la consola, en «Configuración», «Correos para mí», puede elegir qué mensajes recibe.',

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
    '¿Duda de que sea auténtica? Consulte a {partner} en un número de teléfono o una dirección que usted ya conozca. Nada en esta página requiere su contraseña.',
  'page.later':
    'Puede ver en cualquier momento quién puede hacer qué por usted, y ponerle fin: en este sitio, en {path}.',
  'page.asks': '{joint, select, none {Lo que solicita {partner}} other {Lo que solicitan {partner} y {joint}}}',
  'consent.reseller': '{partner} pasa a ser su revendedor de registro.',
  'consent.provider': '{partner} pasa a ser su proveedor indirecto.',
  'consent.delegatedAdmin':
    '{partner} obtiene privilegios de administración delegados: puede administrar la cuenta, las suscripciones con sus servicios, las licencias y los usuarios de su empresa.',
  'consent.delegatedAdminNot':
    'Esto no permite a {partner} hacer pedidos en nombre de su empresa, acceder a la cuenta de Azure de su empresa ni ceder estos derechos a terceros.',
  'consent.orders': '{partner} puede hacer pedidos en nombre de su empresa. No obtiene privilegios de administración.',
  'consent.gdap':
    '{partner} obtiene privilegios de administración delegados granulares: los siguientes roles en el directorio de su empresa y nada más. Cada uno de ellos permite además a {partner} leer los datos de la cuenta, los usuarios y las suscripciones de su empresa.',
  'consent.gdapTerm':
    'Están en vigor durante {days, plural, one {# día} other {# días}} desde que usted los aprueba. Usted puede ponerles fin antes, en cualquier momento.',
  'consent.gdapExtend':
    'Salvo que usted o {partner} les pongan fin, cada vez que vayan a terminar se prorrogan {extension, plural, one {# día} other {# días}} más.',
  'consent.gdapNoExtend': 'No se prorrogan automáticamente.',
  'consent.partnership':
    '{partner} pasa a ser el proveedor indirecto de su empresa y figura en la lista de proveedores indirectos de esta; su empresa figura en la lista de revendedores indirectos de {partner}.',
  'consent.partnershipAllows':
    '{partner} puede dar de alta clientes en nombre de su empresa, hacer pedidos para los clientes que lo hayan aceptado e indicar a su empresa como revendedor o contacto de soporte de las suscripciones de esos clientes.',
  'consent.partnershipKeeps':
    'Por sí sola, la asociación no da a {partner} ningún cliente de su empresa, ni a su empresa ningún cliente de {partner}. Cualquiera de las partes puede ponerle fin.',

  'consent.azure': '{partner} puede administrar la cuenta de Azure de su empresa.',

  'consent.until': 'Puede aceptar hasta el {expiresAt, date, day}, {expiresAt, time, clock}.',
  'consent.authorised': 'Tengo autorización para aceptar esto en nombre de mi empresa.',
  'role.globalAdministrator':
    'Administrador global: puede hacerlo todo en el directorio de su empresa y en sus servicios',
  'role.globalReader': 'Lector global: puede leerlo todo y no cambiar nada',
  'role.directoryReaders': 'Lectores de directorio: pueden leer datos básicos del directorio',
  'role.directoryWriters':
    'Escritores de directorio: pueden leer y cambiar datos básicos del directorio y de la cuenta de su empresa: nombre, contacto, dirección',
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
    '{partner} le envió el enlace directamente. Para que solo usted pueda aceptar, le enviamos un código de seis cifras a la dirección de correo de la invitación.',
  'form.sendCode': 'Enviarme un código',
  'form.codeSent': 'Le hemos enviado un código por correo. Es válido durante diez minutos.',
  'form.accept': 'Aceptar',
  'form.decline': 'Rechazar',
  'form.declineHelp': 'Si rechaza, nada cambia y se informa a {partner}.',
  'form.comment': '¿Por qué? No es obligatorio decirlo (500 caracteres como máximo, sin enlaces)',
  'form.newLink': 'Pedir un nuevo enlace',
  'again.text':
    '¿No era su intención o no fue usted? Pida un nuevo enlace: se envía a la dirección de correo de la invitación y se informa a {partner}.',
  'confirm.title': 'Confirme, por favor',
  'confirm.decline':
    'Está a punto de rechazar. La invitación de {partner} termina, no cambia nada más y se informa a {partner}.',
  'confirm.notMe':
    'Está a punto de indicar que esta invitación no era para usted. La invitación termina, no cambia nada más y se informa a {partner}.',
  'confirm.passOn':
    'Está a punto de indicar {email} como la persona adecuada. Su enlace dejará de funcionar. Se informa a {partner}, que decide si invita a esta persona.',
  'confirm.newLink':
    'Está a punto de pedir un nuevo enlace. Se envía a la dirección de correo de la invitación, no cambia nada más y se informa a {partner}.',
  'confirm.codeHelp':
    '{partner} le envió el enlace directamente. Introduzca el código que hemos enviado a la dirección de correo de la invitación. ¿No tiene ninguno? Vuelva atrás y pulse «Enviarme un código».',
  'confirm.yes': 'Sí, confirmar',
  'confirm.back': 'Volver sin cambiar nada',
  'wrong.title': '¿No es usted la persona adecuada?',
  'wrong.passOnHelp':
    'Indique la persona adecuada y se informará a {partner}, que decidirá si la invita; este enlace dejará de funcionar.',
  'wrong.email': 'Dirección de correo de la persona adecuada',
  'wrong.name': 'Nombre de la persona adecuada, si lo desea',
  'wrong.passOn': 'Indicar a esta persona',
  'wrong.notMeHelp':
    '¿No conoce a la persona adecuada o ha recibido esto por error? Entonces indíquelo y este enlace dejará de funcionar.',
  'wrong.notMe': 'Indicar que no es para mí',

  'accepted.title': 'Ha aceptado',
  'accepted.text':
    'El {at, date, day}, {at, time, clock}, {partner} obtuvo lo que solicitaba. Puede cerrar esta página.',
  'accepted.next':
    'Informamos a {partner}. Le enviamos por correo un registro de lo que ha aceptado. ¿Tiene preguntas? Responda al correo de la invitación: su respuesta llega a {partner}.',
  'declined.title': 'Ha rechazado',
  'declined.text': 'No se ha cambiado nada. Se informa a {partner}. Puede cerrar esta página.',
  'expired.title': 'Esta invitación ha caducado',
  'expired.text':
    'No se ha cambiado nada. Si aún quiere aceptar, pida un nuevo enlace: se envía a la dirección de correo de la invitación y se informa a {partner}.',
  'renewed.title': 'Un nuevo enlace está en camino',
  'renewed.text':
    'Lo hemos enviado a la dirección de correo de la invitación. Se informa a {partner}. Puede cerrar esta página.',
  'notMe.title': 'Gracias por decírnoslo',
  'notMe.text': 'Este enlace ya no funciona y se informa a {partner} de que no era para usted. No se ha cambiado nada.',
  'passedOn.title': 'Ha indicado a otra persona',
  'passedOn.text':
    'Este enlace ya no funciona. Se comunica a {partner} a quién ha indicado usted; {partner} decide si invita a esa persona. No se ha cambiado nada.',
  'partnershipEnded.title': 'Esta invitación ya no se puede aceptar',
  'partnershipEnded.text':
    '{partner} y {joint} ya no trabajan juntos. No se ha cambiado nada. Se informa a {partner}, que puede enviarle una nueva invitación.',
  'cancelled.title': 'Esta invitación se ha cancelado',
  'cancelled.text': '{partner} la ha cancelado. No se ha cambiado nada y no tiene que hacer nada.',
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
    'Por ahora {partner} no puede tramitar esto y no se ha cambiado nada. Pregunte a {partner} o inténtelo más tarde.',
  'signedOut.title': 'Ha cerrado la sesión',
  'signedOut.text': 'A continuación se cierra también la sesión en el servicio de inicio de sesión.',
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
    'Sus socios solo pueden hacer pedidos en nombre de su empresa una vez aceptado el contrato de cliente. Léalo, por favor.',
  'view.agreement.read': 'Leer y aceptar',
  'view.agreement.version': 'Versión {version}',
  'view.agreement.firstName': 'Nombre',
  'view.agreement.lastName': 'Apellidos',
  'view.agreement.authorised': 'Tengo autorización para aceptar este contrato en nombre de {company}.',
  'view.agreement.accept': 'Aceptar el contrato',
  'problem.name': 'Indique su nombre y sus apellidos.',

  'view.ask.title': '¿Quién puede hacer qué en su cuenta?',
  'view.ask.text':
    'Introduzca la dirección de correo con la que aceptó una invitación. Le enviaremos un enlace personal que lo muestra y le permite ponerle fin.',
  'view.ask.email': 'Dirección de correo',
  'view.ask.button': 'Enviarme un enlace',
  'view.sent.title': 'Revise su correo',
  'view.sent.text':
    'Si es la dirección de un cliente, le hemos enviado un enlace. El enlace es válido durante {minutes, plural, one {# minuto} other {# minutos}}.',
  'signedIn.title': 'Ha iniciado sesión',
  'signedIn.text': 'Su acceso funciona. A partir de ahora use su nombre de usuario y su nueva contraseña.',
  'notSignedIn.title': 'No se ha podido iniciar sesión',
  'notSignedIn.text':
    'Inténtelo de nuevo desde el enlace de su correo. Si no funciona, pida a un administrador global de su empresa que le invite de nuevo.',

  'user.invited.subject': 'Su acceso como socio: primer inicio de sesión',
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
  'view.text': `Alguien, esperamos que usted, ha preguntado quién puede hacer qué en la cuenta de su empresa. Este enlace personal lo muestra y le permite ponerle fin:

{link}

El enlace es válido durante {minutes, plural, one {# minuto} other {# minutos}}. No lo reenvíe.`,
  'view.button': 'Ver quién puede hacer qué',
  'view.footer': '¿No lo ha pedido? Entonces no tiene que hacer nada.',
  'view.title': 'Quién puede hacer qué en la cuenta de {company}',
  'mine.mail': 'Enviar el enlace',
  'mine.signedIn': 'Ha iniciado sesión como {userName}, usuario de {company}.',
  'mine.end':
    'Aquí puede ver quién puede hacer qué. Para poner fin a algo, envíe un enlace: llegará al contacto de su empresa.',
  'notOurUser.title': 'Este usuario no pertenece a ningún cliente',
  'notOurUser.text':
    'El usuario se ha eliminado o desactivado, o no existe aquí. Diríjase al socio que le dio la contraseña.',
  'view.ask.signIn': 'Iniciar sesión con su nombre de usuario',
  'view.none': 'Nadie puede hacer nada en su cuenta.',
  'view.contact': 'Contacto: {email}',
  'view.since': 'Desde el {at, date, day}, {at, time, clock}, por su aceptación.',
  'view.sinceOrigin': 'Desde el {at, date, day}, {at, time, clock}: dado de alta en nombre de su empresa.',
  'view.sinceProvider': 'Desde el {at, date, day}, {at, time, clock}: concedido por su proveedor.',
  'view.back': 'Volver a quién puede hacer qué',
  'view.credit':
    'Está asociado a {count, plural, one {# suscripción} other {# suscripciones}} de su empresa y recibe los incentivos correspondientes. Eso no le da acceso.',
  'view.support':
    'Es el contacto de soporte de {count, plural, one {# suscripción} other {# suscripciones}} de su empresa.',

  'view.until': 'Hasta el {at, date, day}, {at, time, clock}.',
  'view.granular': 'Privilegios de administración delegados granulares',
  'view.end': 'Poner fin a esto',
  'view.endRelationship':
    'En cuanto pulse el botón, {partner} ya no podrá hacer nada de esto y se avisará a los usuarios de {partner}. Los privilegios granulares, si los tiene, se mantienen hasta que usted también les ponga fin.',
  'view.endGdap': 'En cuanto pulse el botón, {partner} dejará de tener estos roles.',
  'view.authorised': 'Tengo autorización para poner fin a esto en nombre de mi empresa.',
  'view.confirm': 'Poner fin ahora',
  'view.ended': 'Ya no está en vigor.',
  'view.gone': 'Ya no está. Abajo ve lo que hay ahora.',
  'view.over.title': 'Este enlace ha caducado',
  'view.over.text': 'Pida uno nuevo: se le enviará de inmediato.',
  'view.over.link': 'Pedir un enlace nuevo',
  'problem.confirm': 'Confirme que tiene autorización.',
  'problem.viewLimit':
    'Hoy ya ha recibido todos los enlaces que enviamos en un día, o pidió uno hace un momento. Espere e inténtelo de nuevo.',
  'endedByYou.subject': 'Ha puesto fin a una relación',
  'endedByYou.text': `Ha puesto fin a la relación con {partner}. Desde ese momento, los privilegios de {partner} sobre la cuenta de su empresa ya no tienen efecto. Las suscripciones continúan hasta que terminen. ¿No ha sido usted? Comuníquelo a {partner}.

Número: {removal}
Fecha: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.subject': 'Un cliente ha puesto fin a la relación con su empresa',
  'endedByCustomer.text': `{company} ha puesto fin por decisión propia a la relación con su empresa. {count, plural, =0 {No quedaba ningún privilegio por revocar.} one {Se ha revocado # privilegio.} other {Se han revocado # privilegios.}} Puede volver a invitar al cliente en cualquier momento.

Eliminación: {removal}
Fecha: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.footer': 'Recibe este mensaje porque administra la cuenta de socio de su empresa.',

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
  'partnershipRemoval.leavesLists':
    '{company} deja de figurar en la lista de su empresa, y su empresa, en la de {company}.',
  'partnershipRemoval.noMoreTogether':
    'No se hace nada nuevo en común: no hay invitaciones conjuntas, ni clientes o pedidos en nombre del otro, ni se asocia al revendedor a más suscripciones.',
  'partnershipRemoval.alreadyRemoved': 'Esta asociación ya está eliminada.',
  'partnership.signIn': 'Iniciar sesión para aceptar',
  'partnership.signInHelp':
    'Para aceptar, inicie sesión como administrador global o agente de administración de su empresa. Volverá a esta página.',
  'partnership.signedIn': 'Sesión iniciada para {company}.',
  'partnership.signOut': 'Cerrar sesión',
  'partnership.missing': 'Todavía no puede aceptar. Falta lo siguiente:',
  'missing.reseller': 'Esta cuenta no es de un revendedor indirecto. Inicie sesión con la cuenta del revendedor.',
  'missing.role':
    'Su usuario no es administrador global ni agente de administración. Pida a un administrador global de su empresa que acepte la solicitud o que le asigne el rol.',
  'missing.account': 'La cuenta de su empresa no está activa. Pida al operador que la reactive.',
  'missing.agreement':
    'El contrato de socio no está activo. Fírmelo en el programa y pida al operador que actualice su cuenta.',
  'missing.partnerId':
    'No se ha podido verificar ningún PartnerID de su empresa. Compruébelo con el programa y pida al operador que lo añada a su cuenta.',
  'missing.region': 'Ninguna de sus ubicaciones está en la región de {partner}. Pida al operador que añada una.',
  'missing.registry':
    'Ahora mismo no se ha podido verificar su PartnerID. Hasta donde sabemos, no hay ningún problema con él: inténtelo de nuevo dentro de un minuto.',
  'problem.partners': 'Ya trabaja con {partner}. No hay nada que aceptar.',
  'problem.session': 'Su sesión ha terminado. Inicie sesión de nuevo.',
  'problem.signIn': 'No se ha podido iniciar sesión. Inténtelo de nuevo.',

  'removal.delegatedAdminRevoked':
    'Se revocan los privilegios de administración delegados de su empresa sobre {company}.',
  'removal.ordersRevoked': 'Se revoca el derecho de su empresa a hacer pedidos para {company}.',
  'removal.supportContactsCleared':
    'Su empresa deja de ser el contacto de soporte de {count, plural, one {# suscripción} other {# suscripciones}} de {company}.',
  'removal.creditsStay':
    'Su empresa sigue asociada a {count, plural, one {# suscripción} other {# suscripciones}} de {company} hasta que el proveedor lo cambie.',
  'removal.cartsCancelled':
    '{count, plural, one {Se cancela # carrito abierto} other {Se cancelan # carritos abiertos}} para {company}.',

  'removal.azureRevoked': 'Se revoca el acceso de su empresa a la cuenta de Azure de {company}.',

  'removal.leavesList': '{company} deja de figurar en la lista de clientes de su empresa.',
  'removal.granularKept':
    '{roles} (privilegios de administración delegados granulares) se mantienen hasta el {endsAt, date, day}, {endsAt, time, clock}.',
  'removal.invitationsStay':
    'Una invitación de su empresa a {company} aún espera respuesta: si se acepta, la relación vuelve a existir. Si no lo desea, cancele la invitación.',
  'removal.otherPartnersStay': 'Otro socio mantiene una relación con {company}.',
  'removal.noPartnerLeft': 'Ningún otro socio tiene una relación con {company}: después nadie la administra.',
  'removal.noticeIsYours':
    'No informamos al cliente. La notificación legal, si su contrato la exige, le corresponde a usted.',
  'removal.removalRunning': 'Ya se está eliminando esta relación.',
  'removal.alreadyRemoved': 'Esta relación ya se ha eliminado.',
  'removed.subject': 'Eliminada: la relación con un cliente',
  'removed.text': `La relación con {company} se ha eliminado. {count, plural, =0 {No quedaba ningún privilegio por revocar.} one {Se ha revocado # privilegio.} other {Se han revocado # privilegios.}} Puede volver a invitar al cliente en cualquier momento.

Eliminación: {removal}
Fecha: {at, date, day}, {at, time, clock}`,
  'removed.footer': 'Recibe este mensaje porque eliminó la relación o administra la cuenta de socio de su empresa.',

  'receipt.title': 'Comprobante de su aceptación',
  'receipt.link': 'Su comprobante',
  'receipt.acceptedBy': 'Aceptado por {name}, {company} ({email})',
  'receipt.at': 'El {at, date, day}, {at, time, clock}',
  'receipt.shown': 'Lo que se le mostró y usted aceptó',
  'receipt.changed': 'El texto ha cambiado desde entonces; el hash corresponde a lo que se le mostró.',
  'receipt.proof': 'Firmado con la clave {key}. Hash de este comprobante: {hash}',
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

  'receipt.notReady.title': 'Su comprobante se está firmando',
  'receipt.notReady.text': 'Vuelva a mirar dentro de un minuto.',
  'receipt.none.title': 'No hay ningún comprobante',
  'receipt.none.text': 'Aquí no se ha aceptado nada.',

  'contacts.title': 'Contactos de su empresa',
  'contacts.intro': 'Escribimos al contacto principal. Cada contacto puede pedir un enlace a esta página.',
  'contacts.isMain': 'contacto principal',
  'contacts.change': 'Cambiar',
  'contacts.makeMain': 'Hacer contacto principal',
  'contacts.remove': 'Eliminar',
  'contacts.add': 'Añadir un contacto',
  'contacts.name': 'Nombre y apellidos',
  'contacts.mail': 'Enviar un código a esta dirección',
  'contacts.enterCode':
    'Hemos enviado un código a {email}. Introdúzcalo aquí: confirma que la dirección es correcta. Es válido durante diez minutos.',
  'contacts.authorised': 'Tengo autorización para cambiar los contactos de {company}.',
  'contacts.addThis': 'Añadir contacto',
  'contacts.added': 'El contacto se ha añadido.',
  'contacts.changed': 'El contacto principal se ha cambiado.',
  'contacts.removed': 'El contacto se ha eliminado.',
  'problem.contact': 'Introduzca un nombre y una dirección de correo electrónico.',
  'problem.contactKnown': 'Ya es la dirección del contacto principal.',
  'problem.contactMost': 'Su empresa ya tiene cinco contactos adicionales, el máximo posible. Elimine uno primero.',
  'problem.contactTaken': 'Esta dirección pertenece a otra cuenta de cliente. Use otra dirección.',
  'contacts.subject': 'Han cambiado los contactos de su empresa',
  'contacts.one': '{name} ({email})',
  'contacts.main': '{name} ({email}), contacto principal',
  'contacts.text': `Los contactos de {company} son ahora:

{contacts}

Si no está de acuerdo, pida un enlace a su página y cámbielos:

{link}`,
  'code.contact': `Alguien de {company} le está añadiendo como contacto de la empresa. Si sabe quién es, comuníquele este código:

{code}

El código es válido durante {minutes, plural, one {# minuto} other {# minutos}}.`,
  'code.contactFooter': 'Si no trabaja allí, ignore este correo y no comunique el código a nadie.',
  'take.title': '¿Qué acepta?',
  'take.relationship': '{joint, select, none {La relación} other {Ambas relaciones}}',
  'take.granular': 'Los privilegios de administración delegados granulares',
  'problem.take': 'Marque lo que acepta. Si no acepta nada, pulse «Rechazar».',
  'receipt.taken': 'De esto se aceptó',
  'outcome.taken':
    '{taken, select, relationship {El cliente ha aceptado la relación, pero no los privilegios granulares.} granular {El cliente ha aceptado los privilegios granulares, pero no la relación.} other {El cliente ha aceptado la relación y los privilegios granulares.}}',
  'contacts.linksVoid': 'Los enlaces anteriores a esta página ya no funcionan. Pida uno nuevo.',
  'problem.notContact':
    'Esta dirección ya no es un contacto de su empresa aquí. Diríjase a otro contacto de su empresa o a {partner}.',
};
