/** A function that works out what it says of an object once, for as long as the object is there. */
export function onceEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/** As {@link onceEach} for texts, of which there must be few. */
export function onceEachText<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, { readonly value: Value }>();
  return (text) => {
    const known = made.get(text) ?? { value: make(text) };
    made.set(text, known);
    return known.value;
  };
}

/** Texts that a program remembers something about, and how long they may be. */
const mostTexts = 10_000;
const longestText = 256;

/** As {@link onceEachText} for texts of which there may be any number, and most are the same few. */
export function rememberedOf<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, { readonly value: Value }>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known.value;
    const value = make(text);
    if (made.size < mostTexts && text.length <= longestText) made.set(text, { value });
    return value;
  };
}
