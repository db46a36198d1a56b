import type { EditCorrection } from './correction.ts';
import type { KeyedProposal } from './keyed-proposal.ts';

type AcceptFinding = Extract<EditCorrection, { kind: 'accept-finding' }>;

/** A person has looked at it, and the plan is to stand as it does. */
export function acceptFinding(proposal: KeyedProposal, { key }: AcceptFinding): KeyedProposal | null {
  if (!proposal.findings.some((finding) => finding.key === key)) return null;
  return {
    ...proposal,
    findings: proposal.findings.map((finding) => (finding.key === key ? { ...finding, accepted: true } : finding)),
  };
}
