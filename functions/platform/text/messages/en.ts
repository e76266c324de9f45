/**
 * The English messages, in ICU MessageFormat. Their keys are the keys of every language: a language that lacks one
 * does not compile. `kind` is `reseller` or `provider`; `expiresAt` and `at` are dates, shown in UTC.
 */
export const en = {
  'invitation.subject':
    '{kind, select, provider {Request to place orders on your behalf} other {Request for a reseller relationship}}',
  'invitation.text': `{name, select, none {Hello} other {Hello {name}}},

{kind, select, provider {We would like to place orders for cloud services on your behalf, as your indirect provider.} other {We would like to be your reseller of record for cloud services, and to administer your subscriptions for you.}}{joint, select, none {} other { We are asking together with {joint}, {kind, select, provider {who would be your reseller} other {our indirect provider}}.}}{granular, select, none {} other { We are also asking for certain roles in your directory for a limited time.}}

Please open this personal link. It shows what we are asking for, and lets you accept or decline:

{link}

Kind regards,
{partner}`,
  'invitation.expiry':
    'This invitation is valid for {days, plural, one {# day} other {# days}}, until {expiresAt, date, day}, {expiresAt, time, clock}. Opening the link changes nothing; the decision is yours.',
  'invitation.unexpected': 'If you do not know {partner}, or did not expect this, you can ignore this email.',
  'invitation.button': 'See the invitation',

  'gdap.subject': 'Request for granular delegated admin privileges',
  'gdap.text': `{name, select, none {Hello} other {Hello {name}}},

To look after your cloud services, we would like certain roles in your directory for a limited time (granular delegated admin privileges).

Please open this personal link. It shows which roles we are asking for and for how long, and lets you approve or decline:

{link}

Kind regards,
{partner}`,
  'partnership.subject': 'Request for a partnership with your company',
  'partnership.text': `{name, select, none {Hello} other {Hello {name}}},

We would like to work with you as your indirect provider: to add customers with you, and to place the orders for what you sell them.

Please open this link to see what a partnership means. To accept, sign in there as a Global admin or an Admin agent of your company:

{link}

Kind regards,
{partner}`,

  'reminder.subject': 'Reminder: a request is waiting for your answer',
  'reminder.text': `{name, select, none {Hello} other {Hello {name}}},

{partner} sent you an invitation some time ago, and it is still waiting for your answer. This personal link shows what is asked for, and lets you accept or decline:

{link}

If you have already decided in another way, or do not want to answer, you do not need to do anything. The invitation expires automatically.`,
  'reminder.expiry':
    'The invitation expires on {expiresAt, date, day}, {expiresAt, time, clock}. Opening the link changes nothing; the decision is yours.',

  'code.subject': 'Your confirmation code',
  'code.text': `You are about to answer an invitation from {partner}. Enter this code on the invitation page:

{code}

The code is valid for {minutes, plural, one {# minute} other {# minutes}}.`,
  'code.footer':
    'Nobody will ever ask you for this code by phone or email. If you did not ask for it, you can ignore this email.',

  'outcome.subject':
    '{outcome, select, accepted {Accepted} gdap {Accepted} partnership {Accepted} declined {Declined} cancelled {Cancelled} notMe {Not the right person} passedOn {Passed on} partnershipEnded {Ended} expired {Expired} other {Undeliverable}}: your invitation to {recipient}',
  'outcome.text': `{outcome, select, gdap {{recipient} has approved the granular delegated admin privileges you asked for. Assign the roles to your groups, so that your users can use them.} partnership {{recipient} has accepted the partnership. The reseller is now on your list of indirect resellers.} accepted {{recipient} has accepted your invitation. The customer is now on your customer list.} declined {{recipient} has declined your invitation. Nothing was changed.} cancelled {The invitation to {recipient} was cancelled. Its link no longer works.} notMe {The person who received the invitation to {recipient} says that it is meant for somebody else. Nothing was changed, and its link no longer works. Check the address, and send a new one.} passedOn {The person who received the invitation to {recipient} says that this is the right person: {person}. Nothing was sent to that person. If you agree, confirm a new invitation that follows this one. The link of the old one no longer works.} partnershipEnded {{recipient} wanted to accept your invitation, but you no longer have an active partnership with {joint}. Nothing was changed. Set up the partnership again, or send a new invitation.} expired {The invitation to {recipient} has expired without an answer. You can send a new one.} other {The invitation to {recipient} could not be delivered. Check the address, and send a new one.}}{comment, select, none {} other {

The recipient wrote: {comment}}}

Invitation: {invitation}
Reference: {reference, select, none {none} other {{reference}}}
Time: {at, date, day}, {at, time, clock}`,
  'outcome.footer': 'You are receiving this message because you sent the invitation.',

  'record.subject': 'Your record: what you accepted',
  'record.text': `You accepted the following on {at, date, day}, {at, time, clock}:

{lines}

Accepted by {name} for {company}. Your signed receipt is available through the invitation link.

You can see who can do what on your account, and end their access, at any time:

{link}`,
  'record.button': 'See who can do what',
  'record.footer':
    'You are receiving this message because an invitation was accepted from your address. If this was not you, use the link above to end the access, and tell {partner}.',

  'renewal.subject': '{recipient} asked for a new link',
  'renewal.text': `Your invitation to {recipient} had ended, and the customer asked for a new link. We have sent one: a new invitation with the same request. If you no longer want it, cancel it.

New invitation: {invitation}
Previous invitation: {previous}
Reference: {reference, select, none {none} other {{reference}}}
Expires: {expiresAt, date, day}, {expiresAt, time, clock}`,

  'notice.gdap.ending.subject':
    '{daysLeft, plural, one {# day} other {# days}} left: granular delegated admin privileges are ending',
  'notice.gdap.ending.text': `{reader, select, customer {The granular delegated admin privileges that you granted to {partner} are about to end. You do not need to do anything. If they are to continue, {partner} must ask you again.} other {Your granular delegated admin privileges over {company} are about to end, and your users then lose the roles. If they are to continue, ask the customer for new ones in time, or turn on automatic extension.}}

Roles: {what}
End: {at, date, day}, {at, time, clock}
ID: {id}`,
  'notice.gdap.ended.subject': 'Granular delegated admin privileges have ended',
  'notice.gdap.ended.text': `{reader, select, customer {{by, select, byCustomer {You have ended the granular delegated admin privileges of {partner}.} byPartner {{partner} has given up its granular delegated admin privileges.} other {The granular delegated admin privileges of {partner} have reached the end of their term.}} Its users no longer have any of these roles over your account.} other {{by, select, byCustomer {{company} has decided to end your granular delegated admin privileges.} byPartner {Your company has given up its granular delegated admin privileges over {company}.} other {Your granular delegated admin privileges over {company} have reached the end of their term.}} Your users no longer have any of these roles.}}

Roles: {what}
Time: {at, date, day}, {at, time, clock}
ID: {id}`,
  'notice.subscription.ending.subject': '{daysLeft, plural, one {# day} other {# days}} left: {what} ends',
  'notice.subscription.ending.text': `{reader, select, customer {One of your subscriptions will not be renewed. If you still need it, ask {partner} or your reseller to have it renewed.} other {A subscription of {company} will not be renewed. If it is still needed, turn on its renewal, or resume it if it is suspended.}}

Subscription: {what}
End: {at, date, day}, {at, time, clock}
ID: {id}`,
  'notice.subscription.ended.subject': '{what} has ended',
  'notice.subscription.ended.text': `{reader, select, customer {{by, select, time {One of your subscriptions has reached the end of its term.} other {One of your subscriptions was cancelled by a partner that looks after it.}} Users no longer have licences for it.} other {{by, select, time {A subscription of {company} has reached the end of its term.} other {A subscription of {company} was cancelled.}} Users no longer have licences for it.}}

Subscription: {what}
Time: {at, date, day}, {at, time, clock}
ID: {id}`,
  'webhook.disabled.subject': 'One of your webhooks was switched off',
  'webhook.disabled.text': `{reason, select, gone {Your webhook answered that it is permanently gone (410). We have switched it off.} other {No event has reached your webhook for several days. We have switched it off.}} Its events are kept for 30 days. When it works again, switch it on, and have the missed events sent again.

Webhook: {webhook}
Host: {host}`,
  'notice.view': `You can see who can do what on your account, and end their access, at any time:

{link}`,
  'notice.footer.customer': 'You are receiving this message because you are the contact for the customer account.',
  'notice.footer.partner':
    'You are receiving this message because of your role in the partner account. You can choose which notices you receive in your settings.',

  'page.title': '{joint, select, none {Invitation from {partner}} other {Invitation from {partner} and {joint}}}',
  'page.language': 'Language',
  'page.imprint': 'Imprint',
  'page.privacy': 'Privacy',
  'page.intro':
    '{joint, select, none {{partner} invites you.} other {{partner} invites you, together with {joint}.}} Read what is asked for, then decide.',
  'page.who': 'Who asks',
  'page.for': 'For {name}',
  'page.partnerId': 'PartnerID {ids}, registered with this service',
  'page.check':
    'Not sure that this is genuine? Contact {partner} at a number or address that you already know. Nothing here asks for your password.',
  'page.later': 'You can see who can do what on your account, and end it, at any time: on this site, at {path}.',
  'page.asks': '{joint, select, none {What {partner} asks for} other {What {partner} and {joint} ask for}}',
  'consent.reseller': '{partner} becomes your reseller of record.',
  'consent.provider': '{partner} becomes your indirect provider.',
  'consent.delegatedAdmin':
    '{partner} gets delegated admin privileges: it may administer your account, your subscriptions and their services, your licences and your users.',
  'consent.delegatedAdminNot':
    'These privileges do not allow {partner} to place orders on your behalf, access your Azure account or pass them on to others.',
  'consent.orders': '{partner} may place orders on your behalf. It gets no admin privileges.',
  'consent.gdap':
    '{partner} gets granular delegated admin privileges: only the following roles in your directory. With each role it may also read your account’s details, users and subscriptions.',
  'consent.gdapTerm':
    'They are valid for {days, plural, one {# day} other {# days}} from your approval. You can end them at any time.',
  'consent.gdapExtend':
    'Unless you or {partner} ends them, they are automatically extended by {extension, plural, one {# day} other {# days}} each time they are about to end.',
  'consent.gdapNoExtend': 'They are not extended automatically.',
  'consent.partnership':
    '{partner} becomes your indirect provider, and is on your list of indirect providers; you are on its list of indirect resellers.',
  'consent.partnershipAllows':
    '{partner} may add customers on your behalf, place orders for customers that have accepted it as their indirect provider, and name you as the reseller or support contact for their subscriptions.',
  'consent.partnershipKeeps':
    'On its own, the partnership gives {partner} none of your customers, and gives you none of its customers. Either side can end it.',

  'consent.azure': '{partner} may manage your Azure account.',

  'consent.until': 'You can accept until {expiresAt, date, day}, {expiresAt, time, clock}.',
  'consent.authorised': 'I am authorised to accept this for my company.',
  'role.globalAdministrator': 'Global Administrator: may do everything in your directory and its services',
  'role.globalReader': 'Global Reader: may read everything, and change nothing',
  'role.directoryReaders': 'Directory Readers: may read basic information in the directory',
  'role.directoryWriters':
    'Directory Writers: may read and change basic information in the directory and in your account: company, contact, address',
  'role.userAdministrator':
    'User Administrator: may create users, disable and enable users without admin roles, reset their passwords, and assign licences to all users',
  'role.helpdeskAdministrator': 'Helpdesk Administrator: may reset passwords of users without admin roles',
  'role.passwordAdministrator': 'Password Administrator: may reset passwords of users without admin roles',
  'role.licenseAdministrator': 'License Administrator: may assign licences to all users, and remove them',
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
    'Privileged Authentication Administrator: may manage how all users sign in, and reset the passwords of all users, including those with admin roles',
  'role.reportsReader': 'Reports Reader: may read usage reports',

  'page.nothing': 'Nothing changes until you press a button.',
  'form.name': 'Your name',
  'form.company': 'Your company',
  'form.code': 'Confirmation code',
  'form.codeHelp':
    '{partner} sent you this link directly. So that only you can answer, we email a six-digit code to the address that was invited.',
  'form.sendCode': 'Email me a code',
  'form.codeSent': 'We have emailed you a code. It is valid for ten minutes.',
  'form.accept': 'Accept',
  'form.decline': 'Decline',
  'form.declineHelp': 'If you decline, nothing changes and {partner} is told.',
  'form.comment': 'Reason (optional, 500 characters at most, no links)',
  'form.newLink': 'Ask for a new link',
  'again.text':
    'If you did not mean to, or it was not you, ask for a new link: it is emailed to the address that was invited, and {partner} is told.',
  'confirm.title': 'Please confirm',
  'confirm.decline':
    'You are about to decline. The invitation from {partner} ends, nothing else changes, and {partner} is told.',
  'confirm.notMe':
    'You are about to say that this invitation was not meant for you. It ends, nothing else changes, and {partner} is told.',
  'confirm.passOn':
    'You are about to pass this invitation on to {email}. Your link ends. {partner} is told, and decides whether to invite this person.',
  'confirm.newLink':
    'You are about to ask for a new link. It is emailed to the address that was invited, nothing else changes, and {partner} is told.',
  'confirm.codeHelp':
    '{partner} sent you this link directly. Enter the code that we emailed to the address that was invited. No code yet? Go back, and press “Email me a code”.',
  'confirm.yes': 'Yes, confirm',
  'confirm.back': 'Go back, and change nothing',
  'wrong.title': 'Not the right person?',
  'wrong.passOnHelp':
    'Tell us who the right person is. {partner} is told, and decides whether to invite this person. This link stops working.',
  'wrong.email': 'Email address of the right person',
  'wrong.name': 'Name of the right person (optional)',
  'wrong.passOn': 'Pass it on',
  'wrong.notMeHelp':
    'You do not know who the right person is, or received this by mistake? Tell us, and this link stops working.',
  'wrong.notMe': 'This is not for me',

  'accepted.title': 'You have accepted',
  'accepted.text':
    'On {at, date, day}, {at, time, clock}, {partner} was given what it asked for. You can close this page.',
  'accepted.next':
    '{partner} will be told. We email you a record of what you accepted. Any questions? Reply to the invitation email: your reply goes to {partner}.',
  'declined.title': 'You have declined',
  'declined.text': 'Nothing was changed. {partner} is told. You can close this page.',
  'expired.title': 'This invitation has expired',
  'expired.text':
    'Nothing was changed. If you still want to accept, ask for a new link: it is emailed to the address that was invited, and {partner} is told.',
  'renewed.title': 'A new link is on its way',
  'renewed.text': 'We have emailed it to the address that was invited. {partner} is told. You can close this page.',
  'notMe.title': 'Thank you for telling us',
  'notMe.text': 'This link has ended, and {partner} is told that it was not for you. Nothing was changed.',
  'passedOn.title': 'You have passed it on',
  'passedOn.text':
    'This link has ended. {partner} is told whom you named, and decides whether to invite this person. Nothing was changed.',
  'partnershipEnded.title': 'This invitation can no longer be accepted',
  'partnershipEnded.text':
    '{partner} and {joint} no longer work together. Nothing was changed. {partner} is told, and can send you a new invitation.',
  'cancelled.title': 'This invitation was cancelled',
  'cancelled.text': '{partner} has cancelled it. Nothing was changed, and you do not need to do anything.',
  'undeliverable.title': 'This invitation has ended',
  'undeliverable.text': 'It could not be delivered. Nothing was changed. Ask {partner} for a new invitation.',
  'void.title': 'There is a newer link',
  'void.text': 'This link was replaced by a newer one. Look for the latest email about this invitation.',
  'invalid.title': 'This link does not work',
  'invalid.text': 'It may have been cut off. Open it from the email again, or copy the whole link.',
  'trouble.title': 'Something went wrong on our side',
  'trouble.text': 'Nothing was changed. Please try again in a minute.',

  'problem.incomplete': 'Please give your name and company, and confirm that you are authorised.',
  'problem.characters':
    'A name contains characters that cannot be shown, or is longer than 100 characters. Please type it again.',
  'problem.partner':
    '{partner} cannot be given this at present, and nothing was changed. Ask {partner}, or try again later.',
  'signedOut.title': 'You are signed out',
  'signedOut.text': 'You are being redirected to finish signing out.',
  'signedOut.link': 'Continue',
  'problem.form': 'This answer could not be read, and nothing was changed. Please use the buttons on this page.',
  'problem.changed': 'What this page shows has changed since you opened it. Please read it again, then decide.',
  'problem.codeMissing': 'Please enter the code that we emailed you. No code yet? Press “Email me a code”.',
  'problem.codeWrong': 'This code is wrong or has expired. Check it, or ask for a new one.',
  'problem.codeTooSoon': 'We emailed you a code a moment ago. Please wait a minute before asking for another one.',
  'problem.codeLimit': 'You have reached today’s limit for codes. Please try again tomorrow.',
  'problem.related': 'You already have a relationship with {partner}. Nothing needs to be accepted.',
  'problem.comment':
    'The text contains characters that cannot be shown, or is longer than 500 characters. Please type it again.',
  'problem.link': 'Please leave out links, domains and email addresses there.',
  'problem.address': 'This does not look like an email address. Please check it.',
  'problem.newer': 'A newer invitation is waiting for you. Look for the latest email about it.',
  'problem.askPartner': 'We cannot send you a new link. Please ask {partner} for a new invitation.',
  'problem.tooMany': 'You have reached today’s limit for emails about this. Please try again tomorrow.',

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
    'Enter the email address with which you accepted an invitation. We email you a personal link that shows who can do what on your account, and lets you end it.',
  'view.ask.email': 'Email address',
  'view.ask.button': 'Email me a link',
  'view.sent.title': 'Check your email',
  'view.sent.text':
    'If this is the address of a customer, we have emailed a link to it. The link is valid for {minutes, plural, one {# minute} other {# minutes}}.',
  'signedIn.title': 'You are signed in',
  'signedIn.text': 'Your sign-in works. Use your user name and your new password from now on.',
  'notSignedIn.title': 'Signing in did not work',
  'notSignedIn.text':
    'Please try again from the link in your email. If it does not work, ask a Global admin of your company to invite you again.',

  'user.invited.subject': 'Your access as a partner: first sign-in',
  'user.invited.text': `You have been given access as a user of a partner account.

Sign in here:

{link}

Your user name: {name}
Your temporary password: {code}

You choose your own password when you sign in. The temporary password is valid for three days.`,
  'user.invited.button': 'Sign in',
  'user.reset.subject': 'Your code to set a new password',
  'user.reset.text': `You asked to set a new password. Enter this code on the sign-in page:

{code}

It is valid for one hour.`,
  'user.footer': 'If you did not expect this email, you can ignore it. Do not pass it on.',

  'view.subject': 'Your personal link: who can do what on your account',
  'view.text': `Somebody, hopefully you, asked who can do what on your account. This personal link shows it, and lets you end it:

{link}

The link is valid for {minutes, plural, one {# minute} other {# minutes}}. Do not pass it on.`,
  'view.button': 'See who can do what',
  'view.footer': 'If you did not ask for it, you can ignore this email.',
  'view.title': 'Who can do what on the account of {company}',
  'mine.mail': 'Email the link',
  'mine.signedIn': 'You are signed in as {userName}, a user of {company}.',
  'mine.end': 'Here you can see who can do what. To end something, have a link emailed to your company’s contact.',
  'notOurUser.title': 'This user does not belong to a customer',
  'notOurUser.text':
    'The user was removed or disabled, or is not known here. Ask the partner that gave you the password.',
  'view.ask.signIn': 'Sign in with your user name',
  'view.none': 'No partner can do anything on your account.',
  'view.contact': 'Contact: {email}',
  'view.since': 'Since {at, date, day}, {at, time, clock}, by your acceptance.',
  'view.sinceOrigin': 'Since {at, date, day}, {at, time, clock}: added on your behalf.',
  'view.sinceProvider': 'Since {at, date, day}, {at, time, clock}: given by your provider.',
  'view.back': 'Back to who can do what',
  'view.credit':
    'It is associated with {count, plural, one {# subscription} other {# subscriptions}} of yours, and gets the credit for {count, plural, one {it} other {them}}. This gives it no access.',
  'view.support':
    'It is the support contact of {count, plural, one {# subscription} other {# subscriptions}} of yours.',

  'view.until': 'Until {at, date, day}, {at, time, clock}.',
  'view.granular': 'Granular delegated admin privileges',
  'view.end': 'End this',
  'view.endRelationship':
    'As soon as you press the button, {partner} can no longer do any of this, and its users are told. Any granular delegated admin privileges it has are not affected; you can end them separately.',
  'view.endGdap': 'As soon as you press the button, {partner} no longer has these roles.',
  'view.authorised': 'I am authorised to end this for my company.',
  'view.confirm': 'End it now',
  'view.ended': 'It has ended.',
  'view.gone': 'This no longer exists. Below is what there is now.',
  'view.over.title': 'This link has expired',
  'view.over.text': 'Ask for a new one: we email it to you immediately.',
  'view.over.link': 'Ask for a new link',
  'problem.confirm': 'Please confirm that you are authorised.',
  'problem.viewLimit': 'You have reached today’s limit for links, or asked a moment ago. Please wait, then try again.',
  'endedByYou.subject': 'You have ended a relationship',
  'endedByYou.text': `You have ended the relationship with {partner}. The privileges that came with it ended at that moment. Subscriptions continue until the end of their term. If this was not you, tell {partner}.

Removal: {removal}
Time: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.subject': 'A customer has ended the relationship with you',
  'endedByCustomer.text': `{company} has ended the relationship with you by its own decision. {count, plural, =0 {No privilege was left to revoke.} one {# privilege was revoked.} other {# privileges were revoked.}} You can invite the customer again at any time.

Removal: {removal}
Time: {at, date, day}, {at, time, clock}`,
  'endedByCustomer.footer': 'You are receiving this message because you administer the partner account.',

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
  'partnershipRemoval.leavesLists': '{company} is removed from your list, and you are removed from its list.',
  'partnershipRemoval.noMoreTogether':
    "Nothing new is done together: no joint invitations, no customers or orders on the other's behalf, no new associations.",
  'partnershipRemoval.alreadyRemoved': 'This partnership has already been removed.',
  'partnership.signIn': 'Sign in to accept',
  'partnership.signInHelp':
    'To accept, sign in as a Global admin or an Admin agent of your company. You come back to this page.',
  'partnership.signedIn': 'Signed in for {company}.',
  'partnership.signOut': 'Sign out',
  'partnership.missing': 'You cannot accept yet. This is missing:',
  'missing.reseller': "This account is not an indirect reseller. Sign in with the reseller's account.",
  'missing.role':
    'You are neither a Global admin nor an Admin agent. Ask a Global admin of your company to accept, or to give you one of these roles.',
  'missing.account': 'Your account is not active. Ask the operator to resume it.',
  'missing.agreement':
    'The partner agreement is not active. Sign it in the programme, then ask the operator to update your account.',
  'missing.partnerId':
    'No PartnerID of your company could be verified. Check it with the programme, then ask the operator to add it to your account.',
  'missing.region': 'None of your locations is in the region of {partner}. Ask the operator to add one.',
  'missing.registry':
    'Your PartnerID could not be verified just now. Nothing is wrong with it as far as we know: try again in a minute.',
  'problem.partners': 'You already work with {partner}. Nothing needs to be accepted.',
  'problem.session': 'You are no longer signed in. Please sign in again.',
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
    'An invitation from you to {company} is still waiting for an answer. If it is accepted, you have the relationship again. Cancel it if you do not want that.',
  'removal.otherPartnersStay': 'Another partner keeps a relationship with {company}.',
  'removal.noPartnerLeft': 'No other partner has a relationship with {company}: nobody administers it afterwards.',
  'removal.noticeIsYours':
    'We do not tell the customer. If your contract requires legal notice, you must give it yourself.',
  'removal.removalRunning': 'This relationship is already being removed.',
  'removal.alreadyRemoved': 'This relationship has already been removed.',
  'removed.subject': 'Removed: the relationship with a customer',
  'removed.text': `The relationship with {company} is removed. {count, plural, =0 {No privilege was left to revoke.} one {# privilege was revoked.} other {# privileges were revoked.}} You can invite the customer again at any time.

Removal: {removal}
Time: {at, date, day}, {at, time, clock}`,
  'removed.footer':
    'You are receiving this message because you removed the relationship, or administer the partner account.',

  'receipt.title': 'Receipt of your acceptance',
  'receipt.link': 'Your receipt',
  'receipt.acceptedBy': 'Accepted by {name}, {company} ({email})',
  'receipt.at': 'On {at, date, day}, {at, time, clock}',
  'receipt.shown': 'What you were shown and accepted',
  'receipt.changed':
    'The wording has changed since then. The hash in the receipt file identifies the wording you were shown.',
  'receipt.proof': 'Signed with key {key}. Hash of this receipt: {hash}',
  'receipt.download': 'Download it as a file',
  'receipt.verify': 'Anyone who has the file can have it verified at any time, without asking {partner}.',
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

  'contacts.title': 'Contacts of your company',
  'contacts.intro': 'We email the main contact. Each contact can ask for a link to this page.',
  'contacts.isMain': 'main contact',
  'contacts.change': 'Change',
  'contacts.makeMain': 'Make main contact',
  'contacts.remove': 'Remove',
  'contacts.add': 'Add a contact',
  'contacts.name': 'First and last name',
  'contacts.mail': 'Email a code to this address',
  'contacts.enterCode':
    'We emailed a code to {email}. Enter it here: it shows that the address is right. It is valid for ten minutes.',
  'contacts.authorised': 'I am authorised to change the contacts of {company}.',
  'contacts.addThis': 'Add contact',
  'contacts.added': 'The contact has been added.',
  'contacts.changed': 'The main contact has been changed.',
  'contacts.removed': 'The contact has been removed.',
  'problem.contact': 'Please enter a name and an email address.',
  'problem.contactKnown': 'This is the main contact’s address already.',
  'problem.contactMost': 'Your company has five further contacts, which is the most there can be. Remove one first.',
  'problem.contactTaken': 'This address belongs to another customer account. Use another address.',
  'contacts.subject': 'The contacts of your company have changed',
  'contacts.one': '{name} ({email})',
  'contacts.main': '{name} ({email}), main contact',
  'contacts.text': `The contacts of {company} are now:

{contacts}

If you do not agree with this, ask for a link to your own view and change them:

{link}`,
  'code.contact': `Somebody at {company} is adding you as a contact of the company. If you know who it is, give this code to that person:

{code}

The code is valid for {minutes, plural, one {# minute} other {# minutes}}.`,
  'code.contactFooter': 'If you do not work there, please ignore this email, and give the code to nobody.',
  'take.title': 'What do you accept?',
  'take.relationship': '{joint, select, none {The relationship} other {Both relationships}}',
  'take.granular': 'The granular delegated admin privileges',
  'problem.take': 'Please tick what you accept. If you accept none of it, press “Decline”.',
  'receipt.taken': 'Accepted of this',
  'outcome.taken':
    '{taken, select, relationship {The customer accepted the relationship, and not the granular privileges.} granular {The customer accepted the granular privileges, and not the relationship.} other {The customer accepted the relationship and the granular privileges.}}',
  'contacts.linksVoid': 'Links to this page from before no longer work. Ask for a new one.',
  'problem.notContact':
    'This address is not a contact of your company here any more. Ask another contact of your company, or {partner}.',
} as const;
