namespace HuYing.Tests.Tickets.Properties;

/// <summary>One department's share as the oracle sees it.</summary>
internal sealed class Share(string department, bool isLead)
{
    public string Department => department;

    public bool IsLead => isLead;

    public string Status { get; set; } = "Issued";

    public bool WasOnScene { get; set; }

    public bool IsOpen => Status is not ("Verified" or "Evaluated" or "Withdrawn");

    public bool IsWithdrawn => Status == "Withdrawn";
}

/// <summary>When a command is legal: on whose side, in which states of the ticket and of the share it names.</summary>
internal sealed record OracleRow(string Command, string Side, string[] States, string[] Shares)
{
    public bool IsIn(string status) => States switch
    {
        ["*"] => true,
        ["not", .. var others] => !others.Contains(status),
        _ => States.Contains(status),
    };
}

/// <summary>
/// The machine once more, written down from the requirements and not from the product: command, side, states of the
/// ticket, states of the share.
/// </summary>
internal static class OracleTable
{
    private const string Text = """
        amend                   | street      | Draft
        submit                  | street      | Draft
        self-handle             | street      | Draft
        send-back               | leader      | AwaitingApproval
        approve                 | leader      | AwaitingApproval
        accept                  | platform    | Raised
        decline                 | platform    | Raised Accepted
        dispatch                | platform    | Accepted
        add-departments         | platform    | Dispatched
        withdraw-assignment     | platform    | Dispatched           | Issued Acknowledged Arrived Rework
        acknowledge             | department  | Dispatched           | Issued
        arrive                  | department  | Dispatched           | Issued Acknowledged Rework
        report                  | department  | Dispatched           | Acknowledged Arrived Rework
        send-to-rework          | street      | Dispatched           | Reported
        verify                  | street      | Dispatched           | Reported
        evaluate                | street      | Dispatched Closed    | Verified
        file                    | platform    | Evaluated SelfHandled
        cancel                  | both        | Draft AwaitingApproval Raised Accepted Dispatched
        suspend                 | both        | Dispatched
        resume                  | both        | Dispatched
        relabel                 | platform    | not Draft Filed Declined Cancelled
        urge                    | overseers   | Raised Accepted Dispatched
        notify                  | overseers   | not Draft Filed Declined Cancelled
        read                    | notified    | *
        comment                 | anyone      | not Filed Declined Cancelled
        attach                  | anyone      | not Filed Declined Cancelled
        record-contact          | street      | not Filed Declined Cancelled
        hold-contact            | platform    | *
        erase-contact           | keepers     | *
        record-passed-deadlines | system      | *
        rederive                | system      | *
        """;

    public static IReadOnlyDictionary<string, OracleRow> Rows { get; } =
        Text.Split('\n').Select(Read).ToDictionary(row => row.Command);

    private static OracleRow Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var shares = cells is [_, _, _, var named] ? named.Split(' ') : [];
        return new OracleRow(cells[0], cells[1], cells[2].Split(' '), shares);
    }
}
