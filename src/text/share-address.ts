/**
 * Parameters by which senders follow readers around, and that no page needs to
 * show what it shows. `*` stands for anything.
 *
 * - utm_*: Google Analytics, and most others. fbclid: Facebook. gclid, gclsrc, gbraid, wbraid, dclid, _ga, _gl, srsltid: Google. msclkid: Microsoft. twclid: X. ttclid: TikTok. igshid, igsh: Instagram. li_fat_id: LinkedIn. epik: Pinterest. ScCid: Snapchat. yclid, ysclid, _openstat: Yandex.
 * - mc_cid, mc_eid: Mailchimp. mkt_tok: Marketo. _hsenc, _hsmi, hsa_*: HubSpot. vero_id, vero_conv: Vero. oly_anon_id, oly_enc_id: Omeda. wickedid: Wicked Reports. rb_clickid: Rambler.
 * - mtm_*, matomo_*, pk_*, piwik_*: Matomo. at_*: Piano. ns_*: Comscore. xtor: AT Internet. cmpid, ito, smid, guccounter, guce_*: of newsrooms.
 */
export const trackingParameters: readonly string[] =
  'utm_* fbclid gclid gclsrc gbraid wbraid dclid _ga _gl srsltid msclkid twclid ttclid igshid igsh li_fat_id epik sccid yclid ysclid _openstat mc_cid mc_eid mkt_tok _hsenc _hsmi hsa_* vero_id vero_conv oly_anon_id oly_enc_id wickedid rb_clickid mtm_* matomo_* pk_* piwik_* at_* ns_* xtor cmpid ito smid guccounter guce_*'.split(
    ' ',
  );

const tracking = new RegExp(
  `^(?:${trackingParameters.join('|').replaceAll('*', '.*')})$`,
  'i',
);

/** What a page knows of its own address. */
export interface AddressSources {
  /** Where the browser is, or `about:srcdoc`, `blob:…` in a frame without an address of its own. */
  readonly location: string;
  /** What the article itself gives as its permalink (`rel=bookmark`), resolved. */
  readonly bookmark?: string | undefined;
  /** What the page gives as its address (`rel=canonical`), resolved. */
  readonly canonical?: string | undefined;
  /** The addresses of the pages around a frame, from the inside out, as far as they are known. */
  readonly around?: readonly string[];
}

/**
 * The address to share of an article: its permalink, else the page's canonical
 * address, else where the browser is, without tracking parameters and without
 * the place in the page.
 *
 * A permalink or canonical address on another site is not taken: it is where the
 * article was first published, which may say it otherwise, and it is this page
 * that the reader means to share. `www.`, `m.` and the like are the same site.
 * Nor is one that is the front page of the site while the reader is not there, a
 * common mistake of templates.
 *
 * @returns `undefined` where there is none that others could open.
 */
export function shareAddress({
  location,
  bookmark,
  canonical,
  around = [],
}: AddressSources): string | undefined {
  const here = [location, ...around].map(webAddress).find((url) => url);
  for (const stated of [bookmark, canonical].map(webAddress)) {
    if (!stated) continue;
    if (here && siteOf(stated) !== siteOf(here)) continue;
    if (here && stated.pathname === '/' && !stated.search) {
      if (here.pathname !== '/' || routeOf(here)) continue;
    }
    return clean(stated.href);
  }
  return here && clean(here.href);
}

/** An address without tracking parameters and fragment. What is left of its query stays as it was written. */
function clean(address: string): string {
  const [, page = '', query, hash = ''] =
    /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  const kept = (query?.split('&') ?? [])
    .filter((pair) => pair !== '' && !tracking.test(nameOf(pair)))
    .join('&');
  return `${page}${kept && `?${kept}`}${isRoute(hash) ? hash.replace(/:~:.*/s, '') : ''}`;
}

function nameOf(pair: string): string {
  const [name = ''] = pair.split('=');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function webAddress(address: string | undefined): URL | undefined {
  try {
    const url = new URL(address ?? '');
    return /^https?:$/.test(url.protocol) && !url.username && !url.password
      ? url
      : undefined;
  } catch {
    return undefined;
  }
}

const siteOf = ({host}: URL): string =>
  host.replace(/^(?:www|m|mobile|amp|touch)\.(?=[^.]+\.)/, '');

const routeOf = ({hash}: URL): boolean => isRoute(hash);

/** A fragment that is a page's name to its script, as in `#/articles/1`, not a place in it. */
const isRoute = (hash: string): boolean => /^#!?\/./.test(hash);
