import type { Messages } from './messages.ts';

export const es: Messages = {
  languageName: 'Español',

  'invitation.subject':
    '{kind, select, provider {{partner} solicita poder hacer pedidos en su nombre} other {{partner} le solicita una relación de revendedor}}',
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

  'reminder.subject': 'Recordatorio: {partner} espera su respuesta',
  'reminder.text': `{name, select, none {Hola:} other {Hola, {name}:}}

Hace algún tiempo {partner} le envió una invitación que aún espera su respuesta. Este enlace personal muestra lo que se solicita y le permite aceptar o rechazar:

{link}

¿Ya lo ha decidido de otra forma o no quiere responder? Entonces no tiene que hacer nada: la invitación termina por sí sola.`,
  'reminder.expiry':
    'La invitación termina el {expiresAt, date, day}, {expiresAt, time, clock}. Abrir el enlace no cambia nada; solo usted decide.',

  'code.subject': 'Su código de confirmación: {code}',
  'code.text': `Está a punto de aceptar una invitación de {partner}. Introduzca este código en la página de la invitación:

{code}

El código es válido durante {minutes, plural, one {# minuto} other {# minutos}}.`,
  'code.footer':
    'Nadie le pedirá nunca este código por teléfono ni por correo. ¿No lo ha solicitado? Entonces no tiene que hacer nada.',

  'outcome.subject':
    '{outcome, select, accepted {Aceptada} declined {Rechazada} cancelled {Cancelada} notMe {Persona equivocada} passedOn {Transmitida} partnershipEnded {Terminada} expired {Caducada} other {No entregable}}: su invitación a {recipient}',
  'outcome.text': `{outcome, select, accepted {{recipient} ha aceptado su invitación. Desde ahora el cliente figura en su lista de clientes.} declined {{recipient} ha rechazado su invitación. No se ha cambiado nada.} cancelled {La invitación a {recipient} se ha cancelado. Su enlace ya no funciona.} notMe {Quien recibió la invitación a {recipient} dice que es para otra persona. No se ha cambiado nada y el enlace ya no funciona. Compruebe la dirección y envíe una nueva.} passedOn {Quien recibió la invitación a {recipient} dice que la persona adecuada es: {person}. No se le ha enviado nada. Si está de acuerdo, confirme una nueva invitación que siga a esta; el enlace de esta ya no funciona.} partnershipEnded {{recipient} quería aceptar su invitación, pero {joint} ya no es un socio activo suyo. No se ha cambiado nada. Restablezca la asociación o envíe una nueva invitación.} expired {La invitación a {recipient} ha caducado sin respuesta. Puede enviar una nueva.} other {La invitación a {recipient} no se ha podido entregar. Compruebe la dirección y envíe una nueva.}}{comment, select, none {} other {

El cliente escribió: {comment}}}

Invitación: {invitation}
Referencia: {reference, select, none {ninguna} other {{reference}}}
Hora: {at, date, day}, {at, time, clock}`,
  'outcome.footer': 'Recibe este mensaje porque envió la invitación.',

  'renewal.subject': '{recipient} ha pedido un nuevo enlace',
  'renewal.text': `El plazo de su invitación a {recipient} había terminado y el cliente ha pedido un nuevo enlace. Lo hemos enviado: es una nueva invitación que solicita lo mismo. ¿Ya no la quiere? Entonces cancélela.

Nueva invitación: {invitation}
Sigue a: {previous}
Referencia: {reference, select, none {ninguna} other {{reference}}}
Termina: {expiresAt, date, day}, {expiresAt, time, clock}`,

  'page.title': 'Invitación de {partner}',
  'page.language': 'Idioma',
  'page.intro':
    '{joint, select, none {{partner} le invita.} other {{partner} le invita, junto con {joint}.}} Lea lo que se solicita y decida después.',
  'page.asks': '{joint, select, none {Lo que solicita {partner}} other {Lo que solicitan {partner} y {joint}}}',
  'consent.reseller': '{partner} pasa a ser su revendedor de referencia.',
  'consent.provider': '{partner} pasa a ser su proveedor indirecto.',
  'consent.delegatedAdmin':
    '{partner} obtiene privilegios de administración delegados: puede administrar su cuenta, sus suscripciones y los servicios de estas, sus licencias y sus usuarios.',
  'consent.orders': '{partner} puede hacer pedidos en su nombre. No obtiene privilegios de administración.',
  'consent.until': 'Puede aceptar hasta el {expiresAt, date, day}, {expiresAt, time, clock}.',
  'consent.authorised': 'Tengo autorización para aceptar esto en nombre de mi empresa.',
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

  'attestation.goodFaith': 'La decisión de eliminar esta relación se toma de buena fe.',
  'attestation.legitimatePurpose': 'Sirve a un fin empresarial legítimo.',
  'attestation.accordance': 'Es conforme al acuerdo con el cliente o con el socio.',
  'attestation.holdHarmless':
    'Aceptamos defender al operador y mantenerlo indemne frente a reclamaciones contrarias de terceros.',
  'attestation.notice':
    'Si su contrato lo exige, debe ser usted quien dé el aviso legal al cliente o al socio. El sistema no envía ninguno.',
  'removal.delegatedAdminRevoked': 'Se revocan sus privilegios de administración delegados sobre {company}.',
  'removal.ordersRevoked': 'Se revoca su derecho a hacer pedidos para {company}.',
  'removal.leavesList': '{company} deja de figurar en su lista de clientes.',
  'removal.granularKept':
    'Los privilegios de administración delegados granulares, si los tiene, se mantienen hasta que terminen por sí solos.',
  'removal.invitationsStay':
    'Una invitación suya a {company} aún espera respuesta: si se acepta, la relación existe de nuevo. Cancélela si no lo quiere.',
  'removal.otherPartnersStay': 'Otro socio mantiene una relación con {company}.',
  'removal.noPartnerLeft': 'Ningún otro socio tiene una relación con {company}: después nadie la administra.',
  'removal.noticeIsYours': 'No informamos al cliente. El aviso legal, si su contrato lo exige, le corresponde a usted.',
  'removal.removalRunning': 'Ya se está eliminando esta relación.',
  'removal.alreadyRemoved': 'Esta relación ya se ha eliminado.',
  'removed.subject': 'Eliminada: la relación con {company}',
  'removed.text': `La relación con {company} se ha eliminado. {count, plural, =0 {No quedaba ningún privilegio por revocar.} one {Se ha revocado # privilegio.} other {Se han revocado # privilegios.}} Puede invitar de nuevo al cliente en cualquier momento.

Eliminación: {removal}
Fecha y hora: {at, date, day}, {at, time, clock}`,
  'removed.footer': 'Recibe este mensaje porque eliminó la relación.',

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
  'receipt.notReady.title': 'Su recibo se está firmando',
  'receipt.notReady.text': 'Vuelva a mirar dentro de un minuto.',
  'receipt.none.title': 'No hay ningún recibo',
  'receipt.none.text': 'Aquí no se ha aceptado nada.',
};
