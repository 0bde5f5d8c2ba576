import type { FlowEffort } from '../../../src/analysis/effort/simulate.ts';

/** The worked example: medians in person-days and the variance of their logarithm, from size and drivers. */
export const SHOP_FLOWS: FlowEffort[] = (
  [
    ['PIM to shop', 18.1125, 0.1273906, 'pim', 'shop'],
    ['shop and payment', 16.90114, 0.2325896, 'shop', 'psp'],
    ['shop and ERP', 71.67773, 0.225246, 'shop', 'erp'],
    ['WMS to shop', 33.96094, 0.1799574, 'wms', 'shop'],
    ['shop to WMS', 30.57912, 0.1367015, 'shop', 'wms'],
    ['WMS and courier', 18.81, 0.1325441, 'wms', 'cou'],
    ['shop and CRM', 39.06145, 0.1526693, 'shop', 'crm'],
    ['contractors to ERP', 22.87481, 0.1712709, 'ctr', 'erp'],
  ] as const
).map(([id, median, variance, ...systems]) => ({ id, median, sigma: Math.sqrt(variance), systems }));
