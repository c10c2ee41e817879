const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  'openpanel',
  'openPanel ',
  'open-panel',
  'hide',
  'pick',
  'pickKey',
  'eval',
  '',
];
const ODDITIES: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  '',
  'openPanel',
  '\u202e\u0000',
  [],
  {},
  [[[]]],
  'x'.repeat(10_000),
];

/** Makes messages that nobody of ours sends, and now and then one that somebody does. Plain data, as it can travel. */
export class Fuzz {
  constructor(
    private readonly random: () => number,
    /** The calls that exist. */
    private readonly calls: string[],
  ) {}

  message(): unknown {
    const draw = this.random();
    if (draw < 0.1) return this.value(0);
    const call = draw < 0.6 ? this.pick(this.calls) : draw < 0.85 ? this.pick(NAMES) : this.value(2);
    const message: Record<string, unknown> = { call, args: this.value(0) };
    if (this.random() < 0.3) message.windowId = this.value(2);
    if (this.random() < 0.3)
      message[this.pick(['call', 'notice', 'type', 'id', 'sender', 'args'])] = this.value(0);
    return message;
  }

  pick<T>(from: T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  private value(depth: number): unknown {
    const draw = this.random();
    if (depth > 2 || draw < 0.5) return this.pick(ODDITIES);
    if (draw < 0.6) return this.pick([...this.calls, ...NAMES]);
    if (draw < 0.75) return [this.value(depth + 1), this.value(depth + 1)];
    const keys = [
      'call',
      'args',
      'url',
      'ticketId',
      'id',
      'fileId',
      'site',
      'page',
      'address',
      'place',
      'length',
    ];
    return Object.fromEntries([1, 2].map(() => [this.pick(keys), this.value(depth + 1)]));
  }
}
