import { CheckCircleFilled, ClockCircleFilled, MinusCircleFilled, PauseCircleFilled, WarningFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { LightWord } from '../vocabulary'
import styles from './Light.module.css'

export type Shown = LightWord | 'Paused'

const SHAPES: Record<Shown, ReactNode> = {
  Red: <WarningFilled />,
  Amber: <ClockCircleFilled />,
  Green: <CheckCircleFilled />,
  None: <MinusCircleFilled />,
  Paused: <PauseCircleFilled />,
}

/** How a clock stands: a shape, a colour and words, of which any one is enough. */
export function Light({ light, children, isSoft }: { light: Shown; children: ReactNode; isSoft?: boolean }) {
  return (
    <span className={styles.light} data-light={light} data-soft={isSoft}>
      <span aria-hidden>{SHAPES[light]}</span>
      <span>{children}</span>
    </span>
  )
}
