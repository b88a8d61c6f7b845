type Work<Result> = (full: boolean) => Promise<Result>;

/** What is under way for one key, and the run that those who asked meanwhile will share. */
class Line<Result> {
  private running: Promise<Result> | null = null;
  private next: { full: boolean; readonly result: Promise<Result> } | null = null;

  run(full: boolean, work: Work<Result>): Promise<Result> {
    if (this.running === null) return this.begin(work(full));
    if (this.next === null) this.next = { full, result: this.after(this.running, work) };
    else this.next.full ||= full;
    return this.next.result;
  }

  private async after(running: Promise<Result>, work: Work<Result>): Promise<Result> {
    await running.catch(() => undefined);
    const full = this.next?.full ?? false;
    this.next = null;
    return this.begin(work(full));
  }

  private begin(result: Promise<Result>): Promise<Result> {
    this.running = result;
    const done = () => {
      if (this.running === result) this.running = null;
    };
    result.then(done, done);
    return result;
  }
}

/**
 * Runs work for one key at a time. Whoever asks while it runs does not join it half way but shares the next run, which
 * sees everything that was done before it was asked for.
 */
export function oneAtATime<Key, Result>(): (key: Key, full: boolean, work: Work<Result>) => Promise<Result> {
  const lines = new Map<Key, Line<Result>>();
  return (key, full, work) => {
    const line = lines.get(key) ?? new Line<Result>();
    lines.set(key, line);
    return line.run(full, work);
  };
}
