import { Component, type ReactNode } from 'react'

type FailureProps = {
  /** A new value forgets the failure: another page is another chance. */
  readonly of: string
  /** Called before the page is tried once more. */
  readonly onRetry: (error: unknown) => void
  readonly children: ReactNode
}

type FailureState = { readonly error: unknown; readonly of: string }

/** Holds a page that cannot be shown, so that the masthead and the way out stay. */
export class Failure extends Component<FailureProps, FailureState> {
  override state: FailureState = { error: null, of: this.props.of }

  static getDerivedStateFromError(error: unknown): Partial<FailureState> {
    return { error }
  }

  static getDerivedStateFromProps(props: FailureProps, state: FailureState): FailureState | null {
    return props.of === state.of ? null : { error: null, of: props.of }
  }

  retry = () => {
    this.props.onRetry(this.state.error)
    this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <div className="narrow" role="alert">
        <h1 tabIndex={-1}>This page could not be opened</h1>
        <p className="prose">{error instanceof Error ? error.message : String(error)}</p>
        <p>
          <button type="button" className="button" onClick={this.retry}>
            Try again
          </button>
        </p>
      </div>
    )
  }
}
