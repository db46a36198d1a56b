interface Order {
  module: string;
  name: string;
  input: unknown;
}

process.once('message', async ({ module, name, input }: Order) => {
  const { [name]: work } = (await import(module)) as Record<string, (input: unknown) => unknown>;
  process.send?.(await work?.(input));
});
