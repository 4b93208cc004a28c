/** The teams of the sample fleet, in the order of their names. */
export const fleet = ['catalog', 'checkout', 'fulfilment', 'storefront', 'support'] as const;
