// What the build writes into the service worker.

interface KeptFile {
  /** from the folder of the worker */
  address: string;
  bytes?: number;
  /** in hexadecimal digits */
  sha256?: string;
  /** a text that this version's page holds, to which a host may have added something */
  mark?: string;
}

declare const FILES: KeptFile[];
declare const VERSION: string;
