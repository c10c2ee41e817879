/** One life of a worker or a page: from its start until it is stopped, wherever it is then. */
export class Life {
  alive = true;
  /** Ends after so many steps; null for never. */
  private stepsLeft: number | null = null;
  private readonly ends: (() => void)[] = [];
  steps = 0;

  /** What a life does that others could notice goes step by step; one that has ended never takes the next. */
  async step(): Promise<void> {
    if (!this.alive) return never();
    this.steps++;
    if (this.stepsLeft !== null && --this.stepsLeft <= 0) {
      this.end();
      return never();
    }
  }

  stopAfter(steps: number): void {
    this.stepsLeft = steps;
  }

  onEnd(act: () => void): void {
    this.ends.push(act);
  }

  end(): void {
    if (!this.alive) return;
    this.alive = false;
    for (const act of this.ends) act();
  }

  /** What comes from outside reaches only who still lives. */
  whileAlive<T>(promise: Promise<T>): Promise<T> {
    return new Promise((done, refuse) => {
      promise.then(
        (value) => this.alive && done(value),
        (error) => this.alive && refuse(error),
      );
    });
  }
}

export const never = (): Promise<never> => new Promise(() => {});
