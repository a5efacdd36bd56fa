namespace Twin.Domain.Accounts;

/// <summary>Postings that one mail gives rise to, written here and booked together.</summary>
/// <remarks>
/// A transfer is one call of <see cref="Move"/>. A transformation is <see cref="Begin"/>, any number of
/// <see cref="Take"/> and <see cref="Put"/>, and <see cref="Close"/>. Counts of zero leave no line.
/// Shape: reused from mail to mail; no allocation once it has grown to the largest mail.
/// </remarks>
public sealed class PostingBuffer
{
    /// <summary>Most lines of one mail's postings. A plant of 40 goods needs fewer than 200.</summary>
    public const int MaxLines = 1 << 16;

    private readonly List<PostingHead> _heads = [];
    private readonly List<PostingLine> _lines = [];
    private bool _open;

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => _heads.Count == 0;

    internal ReadOnlySpan<PostingHead> Heads => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_heads);

    internal ReadOnlySpan<PostingLine> Lines => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lines);

    internal bool IsOpen => _open;

    /// <summary>Moves a good from one account to another of the same good.</summary>
    /// <param name="from">Account debited.</param>
    /// <param name="to">Account credited.</param>
    /// <param name="quanta">Amount. Unit: quanta. Range: [0, 2^63).</param>
    /// <exception cref="InvariantException">The amount is negative, or a transformation is open.</exception>
    public void Move(int from, int to, long quanta)
    {
        Invariant.That(!_open, "a transfer cannot be written inside a transformation");
        Invariant.That(quanta >= 0, "a transfer moves no negative amount");
        if (quanta == 0) return;
        _heads.Add(new PostingHead(PostingKind.Transfer, -1, _lines.Count, 2, -1, -1));
        Line(from, -quanta);
        Line(to, quanta);
    }

    /// <summary>Opens a transformation.</summary>
    /// <param name="process">Process whose contra accounts it uses.</param>
    public void Begin(int process)
    {
        Invariant.That(!_open, "a transformation is already open");
        _open = true;
        _heads.Add(new PostingHead(PostingKind.Transformation, process, _lines.Count, 0, -1, -1));
    }

    /// <summary>Debits an input.</summary>
    /// <param name="account">Account that holds the input.</param>
    /// <param name="quanta">Amount. Unit: quanta. Range: [0, 2^63).</param>
    public void Take(int account, long quanta) => Write(account, quanta, -1);

    /// <summary>Credits an output.</summary>
    /// <param name="account">Account that receives the output.</param>
    /// <param name="quanta">Amount. Unit: quanta. Range: [0, 2^63).</param>
    public void Put(int account, long quanta) => Write(account, quanta, 1);

    /// <summary>Closes the transformation; the ledger books what is missing of mass and energy on the
    /// residuals.</summary>
    /// <param name="massResidual">Account of a residual good of 1 mg a quantum, or −1 where none is declared.</param>
    /// <param name="energyResidual">Account of a residual good of 1 J a quantum, or −1 where none is declared.</param>
    public void Close(int massResidual, int energyResidual)
    {
        Invariant.That(_open, "no transformation is open");
        _open = false;
        var head = _heads[^1];
        var count = _lines.Count - head.Start;
        if (count == 0) _heads.RemoveAt(_heads.Count - 1);
        else _heads[^1] = head with { Count = count, MassResidual = massResidual, EnergyResidual = energyResidual };
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _heads.Clear();
        _lines.Clear();
        _open = false;
    }

    private void Write(int account, long quanta, int sign)
    {
        Invariant.That(_open, "no transformation is open");
        Invariant.That(quanta >= 0, "a transformation takes and puts no negative amount");
        if (quanta != 0) Line(account, sign * quanta);
    }

    private void Line(int account, long quanta)
    {
        Invariant.That(_lines.Count < MaxLines, "too many posting lines for one mail");
        _lines.Add(new PostingLine(account, quanta));
    }
}
