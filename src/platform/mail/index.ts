export { checkNotify, type NotifySettings, notifyTransport } from './notify.ts';
export { findOutgoing, type KeptMail, listMails, listOutbox, type OutgoingMail, post, sendAgain } from './outbox.ts';
export { sendTask } from './send.ts';
export { checkSmtp, smtpTransport } from './smtp.ts';
export { type Mail, NotTaken, type Transport } from './transport.ts';
