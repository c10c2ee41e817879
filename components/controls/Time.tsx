export interface TimeProps {
  /** ISO 8601, for machines. */
  dateTime: string;
  /** The short words: "12 min". */
  text: string;
  /** The full date, under the pointer. */
  full: string;
}

export function Time({ dateTime, text, full }: TimeProps) {
  return (
    <time dateTime={dateTime} title={full}>
      {text}
    </time>
  );
}
