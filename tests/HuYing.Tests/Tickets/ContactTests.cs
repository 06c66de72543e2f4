using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class ContactTests
{
    [Theory]
    [InlineData("张秀英", "13812345678", null, "张**", "138****5678", null)]
    [InlineData(" 欧阳娜娜 ", "+86 138-1234-5678", "兰桥里 3 号", "欧**", "138****5678", "***")]
    [InlineData("𠮷野", "0531 8888 1234", null, "𠮷**", "053****1234", null)]
    [InlineData(null, "12345", "", null, "****45", null)]
    [InlineData("李", "", null, "李**", null, null)]
    [InlineData("李", "打不通", null, "李**", "***", null)]
    public void A_mask_shows_little(
        string? name, string? phone, string? detail, string? maskedName, string? maskedPhone, string? maskedDetail) =>
        Assert.Equal(
            new Contact(maskedName, maskedPhone, maskedDetail), new Contact(name, phone, detail).Masked());

    [Theory]
    [InlineData(null, null, "contact_missing")]
    [InlineData(" ", "", "contact_missing")]
    [InlineData("张秀英", "1381234", null)]
    [InlineData("张秀英", null, null)]
    [InlineData(null, "(010) 8888-1234", null)]
    [InlineData("张秀英", "1381234567x", "phone_invalid")]
    [InlineData("张秀英", "1234", "phone_invalid")]
    [InlineData("张\u0000", "13812345678", "text_invalid")]
    public void A_contact_has_a_name_or_a_number_that_can_be_called(string? name, string? phone, string? code) =>
        Assert.Equal(code, new Contact(name, phone, null).Check()?.Code);

    [Fact]
    public void A_contact_can_be_corrected_by_the_street_until_the_case_ends()
    {
        var other = new RecordContact(new string('d', 64));
        var story = ADispatchedTicket().Do(new RecordContact(Samples.Commitment), Caller);

        Assert.Equal("role_not_allowed", story.Refusal(other, Platform));
        Assert.Equal(other.Commitment, story.Do(other, StreetLeader).Ticket.Contact);
        Assert.Equal("not_in_state", story.Do(new Cancel("居民撤回反映"), Caller).Refusal(other, Caller));
    }

    [Fact]
    public void The_platform_waits_for_the_end_before_it_erases_and_the_street_does_not()
    {
        var erase = new EraseContact("当事人要求删除");
        var open = ADispatchedTicket().WithContact();

        Assert.Equal("contact_in_use", open.Refusal(erase, Platform));
        Assert.Equal("contact_in_use", open.Refusal(erase, SmallDistrict.System));
        Assert.Null(open.Refusal(erase, Caller));
        var ended = ADispatchedTicket().WithContact().Do(new Cancel("居民撤回反映"), Caller).Do(erase, Platform);
        Assert.Null(ended.Ticket.Contact);
        Assert.Equal("no_contact", ended.Refusal(erase, Platform));
    }

    [Fact]
    public void What_is_on_hold_is_neither_changed_nor_erased()
    {
        var story = ADispatchedTicket().WithContact().Do(new HoldContact(true, "涉及行政复议"), Platform);

        Assert.Equal("contact_on_hold", story.Refusal(new RecordContact(Samples.Commitment), Caller));
        Assert.Equal("contact_on_hold", story.Refusal(new EraseContact("保存期限已满"), Caller));
        Assert.Equal("contact_on_hold", story.Refusal(new HoldContact(true, "涉及行政复议"), Platform));
        story.Do(new HoldContact(false, "复议终结"), Platform).Do(new EraseContact("更正"), Caller);
        Assert.Equal("no_contact", story.Refusal(new HoldContact(true, "涉及行政复议"), Platform));
    }

    [Fact]
    public void Only_those_who_work_on_it_may_see_a_contact()
    {
        var ticket = ADispatchedTicket("chengguan", "shuiwu")
            .Do(new Notify(["zhujian", "supervision", OtherStreet], "请知悉"), Caller)
            .Do(Samples.Withdraw(2), Platform).WithContact().Ticket;

        Assert.All([Caller, StreetLeader, Platform, Answerer()], person =>
            Assert.True(MayReveal(ticket, person), person.Name));
        Assert.All(
            [
                OtherCaller, OtherStreetLeader, Answerer("shuiwu"), Answerer("zhujian"), Answerer("gongan"), Supervisor,
                DistrictLeader, SmallDistrict.System, Elsewhere,
            ],
            person => Assert.False(MayReveal(ticket, person), person.Name));
        Assert.False(MayReveal(AClosedTicket().Ticket, Answerer()));
    }

    private static bool MayReveal(Ticket ticket, Actor actor) =>
        TicketSight.MayReveal(ticket, Post.Of(actor, SmallDistrict.Organisation));
}
