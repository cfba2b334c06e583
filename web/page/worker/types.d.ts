// What the build writes into the service worker.

interface KeptFile {
  /** from the folder of the worker */
  address: string;
  bytes: number;
  /** in hexadecimal digits */
  sha256: string;
}

declare const FILES: KeptFile[];
declare const VERSION: string;
