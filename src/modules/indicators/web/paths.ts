import { path } from '#platform/http';

/** Standards and indicators are named in the query: they are files of the product, and no records of an organisation. */
export const paths = {
  standards: path('/data/standards'),
  standard: path('/data/figures'),
  figure: path('/data/figures/one'),
  download: path('/data/figures.csv'),
  payGapReturn: path('/data/figures/gender-pay-gap-return.csv'),
  population: path('/data/population'),
  releasePopulation: path('/data/population/release'),
  settings: path('/data/figures/settings'),
  entered: path('/data/figures/entered'),
  confirm: path('/data/figures/confirm'),
  methods: path('/data/methods'),
  release: path('/data/figures/release'),
  released: path('/data/released'),
  publication: path('/data/released/:publicationId'),
  publicationFigure: path('/data/released/:publicationId/figure'),
  publicationProof: path('/data/released/:publicationId/proof.json'),
  given: path('/data/recipients'),
  give: path('/data/recipients/new'),
  givenFile: path('/data/recipients/:givenFiguresId/figures.csv'),
  publicationCsv: path('/data/released/:publicationId/figures.csv'),
  publicationMetadata: path('/data/released/:publicationId/figures.csv-metadata.json'),
  publicationBook: path('/data/released/:publicationId/figures.xlsx'),
};
