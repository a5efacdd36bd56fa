using Twin.Domain.Accounts;

namespace Twin.Domain.Tests.Accounts;

/// <summary>Keeps every posting of a ledger, so that a test can play them again with a fault in one of them.</summary>
internal sealed class PostingTape : IPostingObserver
{
    private readonly List<(PostingKind Kind, int Process, PostingLine[] Lines)> _postings = [];

    public int Count => _postings.Count;

    public void On(in Posting posting) => _postings.Add((posting.Kind, posting.Process, posting.Lines.ToArray()));

    public PostingLine[] Lines(int posting) => _postings[posting].Lines;

    /// <summary>Adds quanta to one line of one posting.</summary>
    public void Leak(int posting, int line, Int128 quanta)
    {
        var lines = _postings[posting].Lines;
        lines[line] = lines[line] with { Quanta = lines[line].Quanta + quanta };
    }

    public ImbalanceMeter Play(Ledger ledger)
    {
        var meter = new ImbalanceMeter(ledger);
        foreach (var (kind, process, lines) in _postings) meter.On(new Posting(kind, process, lines));
        return meter;
    }
}
