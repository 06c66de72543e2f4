import { Button, Form, InputNumber, Slider } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { api, read } from '@/app/api/client'
import { SELDOM } from '@/app/api/queries'
import { TextField } from '@/tickets/acts/forms/fields'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { DIMENSIONS, MOST, totalOf, type Scorecard } from './dimensions'
import styles from './ScoreField.module.css'

const words = say(
  {
    total: '总分', reason: '评分理由', needed: '满分和低分必须写明理由', hint: '方向键每次 0.5 分；数字键可直接输入',
    marks: (n: number) => `全部 ${String(n)} 分`,
  },
  {
    total: 'Total', reason: 'Reason', needed: 'Full and low marks need a reason', hint: 'Arrow keys move by 0.5; or type the number',
    marks: (n: number) => `All ${String(n)}`,
  },
)

const QUICK = [20, 18, 16]

/** 5×20 with the standard beside each dimension; a reason where full or low marks demand one (003-15). */
export function ScoreField() {
  const t = useWords(words)
  const language = useLanguage()
  const form = Form.useFormInstance()
  const marks = Form.useWatch('scorecard', form) as Scorecard | undefined
  const total = marks ? totalOf(marks) : 0
  const below = useReasonBelow()
  const isReasonNeeded = marks !== undefined && (total === MOST * DIMENSIONS.length || total < below)
  return (
    <>
      <div className={styles.quick}>
        {QUICK.map((mark) => (
          <Button key={mark} size="small" onClick={() => {
            form.setFieldValue('scorecard', Object.fromEntries(DIMENSIONS.map((one) => [one.id, mark])))
          }}>{t.marks(mark)}</Button>
        ))}
        <span className={styles.hint}>{t.hint}</span>
      </div>
      {DIMENSIONS.map((one) => (
        <div key={one.id} className={styles.dimension}>
          <div className={styles.name}>
            <strong id={`mark-${one.id}`}>{one.title[language]}</strong>
            <span>{one.standard[language]}</span>
          </div>
          <Form.Item name={['scorecard', one.id]} noStyle>
            <Slider min={0} max={MOST} step={0.5} className={styles.slider} tooltip={{ open: false }}
              ariaLabelledByForHandle={`mark-${one.id}`} />
          </Form.Item>
          <Form.Item name={['scorecard', one.id]} noStyle>
            <InputNumber min={0} max={MOST} step={0.5} className={styles.number} aria-labelledby={`mark-${one.id}`} />
          </Form.Item>
        </div>
      ))}
      <p className={styles.total}>{t.total}<strong>{total}</strong><span>/ {MOST * DIMENSIONS.length}</span></p>
      {isReasonNeeded && <p className={styles.needed}>{t.needed}</p>}
      <TextField name="comment" label={t.reason} least={isReasonNeeded ? 10 : 1} most={1000} rows={2} isOptional={!isReasonNeeded} />
    </>
  )
}

function useReasonBelow(): number {
  const { data } = useQuery({
    queryKey: ['reference', 'parameters'],
    queryFn: () => read(api.GET('/api/v1/parameters')),
    ...SELDOM,
  })
  return data?.versions.find((one) => one.values.version === data.currentVersion)?.values.reasonBelow ?? 0
}
