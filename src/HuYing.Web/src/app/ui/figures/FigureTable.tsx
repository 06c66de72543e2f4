import { Table } from 'antd'
import type { ReactNode } from 'react'
import type { Cell } from './csv'

/** One column: what it is worth, and how it is shown where that differs. The same columns make the file. */
export interface Figure<T> {
  title: string
  /** Added to the title in files, where the value stands alone. */
  unit?: string
  value: (row: T) => Cell
  show?: (row: T) => ReactNode
}

/** Figures in rows, sortable by each column; what has no value sorts last either way. */
export function FigureTable<T extends object>({ rows, figures, keyOf }: {
  rows: readonly T[]; figures: readonly Figure<T>[]; keyOf: (row: T) => string
}) {
  return (
    <Table<T> size="middle" pagination={false} dataSource={rows} rowKey={keyOf} scroll={{ x: 'max-content' }}
      columns={figures.map((figure, at) => ({
        key: figure.title,
        title: figure.title,
        align: at === 0 ? 'left' : 'right',
        fixed: at === 0 ? 'left' : undefined,
        sorter: (a: T, b: T, order) => compare(figure.value(a), figure.value(b), order === 'descend'),
        sortDirections: at === 0 ? ['ascend', 'descend'] : ['descend', 'ascend'],
        render: (_, row: T) => figure.show?.(row) ?? figure.value(row) ?? '—',
      }))} />
  )
}

export const rowsOf = <T,>(rows: readonly T[], figures: readonly Figure<T>[]): Cell[][] =>
  [figures.map((figure) => figure.title + (figure.unit ?? '')), ...rows.map((row) => figures.map((figure) => figure.value(row)))]

function compare(a: Cell, b: Cell, isDown: boolean): number {
  if (a === null || b === null) return (a === b ? 0 : a === null ? 1 : -1) * (isDown ? -1 : 1)
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN')
}
