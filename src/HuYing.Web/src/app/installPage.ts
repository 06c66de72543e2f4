/** Registers what lets the page open without a network. A browser that refuses keeps the page as it is. */
export function installPage(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  }
}
