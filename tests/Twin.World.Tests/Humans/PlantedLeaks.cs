using Twin.Domain.Accounts;

namespace Twin.World.Tests.Humans;

/// <summary>Takes one quantum from the first line of every posting at some accounts, and asks a meter whether it
/// shows.</summary>
internal sealed class PlantedLeaks(Ledger ledger, string holder) : IPostingObserver
{
    public int Planted { get; private set; }

    public int Caught { get; private set; }

    public void On(in Posting posting)
    {
        var lines = posting.Lines.ToArray();
        var at = Array.FindIndex(
            lines, line => ledger.NameOf(line.Account).StartsWith(holder, StringComparison.Ordinal));
        if (at < 0) return;
        lines[at] = lines[at] with { Quanta = lines[at].Quanta - 1 };
        var meter = new ImbalanceMeter(ledger);
        meter.On(new Posting(posting.Kind, posting.Process, lines));
        Planted++;
        if (meter.Max > 0) Caught++;
    }
}
