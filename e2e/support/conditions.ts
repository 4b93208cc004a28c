/** Whether a condition of an object's status holds. */
export function isTrue(status: unknown, type: string): boolean {
  // A definition of a kind that is just being made says null.
  const { conditions } = (status ?? {}) as { conditions?: { type: string; status: string }[] | null };
  return (conditions ?? []).some((condition) => condition.type === type && condition.status === 'True');
}
