/** Where a site's storage keeps what its reader chose: one JSON value with a version. */
export const preferencesKey = 'lede:preferences';
