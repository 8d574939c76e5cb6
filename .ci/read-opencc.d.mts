export function simplifiedForms(): { traditional: string; simplified: string }
