// A CloudFront function (runtime 2.0) for "viewer request": folders answer with their index.html, and
// an address without its last slash is sent to the one with it, as every other host does.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request
  const uri = request.uri
  if (uri.endsWith('/')) {
    request.uri = `${uri}index.html`
    return request
  }
  if (uri.slice(uri.lastIndexOf('/') + 1).includes('.')) return request
  const query = []
  for (const name of Object.keys(request.querystring)) {
    const field = request.querystring[name]
    for (const { value } of field.multiValue || [field]) query.push(`${name}=${value}`)
  }
  const location = `${uri}/${query.length === 0 ? '' : `?${query.join('&')}`}`
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } }
}
