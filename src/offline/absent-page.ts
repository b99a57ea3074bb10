const TEXT = {
  title: 'Not on this device',
  reason:
    'There is no connection, and this page is not kept on this device: it was neither opened here before nor among what was chosen to be kept.',
  way: 'Go to the library',
}

/**
 * What stands in for a page that is neither to be had nor kept. It has no style of its own: the
 * files it would need are as absent as the page.
 * @param scope absolute address of the library's root; goes into an attribute
 */
export function absentPage(scope: string): { html: string; init: ResponseInit } {
  const href = scope.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const html = [
    '<!doctype html>',
    '<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${TEXT.title}</title>`,
    `<h1>${TEXT.title}</h1><p>${TEXT.reason}</p><p><a href="${href}">${TEXT.way}</a></p></html>`,
  ].join('\n')
  return {
    html,
    init: {
      status: 503,
      statusText: 'Offline',
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
    },
  }
}
