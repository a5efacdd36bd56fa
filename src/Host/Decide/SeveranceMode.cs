namespace Twin.Host.Decide;

/// <summary>When the loop is cut off from money on forks of the run.</summary>
internal enum SeveranceMode
{
    /// <summary>Where everything else that being decoupled needs is met.</summary>
    Needed,

    /// <summary>In the judged quarter at least, also of an open loop.</summary>
    Always,

    /// <summary>Nowhere: nothing is decided about being decoupled.</summary>
    Never,
}
