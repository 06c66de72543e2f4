using System.Text;
using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Departments;

namespace HuYing.Cluster.Tests.Grains;

public sealed class KeptBoardTests
{
    [Fact]
    public async Task A_board_is_kept_as_plain_json_and_an_old_one_is_read_anew()
    {
        await using var grains = await GrainGround.Start(silos: 1);
        var department = grains.Ground.Department();
        var board = await grains.Ground.Actors.Department(department).Board(CancellationToken.None);
        await GrainGround.Until(async () => await Rows(grains) == 1);

        var stored = Encoding.UTF8.GetString(await grains.Ask<byte[]>(
            $"SELECT payloadbinary FROM orleans.orleansstorage WHERE graintypestring = 'department-board'"));
        var kept = JsonDocument.Parse(stored).RootElement.GetProperty("board")
            .Deserialize(DomainJson.Stored.DepartmentBoard)!;
        Assert.Equal(board.DepartmentId, kept.DepartmentId);
        Assert.Equal(board.Revision, kept.Revision);
        Assert.DoesNotContain("HuYing", stored, StringComparison.Ordinal);

        // Another process finds a board that is an hour old and says something else.
        await Rewrite(grains, kept with { At = kept.At.AddHours(-1), Open = 77 });
        await using var later = await GrainGround.Start(silos: 1, grains.Options);
        var read = await later.Ground.Actors.Department(department).Board(CancellationToken.None);
        Assert.Equal(board.Open, read.Open);
        Assert.True(read.Revision > board.Revision);
    }

    [Fact]
    public async Task A_fresh_board_is_there_at_once_after_a_move()
    {
        await using var grains = await GrainGround.Start(silos: 1);
        var department = grains.Ground.Department();
        var board = await grains.Ground.Actors.Department(department).Board(CancellationToken.None);
        await GrainGround.Until(async () => await Rows(grains) == 1);

        await Rewrite(grains, board with { At = TimeProvider.System.GetUtcNow().AddMinutes(1), Open = 77 });
        await using var later = await GrainGround.Start(silos: 1, grains.Options);

        Assert.Equal(
            77, (await later.Ground.Actors.Department(department).Board(CancellationToken.None)).Open);
    }

    private static Task<long> Rows(GrainGround grains) => grains.Ask<long>(
        "SELECT count(*) FROM orleans.orleansstorage WHERE graintypestring = 'department-board'");

    private static async Task Rewrite(GrainGround grains, DepartmentBoard board)
    {
        var json = $$"""{"board":{{JsonSerializer.Serialize(board, DomainJson.Stored.DepartmentBoard)}}}""";
        var hex = Convert.ToHexString(Encoding.UTF8.GetBytes(json));
        Assert.Equal(1L, await grains.Ask<long>($"""
            WITH changed AS (
                UPDATE orleans.orleansstorage SET payloadbinary = '\x{hex}'
                WHERE graintypestring = 'department-board' RETURNING 1)
            SELECT count(*) FROM changed
            """));
    }
}
