/**
 * Plans stand in a family: an objective may serve one of another plan. True when the new parent serves, directly or
 * through others, the objective itself.
 */
export async function wouldCircle(
  id: string,
  parentId: string,
  parentOf: (id: string) => Promise<string | null>,
): Promise<boolean> {
  const seen = new Set<string>();
  for (let at: string | null = parentId; at !== null && !seen.has(at); at = await parentOf(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
