/** The teams of the sample fleet, in the order of their names. */
export const fleet = ['catalog', 'checkout', 'storefront', 'support'] as const;
