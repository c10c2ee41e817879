/** The sentence before and after a placeholder, for the one word in it that is set apart. */
export const splitAround = (sentence: string, name: string): [string, string] => {
  const [before = '', ...after] = sentence.split(`{${name}}`);
  return [before, after.join('')];
};
