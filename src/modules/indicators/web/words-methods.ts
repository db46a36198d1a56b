/** One statistic: what it is for, its formula, where it comes from, and an example that a test works out again. */
export interface MethodWords {
  code: string;
  title: string;
  what: string;
  formula: string;
  source: string;
  example: string;
}

/** Codes are those of `Method` where a figure has an interval. */
export const methods: readonly MethodWords[] = [
  {
    code: 'katz',
    title: 'Ratio of two proportions (relative likelihood)',
    what: 'How likely one group is beside another. 1 is equally likely. There is no ratio where one of the groups has no case.',
    formula: 'RR = (a ÷ n) ÷ (c ÷ m). Interval: exp(ln RR ± 1.96 × √(1/a − 1/n + 1/c − 1/m))',
    source: 'Katz and others (1978), Biometrics 34',
    example: '27 of 122 against 44 of 487: 2.45, between 1.58 and 3.79.',
  },
  {
    code: 'wilson',
    title: 'Proportion',
    what: 'How many in a hundred. The interval stays between 0% and 100% and holds for few people too.',
    formula: '(2x + z² ± z √(z² + 4x(1 − x/n))) ÷ (2(n + z²)), with z = 1.96',
    source: 'Wilson (1927), Journal of the American Statistical Association 22',
    example: '65 of 100: 65.0%, between 55.3% and 73.6%.',
  },
  {
    code: 'wilson-less-fixed',
    title: 'Difference from a share that is known',
    what: 'The share of a group among some people, such as a board, less its share of all staff. All staff are counted and no sample, so only the first share has an interval.',
    formula: 'Wilson’s interval of the first share, less the second',
    source: 'Wilson (1927); the second share is taken as fixed, as a census is',
    example: '2 of 20 against 25.0%: −15.0 points, between −22.2 and 5.1.',
  },
  {
    code: 'newcombe',
    title: 'Difference of two proportions',
    what: 'How many in a hundred more. Two Wilson intervals, put together.',
    formula: 'd − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²)',
    source: 'Newcombe (1998), Statistics in Medicine 17:873-890, method 10',
    example: '56 of 70 less 48 of 80: 20.0 points, between 5.2 and 33.4.',
  },
  {
    code: 'byar',
    title: 'Rate, from ten events',
    what: 'Events for every so many people or hours; there may be more events than people.',
    formula: 'x(1 − 1/(9x) − z/(3√x))³ to (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³',
    source: 'Byar’s approximation: Breslow and Day (1987), Statistical Methods in Cancer Research II',
    example: '65 of 100, for every 100: 65.00, between 50.16 and 82.85.',
  },
  {
    code: 'exact',
    title: 'Rate, below ten events',
    what: 'The same with the exact distribution, since the approximation is not good for few events.',
    formula: 'χ²(0.025; 2x) ÷ 2 to χ²(0.975; 2x + 2) ÷ 2',
    source: 'Garwood (1936), Biometrika 28',
    example: '5 of 100, for every 100: 5.00, between 1.62 and 11.67.',
  },
  {
    code: 'pay-gap',
    title: 'Pay gap',
    what: 'How much less one group is paid, in per cent of what the other is paid. Below 0, the group is paid more.',
    formula: '(men − women) ÷ men × 100, of the means and of the medians',
    source: 'SI 2017/353 and SI 2017/172, regulations 8 to 12',
    example: 'Men £20.00 and women £18.00 an hour: 10.0%.',
  },
  {
    code: 'quarters',
    title: 'Quarters of pay',
    what: 'Everybody from the lowest to the highest paid in four parts. Where people at one rate of pay stand on both sides of a boundary, men and women are in the same proportion on each side, as far as whole people allow.',
    formula:
      'One person left over goes to the lower quarter, two to the lower and upper middle, three to all but the upper',
    source: 'SI 2017/172, regulation 13, and its guidance',
    example: '322 people: 81, 80, 81 and 80.',
  },
  {
    code: 'shares',
    title: 'Ratio where only shares were published',
    what: 'The relative likelihood can be found from a group’s share of those who came in and of those who got through.',
    formula: '(p ÷ s) ÷ ((1 − p) ÷ (1 − s))',
    source: 'Follows from the ratio of two proportions',
    example: '54% of the shortlisted and 49% of the appointed: 0.82.',
  },
  {
    code: 'disparity',
    title: 'Race disparity ratio',
    what: 'How much more often one group stands in a higher tier of pay than the other.',
    formula: '(a₂ ÷ a₁) ÷ (b₂ ÷ b₁), and so on; from lower to upper it is the product',
    source: 'NHS England, race disparity ratio (to be confirmed)',
    example: '200, 100 and 40 against 100, 30 and 6: 1.67, 2.00 and 3.33.',
  },
  {
    code: 'fisher',
    title: 'Exact test of a difference',
    what: 'For few people: how probable a difference at least as unlikely is, when there is none.',
    formula: 'The probabilities of all tables that are at most as likely as this one, added up',
    source: 'Fisher (1935), Journal of the Royal Statistical Society 98',
    example: '8 of 10 against 1 of 6: 0.035.',
  },
  {
    code: 'holm',
    title: 'Many comparisons at once',
    what: 'Who compares often finds something by chance. The smallest probability is multiplied by the number of comparisons, the next by one less, and so on.',
    formula: 'p × (number of comparisons − rank + 1), never below the one before',
    source: 'Holm (1979), Scandinavian Journal of Statistics 6',
    example: '0.01, 0.04 and 0.03: 0.03, 0.06 and 0.06.',
  },
  {
    code: 'weighted',
    title: 'Proportion of a weighted survey',
    what: 'Where some answers stand for more people than others, the interval is that of the smaller survey of the same worth.',
    formula: 'p = Σw·yes ÷ Σw; worth (Σw)² ÷ Σw² answers; then Wilson',
    source: 'Kish (1965), Survey Sampling',
    example: '10 yes of weight 3 and 30 no of weight 1: 50.0%, worth 30 answers, between 33.2% and 66.8%.',
  },
  {
    code: 'closing',
    title: 'How many people would close a gap',
    what: 'The fewest more of a group so that its proportion reaches that of the others.',
    formula: 'n × c ÷ m − a, rounded up',
    source: 'Follows from the two proportions',
    example: '12 of 60 against 80 of 280: 6.',
  },
  {
    code: 'rounding',
    title: 'Rounding',
    what: 'Half away from zero, in decimal arithmetic, from whole counts where there are. All 6,289 percentages of ethnic group in Census 2021 come out as they were published.',
    formula: 'The nearest last place; exactly half way goes away from zero',
    source: 'As the Office for National Statistics publishes',
    example: '57 of 200 to two places: 0.29.',
  },
];
