export const PANEL_CSS = `
`;
