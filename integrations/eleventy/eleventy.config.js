/** @param {import('@11ty/eleventy/UserConfig')} config */
export default function (config) {
  // Lede's files, at `/lede/` of the site.
  config.addPassthroughCopy({'node_modules/lede-elements/dist': 'lede'});
}
