/**
 * What is found out of an object (a document that several readers are asked about) once for all who ask, for as long as it is in use.
 * `look` must give the same answer every time.
 */
export function oncePer<Key extends object, Answer>(look: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.answer;
    const answer = look(key);
    known.set(key, { answer });
    return answer;
  };
}
