/** The security headers: the page may load nothing but its own files, and nobody may frame it. */
import type { HelmetOptions } from 'helmet';

/**
 * Nothing inline, neither script nor style: what libraries would write into the page stands in files of its own.
 * No upgrade to https and no HSTS: on a laptop or in a newsroom's own network the server speaks http.
 */
export const contentSecurity: Readonly<HelmetOptions> = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  xFrameOptions: { action: 'deny' },
};
