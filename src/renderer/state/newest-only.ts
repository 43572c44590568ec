/**
 * Runs `work` when asked, one at a time. Asked again while it runs, it runs once more afterwards, however often it was
 * asked: the last answer is always to the newest question and no backlog grows. `work` handles its own failures.
 */
export function newestOnly(work: () => Promise<void>): () => void {
  let running = false;
  let wanted = false;
  const run = async (): Promise<void> => {
    running = true;
    try {
      do {
        wanted = false;
        await work();
        // Asked again while the work was awaited; the analysis of the compiler does not see that.
      } while (wanted as boolean);
    } finally {
      running = false;
    }
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}
