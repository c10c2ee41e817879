import { t } from '../../utils/i18n/messages';
import { problemSentence } from '../../utils/i18n/problem-sentence';
import type { Problem, ProblemCode } from '../../utils/problems/problem';
import { Strip } from '../controls/Strip';

export interface StatusStripProps {
  /** What stands between here and the desk; null when nothing does. */
  problem: Problem | null;
  /** The name of the desk, or its address as people say it. */
  desk: string;
  onRetry: () => void;
}

const SHORT = {
  'desk-unreachable': 'strip_unreachable',
  timeout: 'strip_unreachable',
  'desk-busy': 'strip_busy',
  'too-many-requests': 'strip_busy',
  internal: 'strip_trouble',
  'strange-answer': 'strip_trouble',
} as const satisfies Partial<Record<ProblemCode, string>>;

/** One sentence under the bar about the way to the desk: amber while offline, red when something is broken. */
export function StatusStrip({ problem, desk, onRetry }: StatusStripProps) {
  if (!problem) return null;
  if (problem.code === 'offline') {
    return (
      <Strip tone="amber" icon="wifi-off">
        {t('strip_offline')}
      </Strip>
    );
  }
  return (
    <Strip tone="red" icon="circle-alert" action={{ words: t('try_again'), onClick: onRetry }}>
      {sentence(problem, desk)}
    </Strip>
  );
}

function sentence(problem: Problem, desk: string): string {
  const short = SHORT[problem.code as keyof typeof SHORT];
  return short ? t(short, { desk }) : problemSentence(problem, { desk });
}
