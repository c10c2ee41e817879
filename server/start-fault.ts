/**
 * Something outside the program keeps the desk from starting. The message is one or two plain sentences: what
 * happened and what to do. It is printed alone, without a stack trace.
 */
export class StartFault extends Error {
  override name = 'StartFault';
}
