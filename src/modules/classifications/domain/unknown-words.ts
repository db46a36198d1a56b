import type { Unknown } from './category-set.ts';

/** How files say that they do not know, in the form that `plainText` gives. */
const words: Record<Unknown, string> = {
  'prefer-not-to-say':
    'prefer not to say|pnts|prefer not to answer|prefer not to disclose|prefer not to state|prefer not to share|' +
    'i prefer not to say|rather not say|i do not wish to disclose|do not wish to disclose|i do not wish to disclose this|' +
    'does not wish to disclose|do not wish to say|do not wish to answer|did not wish to disclose|chose not to disclose|' +
    'i do not wish to disclose my religion belief|i do not wish to disclose my sexual orientation|declined|' +
    'declined to answer|declined to disclose|refused|would rather not say|not willing to disclose|' +
    'not stated person asked but declined to provide a response|prefer not to declare',
  'not-stated':
    'not stated|not answered|not answered voluntary|no response|no answer|not declared|undeclared|not given|not specified|' +
    'not provided|undisclosed|not disclosed|did not answer|not completed|no reply|not applicable not answered|ns|left blank|' +
    'not declared or unknown|no response given|not stated not given',
  'not-known':
    'not known|unknown|nk|n k|unk|?|not recorded|missing|null|none recorded|not available|n a|na|no data|' +
    'unknown null|not yet obtained|information not yet obtained|not held|dont know|do not know|not sure|blank|u|' +
    'unknown or not stated|unknown not stated|not known not stated|not known or not stated|unknown not known|no information|' +
    'not stated unknown|not stated or unknown|unspecified|nan|does not apply|data not available|unclassified|not classified|undeclared not known|undeclared or not known|not declared not known|unknown undeclared',
  'not-collected': 'not collected|not asked|data not collected|question not asked',
};

const index = new Map<string, Unknown>(
  Object.entries(words).flatMap(([code, texts]) =>
    texts.split('|').map((text): [string, Unknown] => [text, code as Unknown]),
  ),
);

/** Which unknown a text says; null where it says something. Nothing and dashes are `not-known`. */
export const unknownIn = (plain: string): Unknown | null => (plain === '' ? 'not-known' : (index.get(plain) ?? null));
