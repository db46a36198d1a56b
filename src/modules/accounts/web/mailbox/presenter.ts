import { ownAddress } from '#platform/http';

/** A piece of a mail: words, or a link of this site. */
export interface MailPart {
  text: string;
  href: string | null;
}

/** Cuts a mail at its addresses. Only those of this site become links, and they lead to their path here. */
export function partsOf(mail: string, publicUrl: string): MailPart[] {
  return mail
    .split(/(https?:\/\/[^\s<>"]+)/)
    .flatMap((text) => (text === '' ? [] : { text, href: hrefOf(text, publicUrl) }));
}

function hrefOf(text: string, publicUrl: string): string | null {
  if (!/^https?:/.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.origin !== new URL(publicUrl).origin || url.username !== '') return null;
  const address = url.pathname + url.search;
  return ownAddress(address) === address ? address : null;
}
