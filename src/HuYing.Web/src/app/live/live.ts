import { createContext, useContext } from 'react'

/** How the line to the server is: following, about to, or gone. */
export type Line = 'open' | 'connecting' | 'offline'

export const LineState = createContext<Line>('connecting')

export const useLine = () => useContext(LineState)
