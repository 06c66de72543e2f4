using System.Collections.Frozen;

namespace HuYing.Rest.Errors;

/// <summary>
/// The refusals of the domain, in the words of the people who meet them. {0} is the refusal's detail.
/// </summary>
internal static class RefusalTable
{
    internal static readonly FrozenDictionary<string, (string Title, string Advice)> Rows =
        new Dictionary<string, (string, string)>
        {
            ["already_exists"] = ("已经存在", "请刷新后查看，不必重复提交。"),
            ["arrival_missing"] = ("还没有报到", "请先到现场报到，再反馈结果。"),
            ["assignment_not_in_state"] = ("该任务当前不能这样操作", "任务状态为 {0}，请刷新后按当前状态办理。"),
            ["contact_in_use"] = ("工单还没有结束", "办理期间需要联系来电人，请在工单结束后再删除。"),
            ["contact_missing"] = ("没有填写联系方式", "请至少填写姓名或电话。"),
            ["contact_not_on_hold"] = ("联系方式没有封存", "请刷新工单。"),
            ["contact_on_hold"] = ("联系方式已封存", "封存期间不能修改或删除，请先由平台解封。"),
            ["department_missing"] = ("没有选择承办部门", "请至少选择一个主办部门。"),
            ["department_twice"] = ("部门重复", "同一部门只能派一次，请去掉重复项。"),
            ["emergency_cannot_be_suspended"] = ("紧急呼叫不能挂账", "紧急呼叫按自然时间计时，请尽快处置。"),
            ["end_of_day_invalid"] = ("每日截止时间不合规", "请填写 00:00 以后的时间；到 24:00 为止请留空。"),
            ["evidence_missing"] = ("缺少佐证材料", "请先上传照片或文件，再提交。"),
            ["label_unchanged"] = ("敏感级别没有变化", "请选择另一个级别，或刷新工单。"),
            ["lead_not_single"] = ("主办部门必须有且只有一个", "请指定一个主办部门，其余为协办。"),
            ["limit_missing"] = ("缺少时限", "请填写每一类时限。"),
            ["limit_out_of_range"] = ("数值超出范围", "请填写允许范围内的数值。"),
            ["named_twice"] = ("有重复项", "请去掉重复的选择。"),
            ["no_contact"] = ("没有联系方式", "工单没有登记联系方式，或者已经删除。"),
            ["no_such_assignment"] = ("没有这项任务", "请刷新工单，核对任务后再操作。"),
            ["no_such_attachment"] = ("附件不在本工单上", "请先把文件上传到本工单。"),
            ["no_such_item"] = ("清单里没有这个事项", "请从现行责任清单中选择事项。"),
            ["no_such_ticket"] = ("没有这张工单", "请核对工单编号；不在您范围内的工单不显示。"),
            ["no_such_unit"] = ("没有这个单位", "请从单位列表中选择。"),
            ["not_a_department"] = ("承办单位不是部门", "{0} 不能承办，请选择部门。"),
            ["not_in_state"] = ("工单当前不能这样操作", "工单状态为 {0}，请刷新后按当前状态办理。"),
            ["not_in_this_community"] = ("网格不属于该社区", "请选择该社区下的网格。"),
            ["not_in_this_street"] = ("社区不属于本街道", "请选择本街道下的社区。"),
            ["not_in_your_area"] = ("地点不在您的社区或网格内", "请选择本社区、本网格内的地点；其他地点请由街道呼叫。"),
            ["not_suspended"] = ("工单没有挂账", "请刷新工单。"),
            ["own_case"] = ("不能办理与自己有关的事项", "起草人不能审批自己的呼叫，承办人不能核查、评价或撤回自己办理的任务；请由其他人办理。"),
            ["percent_out_of_range"] = ("百分比超出范围", "请填写 1–99。"),
            ["phone_invalid"] = ("电话号码不合规", "请填写 5–20 位数字，可以带区号、空格和短横。"),
            ["point_incomplete"] = ("坐标不完整", "经度和纬度要么都填，要么都不填。"),
            ["point_out_of_range"] = ("坐标超出范围", "请重新定位。"),
            ["role_not_allowed"] = ("您的岗位不能这样操作", "请由有权限的岗位办理。"),
            ["score_needs_reason"] = ("请说明评分理由", "满分和低分必须写明理由，至少 10 个字。"),
            ["score_out_of_range"] = ("分数超出范围", "请填写允许范围内的分数。"),
            ["score_step"] = ("分数间隔为 0.5", "请按 0.5 分的间隔评分。"),
            ["suspended"] = ("工单正在挂账", "请先恢复计时，再办理。"),
            ["text_invalid"] = ("文字中有不允许的字符", "请删除控制字符、改变文字方向的字符和无法显示的字符。"),
            ["text_missing"] = ("必填内容为空", "请填写，至少 {0} 个字。"),
            ["text_too_long"] = ("文字过长", "请控制在 {0} 个字以内。"),
            ["text_too_short"] = ("文字过短", "请至少填写 {0} 个字。"),
            ["ticket_id_invalid"] = ("工单编号不合规", "请核对工单编号。"),
            ["too_many"] = ("选择过多", "最多 {0} 项。"),
            ["too_many_attachments"] = ("附件过多", "每张工单最多 {0} 个附件。"),
            ["unit_missing"] = ("没有选择单位", "请选择 1–50 个单位。"),
            ["unknown_word"] = ("选项不存在", "请从列出的选项中选择。"),
        }.ToFrozenDictionary();
}
