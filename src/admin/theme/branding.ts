import type { BrandingOptions } from 'adminjs';

/** A calm, light look: deep petrol for what can be pressed, copper for what needs attention. */
export const BRANDING: BrandingOptions = {
  companyName: 'Tilknyt',
  logo: '/admin/assets/logo.svg',
  favicon: '/admin/assets/favicon.svg',
  withMadeWithLove: false,
  theme: {
    colors: {
      primary100: '#1f4e5f',
      primary80: '#2f6b80',
      primary60: '#6d97a6',
      primary40: '#a9c3cc',
      primary20: '#e3edf0',
      accent: '#b0651f',
      text: '#16333d',
      grey100: '#16333d',
      grey80: '#3d535c',
      grey60: '#5b6b73',
      grey40: '#a8b4b9',
      grey20: '#eef1f2',
      border: '#d5dcdf',
      separator: '#d5dcdf',
      inputBorder: '#9aa8ad',
      bg: '#f3f5f5',
      filterBg: '#ffffff',
      container: '#ffffff',
      sidebar: '#ffffff',
      info: '#1f4e5f',
      success: '#1d6b4a',
      error: '#a3261d',
      warning: '#8a5a00',
    },
    font: '"Segoe UI", "Helvetica Neue", Arial, sans-serif',
    sizes: { navbarHeight: '52px', sidebarWidth: '248px', maxFormWidth: '740px' },
  },
} as BrandingOptions;
