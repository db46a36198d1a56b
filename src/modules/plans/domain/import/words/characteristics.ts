/** The nine protected characteristics of the Equality Act 2010, section 4, as documents spell them. */
export const PROTECTED: readonly RegExp[] = [
  /^age\b/i,
  /^disabilit|^disabled/i,
  /^gender (?:re-?assignment|identity)|^trans/i,
  /^marriage/i,
  /^pregnancy|^maternity/i,
  /^race\b|^ethnic|^race\/|^race and/i,
  /^religion|^faith|^belief/i,
  /^sex\b(?!ual)|^gender$/i,
  /^sexual orientation|^sexuality|^lgb/i,
];

export const CHARACTERISTIC_LIST = /\b(?:characteristics?|strands?|equality groups|protected groups)\b/i;

export const ALSO_INCLUDES = /\b(?:also|addition(?:al|ally)?|as well|further|locally|local)\b/i;

export const TREATED_AS =
  /(?:treat|recognis|includ|regard|consider|adopt)\w*\s+(?:\w+\s+){0,2}?['"‘“]?([\p{L}][\p{L} -]{2,40}?)['"’”]?\s+as\s+(?:if it were\s+)?(?:a|an)\s+(?:\w+\s+)?protected characteristic/iu;
