namespace Twin.Scenario.Sources;

/// <summary>What a row of a recipe table may be used for: the column <c>role</c>.</summary>
/// <param name="Role">One of the words of this type.</param>
/// <param name="Process">The process that the row is of, or for an alternative the one that it stands in for.</param>
/// <param name="Group">
/// What the row speaks of: its own input, or for an alternative the input that it stands for (column
/// <c>stands_for</c>: an input, or process/input). Two different rows of one process and group exclude each other.
/// </param>
internal sealed record DataRole(string Role, string Process, string Group)
{
    /// <summary>An amount that goes in beside the other inputs.</summary>
    public const string Input = "input";

    /// <summary>An amount that goes in instead of another.</summary>
    public const string Alternative = "alternative";

    /// <summary>A sum that holds other rows.</summary>
    public const string Total = "total";

    /// <summary>A property: capital, lead, life, price, mass, yield.</summary>
    public const string Attribute = "attribute";

    private const string RoleColumn = "role", StandsForColumn = "stands_for", InputColumn = "input";
    private const string ProcessColumn = "process";

    /// <summary>Every word of the column.</summary>
    public static readonly IReadOnlyList<string> All = [Input, Alternative, Total, Attribute];

    /// <summary>The role of a record; null where the table has no such column.</summary>
    public static DataRole? Of(string[] header, string[] record)
    {
        var role = Cell(header, record, RoleColumn);
        if (role.Length == 0) return null;
        var stands = Cell(header, record, StandsForColumn);
        var slash = stands.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? new DataRole(role, stands[..slash], stands[(slash + 1)..])
            : new DataRole(
                role,
                Cell(header, record, ProcessColumn),
                stands.Length > 0 ? stands : Cell(header, record, InputColumn));
    }

    private static string Cell(string[] header, string[] record, string column)
    {
        var at = Array.IndexOf(header, column);
        return at >= 0 && at < record.Length ? record[at] : string.Empty;
    }
}
