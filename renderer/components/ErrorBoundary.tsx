import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Empty } from './Empty.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a mistake of ours in one place from blanking the whole window; what was typed is saved already, or kept. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Empty title="Something went wrong in this place" text="Nothing you typed is lost. Try again, or turn to another place; if it happens again, please report it.">
        <Button onClick={() => this.setState({ failed: false })}>Try again</Button>
      </Empty>
    );
  }
}
