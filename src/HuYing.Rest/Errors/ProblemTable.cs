using System.Collections.Frozen;

namespace HuYing.Rest.Errors;

/// <summary>
/// How a problem is put to people: its status, its title, and what to do next. {0} is the value in question.
/// </summary>
internal sealed record ProblemRow(int Status, string Title, string Advice);

/// <summary>The problems that the facade itself finds, before a ticket or a store is asked.</summary>
internal static class ProblemTable
{
    internal static readonly FrozenDictionary<string, ProblemRow> Rows = new Dictionary<string, ProblemRow>
    {
        ["body_invalid"] = new(400, "请求内容无法识别", "请对照接口文档检查{0}后重新提交。"),
        ["body_missing"] = new(400, "请求没有内容", "请按接口文档提交 JSON 内容。"),
        ["query_invalid"] = new(400, "查询条件的格式不对", "请检查查询条件 {0}。"),
        ["request_invalid"] = new(400, "请求格式不对", "请对照接口文档检查请求。"),
        ["idempotency_key_missing"] = new(400, "缺少 Idempotency-Key", "请为每次操作生成一个新的 Idempotency-Key，重试时沿用。"),
        ["idempotency_key_invalid"] = new(400, "Idempotency-Key 不合规", "请使用 1–255 位的字母、数字或 - . _ ~ : + / = @，且只发送一次。"),
        ["if_match_invalid"] = new(400, "If-Match 不合规", "请原样发送读取时得到的 ETag。"),
        ["login_required"] = new(401, "请先登录", "请登录后重试。"),
        ["login_failed"] = new(401, "登录名或密码不正确", "请核对后重试；多次失败后账号会暂时锁定，请稍后再试或联系管理员。"),
        ["cross_site"] = new(403, "请求来自其他网站", "请从本系统的页面操作。"),
        ["role_not_yours_to_give"] = new(403, "您不能授予这个岗位", "管理员岗位由安全管理员授予；任何人都不能更改自己的岗位。"),
        ["not_found"] = new(404, "没有这个地址", "请检查地址是否正确。"),
        ["no_such_account"] = new(404, "没有这个账号", "请刷新账号列表后重试。"),
        ["method_not_allowed"] = new(405, "该地址不支持这种操作", "请对照接口文档检查请求方法。"),
        ["request_running"] = new(409, "同一请求正在处理", "请稍候，用同一个 Idempotency-Key 重试。"),
        ["own_account"] = new(409, "不能停用自己的账号", "请由其他管理员操作。"),
        ["login_taken"] = new(409, "登录名已被使用", "请换一个登录名。"),
        ["version_taken"] = new(409, "该版本已经存在", "请换一个版本号，已发布的版本不能修改。"),
        ["version_conflict"] = new(412, "工单已被他人更新", "请刷新工单，查看最新情况后再操作。"),
        ["body_too_large"] = new(413, "提交的内容过大", "请缩小内容后重新提交；单个附件不超过 10 MB。"),
        ["content_type_unsupported"] = new(415, "不支持这种内容类型", "请按接口文档设置 Content-Type。"),
        ["file_type_unsupported"] = new(415, "不支持这种文件", "请上传 JPEG、PNG、WebP 图片或 PDF 文件。"),
        ["file_type_mismatch"] = new(422, "文件内容与声明的类型不符", "请上传原始文件，不要修改扩展名。"),
        ["file_empty"] = new(422, "文件是空的", "请重新选择文件。"),
        ["image_too_large"] = new(422, "图片尺寸过大", "请缩小到 5000 万像素以内再上传。"),
        ["export_too_large"] = new(422, "要导出的内容过多", "一次最多导出 {0} 行，请缩小日期范围或增加筛选条件，分次导出。"),
        ["idempotency_key_reused"] = new(422, "Idempotency-Key 已用于其他内容", "请为新的操作生成新的 Idempotency-Key。"),
        ["password_weak"] = new(422, "密码强度不够", "请使用至少 12 个字符，包含大写、小写、数字、符号中的三类。"),
        ["login_invalid"] = new(422, "登录名不合规", "请使用 2–40 位字母、数字或 - _ . @。"),
        ["role_misplaced"] = new(422, "岗位与单位不符", "请为该岗位选择对应类型的单位。"),
        ["effective_in_the_past"] = new(422, "生效日期已过", "请选择今天或以后的日期。"),
        ["range_too_long"] = new(422, "日期范围过长", "请把范围缩短到 {0} 天以内。"),
        ["range_reversed"] = new(422, "起止日期颠倒", "请让起始日期不晚于结束日期。"),
        ["cursor_invalid"] = new(422, "翻页标记已失效", "请从第一页重新查询。"),
        ["notice_invalid"] = new(422, "放假通知有误", "请按逐行提示修改后重新提交。"),
        ["if_match_missing"] = new(428, "缺少 If-Match", "请先读取工单，再带上它的 ETag 提交。"),
        ["too_many_requests"] = new(429, "请求过于频繁", "请稍候再试。"),
        ["login_throttled"] = new(429, "登录尝试过于频繁", "请稍候再试。"),
        ["header_too_large"] = new(431, "请求头过大", "请减少请求头后重试。"),
        ["attachment_damaged"] = new(500, "附件与留痕不一致", "附件内容已损坏，请联系管理员从备份恢复。"),
        ["internal_error"] = new(500, "系统内部错误", "请稍后重试；若仍失败，请把追踪号告诉管理员。"),
        ["busy"] = new(503, "系统繁忙", "请稍候重试。"),
        ["outcome_unknown"] = new(503, "暂时无法确认结果", "请用同一个 Idempotency-Key 重试，不会重复执行。"),
        ["storage_unavailable"] = new(503, "数据库暂时不可用", "请稍候重试。"),
        ["request_timeout"] = new(503, "处理超时", "请稍候重试；写操作请沿用同一个 Idempotency-Key。"),
        ["too_many_followers"] = new(503, "实时推送的连接已满", "请稍候重试，页面会定时刷新。"),
    }.ToFrozenDictionary();
}
