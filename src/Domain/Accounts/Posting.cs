namespace Twin.Domain.Accounts;

/// <summary>A posting as it was booked, residual lines included.</summary>
/// <remarks>Valid only during the call that hands it over.</remarks>
public readonly ref struct Posting
{
    /// <summary>Names the parts.</summary>
    /// <param name="kind">Transfer or transformation.</param>
    /// <param name="process">Process whose contra accounts it uses; −1 for a transfer.</param>
    /// <param name="lines">Its lines, in the order in which they were written.</param>
    public Posting(PostingKind kind, int process, ReadOnlySpan<PostingLine> lines)
    {
        Kind = kind;
        Process = process;
        Lines = lines;
    }

    /// <summary>Transfer or transformation.</summary>
    public PostingKind Kind { get; }

    /// <summary>Process whose contra accounts it uses; −1 for a transfer.</summary>
    public int Process { get; }

    /// <summary>Its lines, in the order in which they were written.</summary>
    public ReadOnlySpan<PostingLine> Lines { get; }
}
