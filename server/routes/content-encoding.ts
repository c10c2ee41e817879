/** Whether an asker takes an encoding (`accept-encoding`); one that is refused by `;q=0` is not used. */
export const takes = (accepted: string, encoding: string): boolean =>
  accepted
    .split(',')
    .some((part) => new RegExp(`^\\s*${encoding}\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?$`, 'i').test(part));
