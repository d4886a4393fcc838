import { Component } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../state/useWords.ts';
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
    return <Broken onTryAgain={() => this.setState({ failed: false })} />;
  }
}

function Broken({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const { say } = useWords();
  return (
    <Empty title={say('app.brokenTitle')} text={say('app.brokenText')}>
      <Button onClick={onTryAgain}>{say('app.tryAgain')}</Button>
    </Empty>
  );
}
