import { Missing } from './shared/missing.tsx'

/** Any other address. */
export function Component() {
  return <Missing />
}
