/*
 * The one inline script of a former slug's page: leads on at once and takes the query and the
 * fragment along, so that a link to a passage still lands on it. A refresh would drop both.
 */
const link = document.querySelector<HTMLAnchorElement>('#new-address')
if (link) location.replace(link.href + location.search + location.hash)

// A module, so that its one name is its own.
export {}
