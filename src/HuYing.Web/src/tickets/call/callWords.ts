import { say } from '@/app/words/words'

export const callWords = say(
  {
    title: '发起呼叫', edit: '修改呼叫', what: '什么事', where: '在哪里', why: '为什么要呼叫', who: '谁反映的', seen: '谁能看', photos: '照片',
    name: '标题', nameHint: '一句话：在哪里、出了什么事', description: '情况描述', descriptionHint: '什么时候发现、影响多大、涉及多少人',
    source: '问题来源', alone: '为何街道不能自行解决', aloneHint: '缺什么权限、设备或手段', steps: '已采取的措施', stepsHint: (unit: string) => `${unit}已经做了什么`,
    Daily: '日常：按工作日计时。一个部门 3 个工作日，多个部门 7 个工作日办结。',
    Campaign: '攻坚：多部门难题，按工作日计时。',
    Emergency: '紧急：部门 30 分钟到场，24 小时办结，不分昼夜。只用于危及安全的情况。',
    contact: '描述里好像有电话或身份证号。所有承办人都会看到，请删去。',
    submit: '提交审批', draft: '存草稿', local: '存在本机', saved: '已存在本机', drafts: '本机草稿', waiting: '待联网提交',
    untitled: '（未写标题）', remove: '删除草稿', submitted: '已提交，等分管领导审批', kept: '草稿已保存', offline: '没有网络：已存在本机，联网后自动提交',
    itemTitle: '清单怎么说', itemNone: '选一个清单事项', itemNext: '这里会显示谁主办、谁协办、街道先做什么、几天办结。', amended: '修改已保存',
  },
  {
    title: 'New call', edit: 'Edit call', what: 'What', where: 'Where', why: 'Why call', who: 'Who reported it', seen: 'Who sees it', photos: 'Photos',
    name: 'Title', nameHint: 'One sentence: where and what', description: 'Description', descriptionHint: 'Since when, how bad, how many people',
    source: 'Source', alone: 'Why the street cannot solve it alone', aloneHint: 'Which powers, tools or means are missing', steps: 'Steps taken', stepsHint: (unit: string) => `What ${unit} has done`,
    Daily: 'Daily: counted in working days; 3 for one department, 7 for several.',
    Campaign: 'Campaign: hard cases of several departments, counted in working days.',
    Emergency: 'Emergency: on scene in 30 minutes, closed in 24 hours, day and night. For danger only.',
    contact: 'There seems to be a phone or identity number. Everybody who handles the call sees it: please remove it.',
    submit: 'Submit', draft: 'Save draft', local: 'Keep on this device', saved: 'Kept on this device', drafts: 'Drafts on this device', waiting: 'waits for a network',
    untitled: '(no title)', remove: 'Delete draft', submitted: 'Submitted for approval', kept: 'Draft saved', offline: 'No network: kept here, and sent as soon as there is one',
    itemTitle: 'What the list says', itemNone: 'Choose an item', itemNext: 'Who leads, who assists, what the street does first, and by when.', amended: 'Changes saved',
  },
)
