namespace Twin.Host.Telemetry;

/// <summary>What became of the samples that a run or an export sent.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Sent">Samples that the server took.</param>
/// <param name="Dropped">Samples that were given up.</param>
/// <param name="Reason">Why some were given up last; null where none were.</param>
internal sealed record RemoteWriteSummary(string Url, long Sent, long Dropped, string? Reason)
{
    /// <summary>The same for a person.</summary>
    public string ToLine() => Dropped == 0
        ? FormattableString.Invariant($"{Sent:N0} samples to {Url}")
        : FormattableString.Invariant($"{Sent:N0} samples to {Url}, {Dropped:N0} given up: {Reason}");
}
