import type { Because, HealthFacts, Subject } from './health-facts.ts';
import { type HealthRule, healthRules } from './health-rules.ts';

export interface HealthFinding extends Subject {
  rule: HealthRule;
  because: Because;
}

/** One line of the arithmetic of the score. */
export interface RuleScore {
  rule: HealthRule;
  weight: number;
  /** How many are all right, of how many. */
  right: number;
  of: number;
  /** `weight × right ÷ of`; null where there is nothing to ask about: the rule does not count. */
  points: number | null;
}

export interface Health {
  /** In the order of the rules, then of the plan. */
  findings: HealthFinding[];
  lines: RuleScore[];
  /** The sums of the lines that count. */
  points: number;
  weight: number;
  /** 0 to 100, rounded half up; null for a plan without actions, which has no score. */
  score: number | null;
  /** The rule that costs the most points; null where nothing does. */
  worst: HealthRule | null;
}

/** Looks at a plan by every rule. The score is the points over the weights that count. */
export function checkHealth(facts: HealthFacts): Health {
  const checked = healthRules.map(({ code, weight, check }) => ({ rule: code, weight, ...check(facts) }));
  const lines = checked.map(({ rule, weight, of, faults }): RuleScore => {
    const right = of - faults.length;
    return { rule, weight, right, of, points: of === 0 ? null : (weight * right) / of };
  });
  const counted = lines.flatMap(({ points, ...line }) => (points === null ? [] : [{ ...line, points }]));
  const points = counted.reduce((sum, line) => sum + line.points, 0);
  const weight = counted.reduce((sum, line) => sum + line.weight, 0);
  const [worst] = [...counted].sort((a, b) => b.weight - b.points - (a.weight - a.points));
  return {
    findings: checked.flatMap(({ rule, faults }) => faults.map((fault) => ({ ...fault, rule }))),
    lines,
    points,
    weight,
    score: facts.actions.length === 0 ? null : Math.round((100 * points) / weight),
    worst: worst && worst.points < worst.weight ? worst.rule : null,
  };
}
