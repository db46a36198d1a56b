/** Remembers what a pure function gave for an object, for as long as the object lives. */
export function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

const MOST_TEXTS = 4000;

/** Remembers what a pure function gave for short texts that come again and again, such as cells of a column. */
export function rememberedText<Value>(compute: (text: string) => Value, longest = 160): (text: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const found = known.get(text);
    if (found) return found.value;
    const value = compute(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, { value });
    return value;
  };
}
