using HuYing.Domain.Tickets;
using HuYing.Ledger.Sealing;

namespace HuYing.Tests.Sealing;

public sealed class ContactSealsTests
{
    private static readonly TicketId Id = TicketId.Create(new DateOnly(2026, 11, 22), 1);

    private static readonly TicketId Other = TicketId.Create(new DateOnly(2026, 11, 22), 2);

    private static readonly Contact Zhang = new("张秀英", "138 1234 5678", "兰桥里 3 号");

    [Theory]
    [InlineData(SealAlgorithm.Aes)]
    [InlineData(SealAlgorithm.Sm4)]
    public void A_contact_opens_on_its_own_ticket_only(SealAlgorithm algorithm)
    {
        var seals = new ContactSeals(TestKeys.Crypto(algorithm));

        var contact = seals.Seal(Id, Zhang);

        Assert.Equal(Zhang, seals.Open(Id, contact));
        Assert.Throws<SealBroken>(() => seals.Open(Other, contact));
        Assert.Throws<SealBroken>(() => seals.Open(Id, contact with { Commitment = new string('0', 64) }));
        Assert.Throws<SealBroken>(() => seals.Open(Id, seals.Seal(Id, Zhang) with { Commitment = contact.Commitment }));
    }

    [Fact]
    public void The_same_contact_never_has_the_same_commitment()
    {
        var seals = new ContactSeals(TestKeys.Crypto());

        Assert.NotEqual(seals.Seal(Id, Zhang).Commitment, seals.Seal(Id, Zhang).Commitment);
    }

    [Fact]
    public void Spellings_of_a_number_have_one_index_and_other_keys_another()
    {
        var seals = new ContactSeals(TestKeys.Crypto());
        var index = seals.PhoneIndex("13812345678")!;

        Assert.All(
            ["138 1234 5678", "138-1234-5678", "+86 13812345678", "0086-138-1234-5678", "１３８１２３４５６７８"],
            spelling => Assert.Equal(index, seals.PhoneIndex(spelling)));
        Assert.NotEqual(index, seals.PhoneIndex("13812345679"));
        Assert.NotEqual(index, new ContactSeals(TestKeys.Crypto(path: TestKeys.NewPath())).PhoneIndex("13812345678"));
        Assert.Null(seals.PhoneIndex("不是号码"));
    }

    [Theory]
    [InlineData(SealAlgorithm.Aes)]
    [InlineData(SealAlgorithm.Sm4)]
    public void Renewing_keeps_contact_and_commitment(SealAlgorithm later)
    {
        var path = TestKeys.NewPath();
        var old = new ContactSeals(TestKeys.Crypto(path: path)).Seal(Id, Zhang);
        new KeyFile(path, isMadeWhenMissing: true).Rotate();
        var seals = new ContactSeals(TestKeys.Crypto(later, path));

        var renewed = seals.Renew(Id, old);

        Assert.Equal(old.Commitment, renewed.Commitment);
        Assert.NotEqual(old.Envelope.KeyId, renewed.Envelope.KeyId);
        Assert.Equal(later, renewed.Envelope.Algorithm);
        Assert.Equal(Zhang, seals.Open(Id, renewed));
        Assert.Equal(seals.PhoneIndex(Zhang.Phone), renewed.PhoneIndex);
    }
}
