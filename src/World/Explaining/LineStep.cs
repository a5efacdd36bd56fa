namespace Twin.World.Explaining;

/// <summary>What one line wanted and got in one step. Unit: quanta of its good.</summary>
internal struct LineStep
{
    /// <summary>What was asked for.</summary>
    public long Wanted;

    /// <summary>What came of it.</summary>
    public long Got;

    /// <summary>The line's own limit in the step, or another figure that its channel names.</summary>
    public double Cap;

    /// <summary>What was lacking before the line's own limit cut it.</summary>
    public long Lacking;

    /// <summary>Number of the delivery in which it asked; 0 for none.</summary>
    public long WantedEvent;

    /// <summary>Number of the delivery in which it got something last; 0 for none.</summary>
    public long GotEvent;

    /// <summary>The later of the two deliveries.</summary>
    public readonly long Event => Math.Max(WantedEvent, GotEvent);
}
