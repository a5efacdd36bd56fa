namespace Twin.Actors;

/// <summary>The bounds of a shard. A full one refuses loudly; nothing is ever dropped.</summary>
public sealed record ShardLimits
{
    /// <summary>Default of <see cref="EventsPerMail"/>: a decision that needs more is a loop gone wrong.</summary>
    public const int DefaultEventsPerMail = 256;

    /// <summary>Default of <see cref="MailsPerMail"/>: one round of a planner to every site of a large world.</summary>
    public const int DefaultMailsPerMail = 4096;

    /// <summary>Default of <see cref="PooledMail"/>: 40 MiB when full.</summary>
    public const int DefaultPooledMail = 1 << 20;

    /// <summary>Default of <see cref="ParkedMail"/>: what an operator can still look through.</summary>
    public const int DefaultParkedMail = 4096;

    /// <summary>Default of <see cref="Calendar"/>: as many as there can be slots; 256 MiB when full.</summary>
    public const int DefaultCalendar = Pending.SlotLimit;

    /// <summary>Default of <see cref="ListWords"/>: 512 MiB when full.</summary>
    public const int DefaultListWords = 1 << 26;

    /// <summary>Events one decision may record.</summary>
    public int EventsPerMail { get; init; } = DefaultEventsPerMail;

    /// <summary>Mails, timers and births that may follow from one mail.</summary>
    public int MailsPerMail { get; init; } = DefaultMailsPerMail;

    /// <summary>Mails in flight; timers of rows do not count. Rows and pooled mail share 2^24 slots.</summary>
    public int PooledMail { get; init; } = DefaultPooledMail;

    /// <summary>Mails that may wait for actors in quarantine.</summary>
    public int ParkedMail { get; init; } = DefaultParkedMail;

    /// <summary>Entries the calendar may hold, and timers that may be due in one instant.</summary>
    public int Calendar { get; init; } = DefaultCalendar;

    /// <summary>Words that all lists of the shard may hold together.</summary>
    public int ListWords { get; init; } = DefaultListWords;
}
