import { Component, type ReactNode } from 'react';

type Props = { onFault: (fault: unknown) => void; children: ReactNode };

/** Reports a fault in a screen and draws nothing more; the program then ends by its one way out. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(fault: unknown) {
    this.props.onFault(fault);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
