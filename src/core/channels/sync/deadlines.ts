/**
 * How long calls may take. A call that waits for its turn by the channel's own limits is not late: whatever waits at the
 * gate moves the deadlines of all calls under way.
 */
export interface Deadlines {
  begin(): { readonly signal: AbortSignal; end(): void };
  readonly extend: (ms: number) => void;
}

export function createDeadlines(timeoutMs: number): Deadlines {
  const running = new Set<{ until: number; arm(): void }>();
  return {
    begin() {
      const controller = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      const call = {
        until: performance.now() + timeoutMs,
        arm() {
          clearTimeout(timer);
          const late = () => controller.abort(new DOMException('the channel took too long', 'TimeoutError'));
          timer = setTimeout(late, Math.max(0, call.until - performance.now()));
        },
      };
      call.arm();
      running.add(call);
      return {
        signal: controller.signal,
        end() {
          clearTimeout(timer);
          running.delete(call);
        },
      };
    },
    extend(ms) {
      for (const call of running) {
        call.until += ms;
        call.arm();
      }
    },
  };
}
