import { CheckCircleFilled } from '@ant-design/icons'
import { Collapse, Form, InputNumber, Progress, Select } from 'antd'
import { AT_WORK, roleName, type Role } from '@/app/session/roles'
import { useMe } from '@/app/session/session'
import { fullTime } from '@/app/time/format'
import { Empty } from '@/app/ui/Empty'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { ActButton } from './ActButton'
import { Prose } from './Prose'
import { useLessons, usePublishes, type Lesson } from './queries'
import { TextSheet } from './TextSheet'
import { TrainingReport } from './TrainingReport'
import styles from './guidance.module.css'

const words = say(
  {
    title: '培训', done: '我已学完', doneAt: (when: string) => `${when} 学完`, todo: '待学', none: '您的岗位没有课程',
    progress: (done: number, all: number) => `已学 ${String(done)} / ${String(all)} 课`,
    write: '发布课程', publish: '发布', no: '序号', roles: '哪些岗位要学', required: '必填', withdraw: '撤下',
    withdrawMeans: '不再要求学习；完成记录保留。', lesson: (no: number, title: string) => `${String(no)}. ${title}`,
  },
  {
    title: 'Training', done: 'I have gone through it', doneAt: (when: string) => `done ${when}`, todo: 'to do',
    none: 'No lessons for your role', progress: (done: number, all: number) => `${String(done)} of ${String(all)} done`,
    write: 'New lesson', publish: 'Publish', no: 'No.', roles: 'Roles', required: 'Required', withdraw: 'Withdraw',
    withdrawMeans: 'No longer asked for; what was done stays on record.',
    lesson: (no: number, title: string) => `${String(no)}. ${title}`,
  },
)

/** Lessons of one's role, and for those who publish how far everybody is. */
export default function LessonsPage() {
  const t = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const publishes = usePublishes()
  const lessons = useLessons()
  const own = (lessons.data ?? []).filter((one) => one.roles.includes(me.role))
  const done = own.filter((one) => one.doneAt != null).length
  const required = [{ required: true, message: t.required }]
  return (
    <Page title={t.title} note={own.length > 0 && t.progress(done, own.length)}
      actions={publishes && (
        <TextSheet open={t.write} address="lessons" ok={t.publish} isPrimary>
          <Form.Item name="no" label={t.no} rules={required}><InputNumber min={1} max={999} precision={0} /></Form.Item>
          <Form.Item name="roles" label={t.roles} rules={required}>
            <Select mode="multiple" options={AT_WORK.map((value) => ({ value, label: roleName(value)[language] }))} />
          </Form.Item>
        </TextSheet>
      )}>
      {own.length > 0 && (
        <Progress className={styles.progress} percent={Math.round(done / own.length * 100)}
          aria-label={t.progress(done, own.length)} />
      )}
      <Loaded query={lessons}>
        {(list) => list.length === 0 ? <Panel><Empty title={t.none} /></Panel> : (
          <Collapse className={styles.lessons} items={list.map((one) => ({
            key: one.id,
            label: t.lesson(one.no, one.title),
            extra: one.roles.includes(me.role) && <State lesson={one} />,
            children: <LessonBody lesson={one} isOwn={one.roles.includes(me.role)} mayWithdraw={publishes} />,
          }))} />
        )}
      </Loaded>
      {publishes && <TrainingReport />}
    </Page>
  )
}

function State({ lesson }: { lesson: Lesson }) {
  const t = useWords(words)
  return lesson.doneAt == null
    ? <span className={styles.meta}>{t.todo}</span>
    : <span className={styles.done}><CheckCircleFilled aria-hidden /> {t.doneAt(fullTime(lesson.doneAt))}</span>
}

function LessonBody({ lesson, isOwn, mayWithdraw }: { lesson: Lesson; isOwn: boolean; mayWithdraw: boolean }) {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <>
      <Prose text={lesson.body} />
      <p className={styles.meta}>{(lesson.roles as Role[]).map((role) => roleName(role)[language]).join('、')}</p>
      <div className={`${styles.tools ?? ''} no-print`}>
        {isOwn && lesson.doneAt == null && <ActButton type="primary" address={`lessons/${lesson.id}/complete`}>
          {t.done}
        </ActButton>}
        {mayWithdraw && <ActButton danger address={`lessons/${lesson.id}/withdraw`} means={t.withdrawMeans}>
          {t.withdraw}
        </ActButton>}
      </div>
    </>
  )
}
