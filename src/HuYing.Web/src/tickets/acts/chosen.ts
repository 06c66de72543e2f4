/** An action that a person wants to take, on the ticket or on one of its shares. */
export interface Chosen { act: string; no?: number }
