import { parentPort, workerData } from 'node:worker_threads'

/*
 * A thread's side of `renderApart`: loads the built app once, then answers each page with its markup.
 */

const { render } = await import(workerData.entry)

parentPort?.on('message', async ({ id, url, page, basename }) => {
  try {
    parentPort?.postMessage({ id, rendered: await render(url, page, basename) })
  } catch (cause) {
    parentPort?.postMessage({ id, cause })
  }
})
