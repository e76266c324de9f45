/**
 * The English messages, in ICU MessageFormat. Their keys are the keys of every language: a language that lacks one
 * does not compile. `kind` is `reseller` or `provider`; `expiresAt` and `at` are dates, shown in UTC.
 */
export const en = {
  languageName: 'English',

  'invitation.subject':
    '{kind, select, provider {Request: the right to place orders for you} other {Request: a reseller relationship with you}}',
  'invitation.text': `{name, select, none {Hello} other {Hello {name}}},

{kind, select, provider {we would like to place orders for cloud services on your behalf, as your indirect provider.} other {we would like to be your reseller of record for cloud services, and to administer your subscriptions for you.}}{joint, select, none {} other { We ask together with {joint}, our {kind, select, provider {reseller for you} other {provider}}.}}

Please open this personal link. It shows what we ask for, and lets you accept or decline:

{link}

Kind regards
{partner}`,
  'invitation.expiry':
    'This invitation holds for {days, plural, one {# day} other {# days}}, until {expiresAt, date, day}, {expiresAt, time, clock}. Opening the link changes nothing; only you decide.',
  'invitation.unexpected': 'You do not know {partner}, or did not expect this? Then you need do nothing.',
  'invitation.button': 'See the invitation',

  'gdap.subject': 'Request: granular admin privileges over your account',
  'gdap.text': `{name, select, none {Hello} other {Hello {name}}},

to look after your cloud services we would like to have a few named roles in your directory, for a limited time: granular delegated admin privileges.

Please open this personal link. It shows which roles we ask for and for how long, and lets you approve or decline:

{link}

Kind regards
{partner}`,
  'partnership.subject': 'Request: a partnership with your company',
  'partnership.text': `{name, select, none {Hello} other {Hello {name}}},

we would like to work with you as your indirect provider: to add customers with you, and to order for them what you sell.

Please open this link. It shows what a partnership means. To accept, sign in as a Global admin or an Admin agent of your company:

{link}

Kind regards
{partner}`,

  'reminder.subject': 'Reminder: a request is waiting for your answer',
  'reminder.text': `{name, select, none {Hello} other {Hello {name}}},

some time ago {partner} sent you an invitation, which is still waiting for your answer. This personal link shows what is asked for, and lets you accept or decline:

{link}

You have decided already by another way, or do not want to answer? Then you need do nothing: the invitation ends by itself.`,
  'reminder.expiry':
    'The invitation ends on {expiresAt, date, day}, {expiresAt, time, clock}. Opening the link changes nothing; only you decide.',

  'code.subject': 'Your confirmation code',
  'code.text': `You are about to accept an invitation of {partner}. Enter this code on the page of the invitation:

{code}

The code holds for {minutes, plural, one {# minute} other {# minutes}}.`,
  'code.footer':
    'Nobody will ever ask you for this code by phone or email. You did not ask for it? Then you need do nothing.',

  'outcome.subject':
    '{outcome, select, accepted {Accepted} gdap {Accepted} partnership {Accepted} declined {Declined} cancelled {Cancelled} notMe {Not the right person} passedOn {Passed on} partnershipEnded {Ended} expired {Expired} other {Not deliverable}}: your invitation to {recipient}',
  'outcome.text': `{outcome, select, gdap {{recipient} has approved the granular delegated admin privileges you asked for. Assign their roles to your groups, so that your users can use them.} partnership {{recipient} has accepted the partnership. The reseller is on your list of indirect resellers from now on.} accepted {{recipient} has accepted your invitation. The customer is on your customer list from now on.} declined {{recipient} has declined your invitation. Nothing was changed.} cancelled {The invitation to {recipient} was cancelled. Its link no longer works.} notMe {Whoever got the invitation to {recipient} says that it is meant for somebody else. Nothing was changed, and its link no longer works. Check the address, and send a new one.} passedOn {Whoever got the invitation to {recipient} says that this is the right person: {person}. Nothing was sent there. If you agree, confirm a new invitation that follows this one; its link no longer works.} partnershipEnded {{recipient} wanted to accept your invitation, but {joint} is no active partner of yours any more. Nothing was changed. Connect with it again, or send a new invitation.} expired {The invitation to {recipient} has expired without an answer. You can send a new one.} other {The invitation to {recipient} could not be delivered. Check the address, and send a new one.}}{comment, select, none {} other {

The customer wrote: {comment}}}

Invitation: {invitation}
Reference: {reference, select, none {none} other {{reference}}}
Time: {at, date, day}, {at, time, clock}`,
  'outcome.footer': 'You get this message because you sent the invitation.',

  'record.subject': 'Your record: what you accepted',
  'record.text': `You accepted on {at, date, day}, {at, time, clock}:

{lines}

Accepted by {name} for {company}. You find your signed receipt behind the link of the invitation.

You can see at any time who can do what on your account, and end it there:

{link}`,
  'record.button': 'See who can do what',
  'record.footer':
    'You get this message because somebody accepted from your address. It was not you? Then end it there, and tell {partner}.',

  'renewal.subject': '{recipient} asked for a new link',
  'renewal.text': `The time of your invitation to {recipient} was over, and the customer asked for a new link. We have sent one: a new invitation, which asks the same. You no longer want it? Then cancel it.

New invitation: {invitation}
It follows: {previous}
Reference: {reference, select, none {none} other {{reference}}}
It ends: {expiresAt, date, day}, {expiresAt, time, clock}`,

  'notice.gdap.ending.subject': '{daysLeft, plural, one {# day} other {# days}} left: granular admin privileges end',
  'notice.gdap.ending.text': `{reader, select, customer {The granular delegated admin privileges that you granted to {partner} end by themselves. You need do nothing. If they are to go on, {partner} asks you again.} other {Your granular delegated admin privileges over {company} end by themselves, and your users lose the roles. If they are to go on, ask the customer for new ones in time, or set them to extend themselves.}}

Roles: {what}
End: {at, date, day}, {at, time, clock}
Number: {id}`,
  'notice.gdap.ended.subject': 'Granular admin privileges have ended',
  'notice.gdap.ended.text': `{reader, select, customer {{by, select, byCustomer {You have ended the granular delegated admin privileges of {partner}.} byPartner {{partner} has given back its granular delegated admin privileges.} other {The granular delegated admin privileges of {partner} have ended with their term.}} Its users have none of these roles over your account any more.} other {{by, select, byCustomer {{company} has ended your granular delegated admin privileges by its own decision.} byPartner {Your granular delegated admin privileges over {company} were ended by your company.} other {Your granular delegated admin privileges over {company} have ended with their term.}} Your users have none of these roles any more.}}

Roles: {what}
Time: {at, date, day}, {at, time, clock}
Number: {id}`,
  'notice.subscription.ending.subject': '{daysLeft, plural, one {# day} other {# days}} left: {what} ends',
  'notice.subscription.ending.text': `{reader, select, customer {A subscription of yours will not be renewed. If you still need it, ask {partner} or your reseller to have it renewed.} other {A subscription of {company} will not be renewed. If it is still needed, switch its renewal on, or resume it where it is suspended.}}

Subscription: {what}
End: {at, date, day}, {at, time, clock}
Number: {id}`,
  'notice.subscription.ended.subject': '{what} has ended',
  'notice.subscription.ended.text': `{reader, select, customer {{by, select, time {A subscription of yours has ended with its term.} other {A subscription of yours was cancelled by a partner that looks after it.}} Users have no licence of it any more.} other {{by, select, time {A subscription of {company} has ended with its term.} other {A subscription of {company} was cancelled.}} Users have no licence of it any more.}}

Subscription: {what}
Time: {at, date, day}, {at, time, clock}
Number: {id}`,
  'webhook.disabled.subject': 'A webhook of yours was switched off',
  'webhook.disabled.text': `{reason, select, gone {Your webhook answered that it is gone for good (410). We have switched it off.} other {For days no event has arrived at your webhook. We have switched it off.}} Its events are kept for 30 days. When it works again, switch it on, and have the events of the time between sent again.

Webhook: {webhook}
Host: {host}`,
  'notice.view': `You can see at any time who can do what on your account, and end it there:

{link}`,
  'notice.footer.customer': 'You get this message because you are the contact of the customer account.',
  'notice.footer.partner':
    'You get this message because of your role in the partner account. You set what you are told in your notices.',

  'page.title': '{joint, select, none {Invitation of {partner}} other {Invitation of {partner} and {joint}}}',
  'page.language': 'Language',
  'page.imprint': 'Imprint',
  'page.privacy': 'Privacy',
  'page.intro':
    '{joint, select, none {{partner} invites you.} other {{partner} invites you, together with {joint}.}} Read what is asked for, then decide.',
  'page.who': 'Who asks',
  'page.for': 'For {name}',
  'page.partnerId': 'PartnerID {ids}, registered with this service',
  'page.check':
    'Not sure that it is genuine? Ask {partner} at a number or an address that you know yourself. Nothing here needs a password of yours.',
  'page.later': 'You can see who may do what for you, and end it, at any time: on this site, at {path}.',
  'page.asks': '{joint, select, none {What {partner} asks for} other {What {partner} and {joint} ask for}}',
  'consent.reseller': '{partner} becomes your reseller of record.',
  'consent.provider': '{partner} becomes your indirect provider.',
  'consent.delegatedAdmin':
    '{partner} gets delegated admin privileges: it may administer your account, your subscriptions and their services, your licences and your users.',
  'consent.delegatedAdminNot':
    '{partner} cannot by this order in your name, reach your Azure account, or pass these rights on to others.',
  'consent.orders': '{partner} may place orders on your behalf. It gets no admin privileges.',
  'consent.gdap':
    '{partner} gets granular delegated admin privileges: the following roles in your directory, and nothing else. With each of them it may also read your account’s details, its users and its subscriptions.',
  'consent.gdapTerm':
    'They hold for {days, plural, one {# day} other {# days}} from your approval. You can end them at any time before.',
  'consent.gdapExtend':
    'Unless you or {partner} end them, they are extended by {extension, plural, one {# day} other {# days}} at a time before they would end.',
  'consent.gdapNoExtend': 'They are not extended by themselves.',
  'consent.partnership':
    '{partner} becomes your indirect provider, and is on your list of indirect providers; you are on its list of indirect resellers.',
  'consent.partnershipAllows':
    '{partner} may add customers on your behalf, order for customers that accepted it, and name you as reseller or support contact of their subscriptions.',
  'consent.partnershipKeeps':
    'By itself it gives {partner} none of your customers, and you none of its customers. Either side can end it.',

  'consent.azure': '{partner} may manage your Azure account.',

  'consent.until': 'You can accept until {expiresAt, date, day}, {expiresAt, time, clock}.',
  'consent.authorised': 'I am authorised to accept this for my company.',
  'role.globalAdministrator': 'Global Administrator: may do everything in your directory and its services',
  'role.globalReader': 'Global Reader: may read everything, and change nothing',
  'role.directoryReaders': 'Directory Readers: may read basic facts of the directory',
  'role.directoryWriters':
    'Directory Writers: may read and change basic facts of the directory and of your account: company, contact, address',
  'role.userAdministrator':
    'User Administrator: may create users, disable and enable users without admin roles, reset their passwords, and assign licences to all users',
  'role.helpdeskAdministrator': 'Helpdesk Administrator: may reset passwords of users without admin roles',
  'role.passwordAdministrator': 'Password Administrator: may reset passwords of users without admin roles',
  'role.licenseAdministrator': 'License Administrator: may assign licences to all users, and take them back',
  'role.billingAdministrator':
    'Billing Administrator: may manage subscriptions, their services and payment, and change account details',
  'role.serviceSupportAdministrator': 'Service Support Administrator: may open and read support requests',
  'role.groupsAdministrator': 'Groups Administrator: may create and change groups',
  'role.exchangeAdministrator': 'Exchange Administrator: may manage mailboxes and mail',
  'role.sharePointAdministrator': 'SharePoint Administrator: may manage sites and their files',
  'role.teamsAdministrator': 'Teams Administrator: may manage teams, meetings and calls',
  'role.intuneAdministrator': 'Intune Administrator: may manage devices and their policies',
  'role.securityAdministrator': 'Security Administrator: may manage security settings, and read security reports',
  'role.securityReader': 'Security Reader: may read security settings and reports',
  'role.applicationAdministrator': 'Application Administrator: may register and manage applications',
  'role.authenticationAdministrator':
    'Authentication Administrator: may manage how users without admin roles sign in, and reset their passwords',
  'role.privilegedAuthenticationAdministrator':
    'Privileged Authentication Administrator: may manage how all users sign in, and reset the passwords of all, those with admin roles included',
  'role.reportsReader': 'Reports Reader: may read usage reports',

  'page.nothing': 'Nothing changes until you press a button.',
  'form.name': 'Your name',
  'form.company': 'Your company',
  'form.code': 'Confirmation code',
  'form.codeHelp':
    '{partner} sent you the link itself. So that only you can accept, we mail you a code of six digits at the address that was invited.',
  'form.sendCode': 'Mail me a code',
  'form.codeSent': 'We have mailed you a code. It holds for ten minutes.',
  'form.accept': 'Accept',
  'form.decline': 'Decline',
  'form.declineHelp': 'If you decline, nothing changes and {partner} is told.',
  'form.comment': 'Why? You need not say (500 characters at most, no links)',
  'form.newLink': 'Ask for a new link',
  'again.text':
    'You did not mean to, or it was not you? Ask for a new link: it is mailed to the address that was invited, and {partner} is told.',
  'confirm.title': 'Please confirm',
  'confirm.decline':
    'You are about to decline. The invitation of {partner} ends, nothing else changes, and {partner} is told.',
  'confirm.notMe':
    'You are about to say that this invitation was not meant for you. It ends, nothing else changes, and {partner} is told.',
  'confirm.passOn':
    'You are about to pass this invitation on to {email}. Your link ends. {partner} is told, and decides whether to invite this person.',
  'confirm.newLink':
    'You are about to ask for a new link. It is mailed to the address that was invited, nothing else changes, and {partner} is told.',
  'confirm.codeHelp':
    '{partner} sent you the link itself. Enter the code that we mailed to the address that was invited. You have none? Go back, and press “Mail me a code”.',
  'confirm.yes': 'Yes, confirm',
  'confirm.back': 'Go back, and change nothing',
  'wrong.title': 'You are not the right person?',
  'wrong.passOnHelp':
    'Name the right one, and {partner} is told. It decides whether to invite this person; this link ends.',
  'wrong.email': 'Email address of the right person',
  'wrong.name': 'Name of the right person, if you like',
  'wrong.passOn': 'Pass it on',
  'wrong.notMeHelp': 'You know nobody, or got this by mistake? Then say so, and this link ends.',
  'wrong.notMe': 'This is not for me',

  'accepted.title': 'You have accepted',
  'accepted.text':
    '{partner} was given what it asked for on {at, date, day}, {at, time, clock}. You can close this page.',
  'declined.title': 'You have declined',
  'declined.text': 'Nothing was changed. {partner} is told. You can close this page.',
  'expired.title': 'The time of this invitation is over',
  'expired.text':
    'Nothing was changed. If you still want to accept, ask for a new link: it is mailed to the address that was invited, and {partner} is told.',
  'renewed.title': 'A new link is on its way',
  'renewed.text': 'We have mailed it to the address that was invited. {partner} is told. You can close this page.',
  'notMe.title': 'Thank you for telling us',
  'notMe.text': 'This link has ended, and {partner} is told that it was not for you. Nothing was changed.',
  'passedOn.title': 'You have passed it on',
  'passedOn.text':
    'This link has ended. {partner} is told whom you named, and decides whether to invite this person. Nothing was changed.',
  'partnershipEnded.title': 'This invitation can no longer be accepted',
  'partnershipEnded.text':
    '{partner} and {joint} no longer work together. Nothing was changed. {partner} is told, and can send you a new invitation.',
  'cancelled.title': 'This invitation was taken back',
  'cancelled.text': '{partner} has taken it back. Nothing was changed, and you need do nothing.',
  'undeliverable.title': 'This invitation has ended',
  'undeliverable.text': 'It could not be delivered. Nothing was changed. Ask {partner} for a new invitation.',
  'void.title': 'There is a newer link',
  'void.text': 'This link was replaced by a newer one. Look for the latest email about this invitation.',
  'invalid.title': 'This link does not work',
  'invalid.text': 'Perhaps it was cut off. Open it from the email again, or copy the whole of it.',
  'trouble.title': 'Something went wrong on our side',
  'trouble.text': 'Nothing was changed. Please try again in a minute.',

  'problem.incomplete': 'Please give your name and company, and confirm that you are authorised.',
  'problem.characters': 'A name holds characters that cannot be shown, or is longer than 100. Please type it again.',
  'problem.partner':
    '{partner} cannot take this at present, and nothing was changed. Ask {partner}, or try again later.',
  'signedOut.title': 'You are signed out',
  'signedOut.text': 'You are taken on to end the sign-in as well.',
  'signedOut.link': 'Go on',
  'problem.form': 'This answer could not be read, and nothing was changed. Please use the buttons on this page.',
  'problem.changed': 'What this page shows has changed since you opened it. Please read it again, then decide.',
  'problem.codeMissing': 'Please enter the code that we mailed you. You have none? Press “Mail me a code”.',
  'problem.codeWrong': 'This code is wrong or too old. Check it, or have a new one mailed.',
  'problem.codeTooSoon': 'We have mailed you a code a moment ago. Please wait a minute before asking for another one.',
  'problem.codeLimit': 'You have had as many codes today as we send in a day. Please try again tomorrow.',
  'problem.related': 'You have a relationship with {partner} already. Nothing needs to be accepted.',
  'problem.comment': 'The text holds characters that cannot be shown, or is longer than 500. Please type it again.',
  'problem.link': 'Please leave out links, domains and email addresses there.',
  'problem.address': 'This does not look like an email address. Please check it.',
  'problem.newer': 'A newer invitation is waiting for you. Look for the latest email about it.',
  'problem.askPartner': 'We cannot send you a new link. Please ask {partner} for a new invitation.',
  'problem.tooMany': 'You have got as many emails about this today as we send in a day. Please try again tomorrow.',

  'customerAgreement.title': 'Customer agreement',
  'customerAgreement.services':
    'You order cloud services through partners of this programme. What you order, for how long and at what price stands in each order.',
  'customerAgreement.partners':
    'Your reseller looks after you and your subscriptions. Your indirect provider places the orders. Each does only what you agreed to, and you can see and end it at any time.',
  'customerAgreement.duties':
    'You use the services lawfully, keep your users’ passwords safe, and pay for what was ordered on your behalf as agreed with your reseller.',
  'customerAgreement.data':
    'To provide the services, your company’s details and your users’ names are processed by the operator of this service and by the partners you agreed to, and by nobody else.',
  'customerAgreement.end':
    'The agreement holds until you end it. Ending it ends no subscription whose term still runs. A new version counts only once you have accepted it.',
  'view.agreed': 'The customer agreement is accepted. Thank you.',
  'view.agreement': 'Your partners can order for you only once the customer agreement is accepted. Please read it.',
  'view.agreement.read': 'Read and accept',
  'view.agreement.version': 'Version {version}',
  'view.agreement.firstName': 'First name',
  'view.agreement.lastName': 'Last name',
  'view.agreement.authorised': 'I am authorised to accept it for {company}.',
  'view.agreement.accept': 'Accept the agreement',
  'problem.name': 'Please enter your first name and your last name.',

  'view.ask.title': 'Who can do what on your account?',
  'view.ask.text':
    'Enter the email address with which you accepted an invitation. We mail you a personal link that shows it, and lets you end it.',
  'view.ask.email': 'Email address',
  'view.ask.button': 'Mail me a link',
  'view.sent.title': 'Look into your mailbox',
  'view.sent.text':
    'If this is the address of a customer, we have mailed a link to it. The link holds for {minutes, plural, one {# minute} other {# minutes}}.',
  'signedIn.title': 'You are signed in',
  'signedIn.text': 'Your sign-in works. Use your user name and your new password from now on.',
  'notSignedIn.title': 'Signing in did not work',
  'notSignedIn.text':
    'Please try again from the link in your email. If it does not work, ask a Global admin of your company to invite you again.',

  'user.invited.subject': 'Your access as a partner: first sign-in',
  'user.invited.text': `A sign-in was made for you.

Sign in here:

{link}

Your user name: {name}
Your temporary password: {code}

You choose a password of your own when you sign in. The temporary one holds for three days.`,
  'user.invited.button': 'Sign in',
  'user.reset.subject': 'Your code to set a new password',
  'user.reset.text': `You asked to set a new password. Enter this code on the sign-in page:

{code}

It holds for an hour.`,
  'user.footer': 'You did not expect this email? Then you need do nothing. Do not pass it on.',

  'view.subject': 'Your personal link: who can do what on your account',
  'view.text': `Somebody, hopefully you, asked who can do what on your account. This personal link shows it, and lets you end it:

{link}

The link holds for {minutes, plural, one {# minute} other {# minutes}}. Do not pass it on.`,
  'view.button': 'See who can do what',
  'view.footer': 'You did not ask for it? Then you need do nothing.',
  'view.title': 'Who can do what on the account of {company}',
  'mine.mail': 'Have the link mailed',
  'mine.signedIn': 'You are signed in as {userName}, a user of {company}.',
  'mine.end': 'You see here who may do what. To end something, have a link mailed: it goes to your company’s contact.',
  'notOurUser.title': 'This sign-in is no customer’s user',
  'notOurUser.text':
    'The user was removed or disabled, or is not known here. Ask the partner that gave you the password.',
  'view.ask.signIn': 'Sign in with your user name',
  'view.none': 'Nobody can do anything on your account.',
  'view.contact': 'Contact: {email}',
  'view.since': 'Since {at, date, day}, {at, time, clock}, by your acceptance of invitation {invitation}.',
  'view.sinceOrigin': 'Since {at, date, day}, {at, time, clock}: added on your behalf ({invitation}).',
  'view.sinceProvider': 'Since {at, date, day}, {at, time, clock}: given by your provider.',
  'view.credit':
    'It is associated with {count, plural, one {# subscription} other {# subscriptions}} of yours, and gets the credit for {count, plural, one {it} other {them}}. It has no access by that.',
  'view.support':
    'It is the support contact of {count, plural, one {# subscription} other {# subscriptions}} of yours.',

  'view.until': 'Until {at, date, day}, {at, time, clock}.',
  'view.granular': 'Granular delegated admin privileges',
  'view.end': 'End this',
  'view.endRelationship':
    'From the moment you press the button, {partner} can do none of this any more, and its users are told. Granular privileges, where it has any, stay until you end them too.',
  'view.endGdap': 'From the moment you press the button, {partner} has these roles no longer.',
  'view.authorised': 'I am authorised to end this for my company.',
  'view.confirm': 'End it now',
  'view.ended': 'It has ended.',
  'view.gone': 'That is not there any more. Below is what there is now.',
  'view.over.title': 'The time of this link is over',
  'view.over.text': 'Ask for a new one: it is mailed to you at once.',
  'view.over.link': 'Ask for a new link',
  'problem.confirm': 'Please confirm that you are authorised.',
  'problem.viewLimit':
    'You have had as many links today as we send in a day, or asked a moment ago. Please wait, then try again.',
  'endedByYou.subject': 'You have ended a relationship',
  'endedByYou.text': `You have ended the relationship with {partner}. Its privileges over your account counted no longer from that moment on. Subscriptions go on until their end. It was not you? Then tell {partner}.

Number: {removal}
Time: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.subject': 'A customer has ended the relationship with you',
  'endedByCustomer.text': `{company} has ended the relationship with you by its own decision. {count, plural, =0 {No privilege was left to revoke.} one {# privilege was revoked.} other {# privileges were revoked.}} You can invite the customer again at any time.

Removal: {removal}
Time: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.footer': 'You get this message because you administer the partner account.',

  'attestation.goodFaith': 'The decision to remove this relationship is made in good faith.',
  'attestation.legitimatePurpose': 'It serves a legitimate business purpose.',
  'attestation.accordance': 'It is in accordance with the agreement with the customer or the partner.',
  'attestation.holdHarmless':
    'We agree to defend the operator, and to hold it harmless, from claims of third parties to the contrary.',
  'attestation.notice':
    'Where your contract requires it, you must yourself give the customer or the partner legal notice. The system sends none.',
  'attestation.partnershipGoodFaith': 'The decision to remove this partnership is made in good faith.',
  'attestation.partnershipNotice':
    'Where your contract requires it, you must yourself give the other partner legal notice: the system sends none. Tell the other partner, and the customers you serve together, what will change.',
  'partnershipRemoval.customersStay': 'Every customer stays with the partners it has: no relationship is removed.',
  'partnershipRemoval.privilegesStay': 'Delegated admin privileges and the right to place orders stay as they are.',
  'partnershipRemoval.associationsStay':
    'Subscriptions keep the reseller they are associated with, and their support contact, until somebody changes it.',
  'partnershipRemoval.leavesLists': '{company} leaves your list, and you leave its list.',
  'partnershipRemoval.noMoreTogether':
    "Nothing new is done together: no joint invitations, no customers or orders on the other's behalf, no new associations.",
  'partnershipRemoval.alreadyRemoved': 'This partnership is removed already.',
  'partnership.signIn': 'Sign in to accept',
  'partnership.signInHelp':
    'To accept, sign in as a Global admin or an Admin agent of your company. You come back to this page.',
  'partnership.signedIn': 'Signed in for {company}.',
  'partnership.signOut': 'Sign out',
  'partnership.missing': 'You cannot accept yet. This is missing:',
  'missing.reseller': "This account is not an indirect reseller. Sign in with the reseller's account.",
  'missing.role':
    'Your user is neither Global admin nor Admin agent. Ask a Global admin of your company to accept, or for the role.',
  'missing.agreement':
    'The partner agreement is not active. Sign it in the programme, then ask the operator to update your account.',
  'missing.partnerId':
    'No PartnerID of your company could be verified. Check it with the programme, then ask the operator to add it to your account.',
  'missing.region': 'None of your locations is in the region of {partner}. Add one with the operator.',
  'missing.registry':
    'Your PartnerID could not be verified just now. Nothing is wrong with it as far as we know: try again in a minute.',
  'problem.partners': 'You work with {partner} already. Nothing needs to be accepted.',
  'problem.session': 'You are signed in no longer. Please sign in again.',
  'problem.signIn': 'Signing in did not work. Please try again.',

  'removal.delegatedAdminRevoked': 'Your delegated admin privileges over {company} are revoked.',
  'removal.ordersRevoked': 'Your right to place orders for {company} is revoked.',
  'removal.supportContactsCleared':
    'You are no longer the support contact of {count, plural, one {# subscription} other {# subscriptions}} of {company}.',
  'removal.creditsStay':
    'You stay associated with {count, plural, one {# subscription} other {# subscriptions}} of {company} until the provider changes it.',
  'removal.cartsCancelled':
    '{count, plural, one {# open cart} other {# open carts}} for {company} {count, plural, one {is} other {are}} cancelled.',

  'removal.azureRevoked': 'Your access to the Azure account of {company} is revoked.',

  'removal.leavesList': '{company} is no longer on your customer list.',
  'removal.granularKept':
    '{roles} (granular delegated admin privileges) stay until {endsAt, date, day}, {endsAt, time, clock}.',
  'removal.invitationsStay':
    'An invitation of yours to {company} still waits for an answer: if it is accepted, you have the relationship again. Cancel it, if you do not want that.',
  'removal.otherPartnersStay': 'Another partner keeps a relationship with {company}.',
  'removal.noPartnerLeft': 'No other partner has a relationship with {company}: nobody administers it afterwards.',
  'removal.noticeIsYours':
    'The customer is not told by us. Legal notice, where your contract requires it, is yours to give.',
  'removal.removalRunning': 'A removal of this relationship is running already.',
  'removal.alreadyRemoved': 'This relationship is removed already.',
  'removed.subject': 'Removed: the relationship with a customer',
  'removed.text': `The relationship with {company} is removed. {count, plural, =0 {No privilege was left to revoke.} one {# privilege was revoked.} other {# privileges were revoked.}} You can invite the customer again at any time.

Removal: {removal}
Time: {at, date, day}, {at, time, clock}`,
  'removed.footer': 'You get this message because you removed the relationship, or administer the partner account.',

  'receipt.title': 'Receipt of your acceptance',
  'receipt.link': 'Your receipt',
  'receipt.acceptedBy': 'Accepted by {name}, {company} ({email})',
  'receipt.at': 'On {at, date, day}, {at, time, clock}',
  'receipt.shown': 'What you were shown and accepted',
  'receipt.changed': 'The wording has changed since; its hash stands for what you were shown.',
  'receipt.proof': 'Signed with key {key}. Hash of this receipt: {hash}',
  'receipt.download': 'Download it as a file',
  'receipt.verify': 'Whoever has the file can have it verified at any time, without asking {partner}.',
  'receipt.key': 'The public key',
  'certificate.title': 'Certificate of a removed relationship',
  'certificate.between': '{company} ({customer}) and partner {partner}',
  'certificate.at': 'Removed on {at, date, day}, {at, time, clock}',
  'certificate.attested': 'Attested by user {user} on {at, date, day}, {at, time, clock}',
  'certificate.confirmed':
    'Ended by the customer itself on {at, date, day}, {at, time, clock}. Hash of what it confirmed: {hash}',
  'certificate.revoked': 'Revoked',
  'certificate.delegatedAdmin': 'Delegated admin privileges, on {at, date, day}, {at, time, clock}',
  'certificate.orders': 'The right to place orders, on {at, date, day}, {at, time, clock}',
  'certificate.azure': 'Access to the Azure account, on {at, date, day}, {at, time, clock}',

  'certificate.kept': 'Kept',

  'receipt.notReady.title': 'Your receipt is being signed',
  'receipt.notReady.text': 'Please look again in a minute.',
  'receipt.none.title': 'There is no receipt',
  'receipt.none.text': 'Nothing has been accepted here.',
} as const;
