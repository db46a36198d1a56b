/** The name under which what a body's files taught is remembered. */
export const bodyKey = (body: string): string => body.toLowerCase().replace(/\s+/g, ' ').trim();
