using System.Runtime.CompilerServices;
using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets;

public sealed class TransitionTableTests
{
    [Fact]
    public void The_machine_is_what_the_table_says()
    {
        var generated = TransitionTableText.Generate();
        var written = Path.Combine(Repository.Root, "artifacts", "TransitionTable.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(written)!);
        File.WriteAllText(written, generated);

        var difference = Difference(File.ReadAllText(Path.Combine(Folder(), "TransitionTable.txt")), generated);
        Assert.True(difference is "", $"The machine has changed; if that is meant, copy {written}:\n{difference}");
    }

    [Fact]
    public void A_changed_line_is_shown_as_removed_and_added()
    {
        Assert.Equal("", Difference("a\nb\n", "a\nb\n"));
        Assert.Equal("- b\n+ c", Difference("a\nb\n", "a\nc\n"));
        Assert.Equal("+ b", Difference("a\n", "a\nb\n"));
        Assert.NotEqual("", Difference("a\nb\n", "b\na\n"));
    }

    [Fact]
    public void Every_command_is_in_the_table()
    {
        var sampled = Samples.All.Select(command => command.GetType()).Append(typeof(DraftTicket));
        var declared = typeof(TicketCommand).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(TicketCommand)));

        Assert.Equal(declared.OrderBy(type => type.Name), sampled.OrderBy(type => type.Name));
    }

    [Fact]
    public void Every_state_of_ticket_and_share_is_in_the_table()
    {
        var tickets = Machine.States.Select(state => state.Story().Ticket).ToList();

        Assert.Equal(Enum.GetValues<TicketStatus>(), tickets.Select(one => one.Status).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<AssignmentStatus>(),
            tickets.SelectMany(one => one.Assignments).Select(one => one.Status).Distinct().Order());
    }

    private static string Difference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var (gone, come) = (old.Except(now).Select(line => $"- {line}"), now.Except(old).Select(line => $"+ {line}"));
        var lines = gone.Concat(come).ToList();
        return lines.Count > 0 ? string.Join('\n', lines) : expected == actual ? "" : "the lines are in another order";
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
