namespace Twin.Storage;

/// <summary>How a run store groups its commits; the defaults are measured.</summary>
public sealed record StoreOptions
{
    /// <summary>Default of <see cref="GroupRows"/>: at 100,000 inputs per second one sync serves 40 ms of
    /// them.</summary>
    public const int GroupRowsDefault = 4096;

    /// <summary>Default of <see cref="GroupRows"/> in a server, whose every commit costs four answers over the
    /// network.</summary>
    public const int ServerGroupRowsDefault = 32_768;

    /// <summary>Default of <see cref="GroupWait"/>. Unit: ms.</summary>
    public const int GroupWaitMillisDefault = 5;

    /// <summary>Bytes of payload that one group may hold. Unit: B. A larger message travels alone.</summary>
    public const int GroupBytes = 8 << 20;

    /// <summary>Largest payload of one message. Unit: B. Keeps a mistake from filling the disk.</summary>
    public const int PayloadBytesMax = 64 << 20;

    /// <summary>Most rows (messages and series values, each for itself) that one COMMIT carries. A writer that
    /// fills a group while the one before it is being committed waits. Range: [1, 65,536]; null for the store's
    /// default.</summary>
    public int? GroupRows { get; init; }

    /// <summary>How long a message may wait for company before it is committed. Range: [0, 1 s]. A caller that waits
    /// for its acknowledgement ends the wait at once.</summary>
    public TimeSpan GroupWait { get; init; } = TimeSpan.FromMilliseconds(GroupWaitMillisDefault);

    /// <summary>Default of <see cref="AwayMax"/>: time for an operator to restart a server. Unit: min.</summary>
    public const int AwayMinutesDefault = 10;

    /// <summary>How long a server that went away is waited for before the run fails. Range: [0, 1 d].</summary>
    public TimeSpan AwayMax { get; init; } = TimeSpan.FromMinutes(AwayMinutesDefault);

    /// <summary>Ends the wait for a server that went away at once.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Told on the store's thread when the server went away, and with null when it is back.</summary>
    public Action<ServerAway?>? WhenAway { get; init; }

    /// <summary>How much of the run is kept while it goes on; null for all of it, with its two newest snapshots.
    /// </summary>
    public RunKeep? Keep { get; init; }

    /// <summary>The clock for <c>created</c>, which takes no part in any comparison of runs.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    internal StoreOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(GroupRows ?? 1, 1, nameof(GroupRows));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(GroupRows ?? 1, 65_536, nameof(GroupRows));
        ArgumentOutOfRangeException.ThrowIfLessThan(GroupWait, TimeSpan.Zero, nameof(GroupWait));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(GroupWait, TimeSpan.FromSeconds(1), nameof(GroupWait));
        ArgumentOutOfRangeException.ThrowIfLessThan(AwayMax, TimeSpan.Zero, nameof(AwayMax));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(AwayMax, TimeSpan.FromDays(1), nameof(AwayMax));
        int snapshots = Keep?.Snapshots ?? RunKeep.SnapshotsMin;
        ArgumentOutOfRangeException.ThrowIfLessThan(snapshots, RunKeep.SnapshotsMin, nameof(Keep));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(snapshots, RunKeep.SnapshotsMax, nameof(Keep));
        ArgumentOutOfRangeException.ThrowIfNegative(Keep?.JournalMicros ?? 0, nameof(Keep));
        return this;
    }
}
